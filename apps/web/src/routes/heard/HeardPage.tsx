import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { HeardPage as Page } from '@viaggio/contract/wordOfMouth';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery, call } from '../../api';
import { Brand } from '../../components/Brand';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import { changeLanguage } from '../../i18n/i18n';
import { type Answered, AnswerForm } from './AnswerForm';
import css from './heard.module.css';

/** One question, for whoever scanned the code: no account, nothing that must be said but the answer. */
export function HeardPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/heard/$token' });
  const { data, error, refetch } = useQuery({
    ...apiQuery('readHeardPage', { params: { token } }),
    retry: false,
    refetchOnWindowFocus: false,
  });
  const isOver = error instanceof ApiError && error.status === 404;
  return (
    <main className={css.page}>
      {isOver && <Empty title={t('counter.heard.overTitle')}>{t('counter.heard.over')}</Empty>}
      {!isOver && <Fault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={[60, 100, 100, 100]} />}
      {data && <Question token={token} page={data} />}
    </main>
  );
}

function Question({ token, page }: { token: string; page: Page }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'it' ? 'it' : 'en';
  const other = language === 'it' ? 'en' : 'it';
  // One for each opening: an answer that is sent again is the same answer.
  const [key] = useState(() => crypto.randomUUID());
  const answer = useMutation({
    mutationFn: (body: Answered) =>
      call('answerHeard', { params: { token }, body: { ...body, key, language } }),
  });
  return (
    <>
      <header className={css.head}>
        <Brand>{page.workspace}</Brand>
        <Button small look="plain" lang={other} onClick={() => void changeLanguage(other)}>
          {t('counter.heard.inOther')}
        </Button>
      </header>
      {answer.isSuccess ? (
        <section className={css.thanks} role="status">
          <h1>{t('counter.heard.thanks')}</h1>
          <p>{t('counter.heard.thanksHelp')}</p>
        </section>
      ) : (
        <>
          <h1>{page.question[language]}</h1>
          <AnswerForm page={page} language={language} busy={answer.isPending} onAnswer={answer.mutate} />
          <Fault error={answer.error} />
        </>
      )}
    </>
  );
}
