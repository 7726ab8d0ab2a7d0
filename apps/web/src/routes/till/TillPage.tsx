import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { TillPage as Till } from '@viaggio/contract/wordOfMouth';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery } from '../../api';
import { Brand } from '../../components/Brand';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Skeleton } from '../../components/Skeleton';
import { EntryForm } from './EntryForm';
import css from './till.module.css';
import { keepTill, readTill } from './tillStore';
import { type TillQueue, useTillQueue } from './useTillQueue';
import { workOffline } from './workOffline';

/** For whoever stands at the counter: who came, and what they bought. Works without a connection. */
export function TillPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/till/$token' });
  const { data, error } = useQuery({
    ...apiQuery('readTillPage', { params: { token } }),
    networkMode: 'always',
    retry: false,
  });
  useEffect(() => {
    if (!data) return;
    keepTill(token, data);
    workOffline().catch(() => undefined);
  }, [token, data]);
  const isOver = error instanceof ApiError && error.status === 404;
  const till = data ?? readTill(token);
  return (
    <main className={css.page}>
      {till ? (
        <Counter token={token} till={till} />
      ) : isOver ? (
        <Empty title={t('counter.overTitle')}>{t('counter.over')}</Empty>
      ) : error ? (
        <Empty title={t('counter.firstTitle')}>{t('counter.first')}</Empty>
      ) : (
        <Skeleton lines={[40, 100, 100]} />
      )}
    </main>
  );
}

function Counter({ token, till }: { token: string; till: Till }) {
  const { t } = useTranslation();
  const queue = useTillQueue(token);
  return (
    <>
      <header className={css.head}>
        <Brand>{till.workspace}</Brand>
        <h1>{till.name}</h1>
        <p>{t('counter.place', { place: till.place })}</p>
      </header>
      <EntryForm currency={till.currency} onEntry={queue.add} />
      <QueueState queue={queue} />
    </>
  );
}

/** Whether what was written is on the server yet: a word, a number and what to do. */
function QueueState({ queue }: { queue: TillQueue }) {
  const { t } = useTranslation();
  const { waiting, connected, closed, sent, toFix } = queue;
  const count = waiting.length;
  return (
    <section className={css.state} data-waiting={count > 0 || undefined} aria-live="polite">
      <p>
        <strong>
          {count > 0 ? t('counter.waiting', { count, n: String(count) }) : t('counter.allSent')}
        </strong>{' '}
        {closed ? t('counter.overNow') : connected === false && t('counter.offline')}
      </p>
      {sent > 0 && <p>{t('counter.sent', { count: sent, n: String(sent) })}</p>}
      {toFix > 0 && <p>{t('counter.toFix', { count: toFix, n: String(toFix) })}</p>}
      {count > 0 && (
        <ul>
          {waiting.slice(-8).map(({ id, entry }) => (
            <li key={id}>
              {new Date(entry.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })} ·{' '}
              {t(`counter.${entry.kind}`)} · {entry.who.value}
            </li>
          ))}
        </ul>
      )}
      {count > 0 && (
        <Button look="line" onClick={queue.sendNow}>
          {t('counter.sendNow')}
        </Button>
      )}
    </section>
  );
}
