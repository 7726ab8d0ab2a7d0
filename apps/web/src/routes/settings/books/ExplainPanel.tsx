import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ExplainedTotalAnswer } from '@viaggio/contract/books';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { useBookWords } from './useBookWords';

const PARTS = ['day', 'place', 'channel', 'currency'] as const;
const SHOWN_ROWS = 12;

/** Where a total of the books and ours part, and the signature of who looked. */
export function ExplainPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useBookWords();
  const may = useMay('editor');
  const { data, error, refetch } = useQuery(apiQuery('explainBookTotal', { params: { id } }));
  const title = data ? `${words.what(data.total)}, ${words.days(data.total)}` : t('verify.books.explain');
  return (
    <Panel title={title} onClose={onClose}>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <dl className={rows.figures}>
            <Figure of={words.figure(data.total, data.total.books)} name={t('verify.books.books')} />
            <Figure of={words.figure(data.total, data.total.ours)} name={t('verify.books.ours')} />
            <Figure
              of={words.figure(data.total, data.total.books - data.total.ours)}
              name={t('verify.books.difference')}
            />
          </dl>
          <Suspects explained={data} />
          {PARTS.map((by) => (
            <Breakdown key={by} by={by} explained={data} />
          ))}
          {may && <Sign id={id} onClose={onClose} />}
        </>
      )}
    </Panel>
  );
}

function Figure({ of, name }: { of: string; name: string }) {
  return (
    <div>
      <dd>{of}</dd>
      <dt>{name}</dt>
    </div>
  );
}

function Suspects({ explained: { total, suspects } }: { explained: ExplainedTotalAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBookWords();
  if (total.measure === 'visits' || total.books === total.ours) return null;
  return (
    <>
      <h3 className={rows.title}>{t('verify.books.suspects')}</h3>
      {!suspects.some(({ explains }) => explains > 0) && (
        <p className={rows.lead}>{t('verify.books.suspectsNone')}</p>
      )}
      <ul className={suspects.length > 0 ? rows.rows : undefined}>
        {suspects.map(({ id, events, effect, explains }) => (
          <li key={id} className={rows.row}>
            <span className={rows.grow}>
              <strong>{t(`verify.books.suspect.${id}`)}</strong>
              <small>
                {t('verify.books.effect', { n: format.number(events), effect: words.figure(total, effect) })}
              </small>
            </span>
            <span>{explains > 0 && t('verify.books.explains', { share: format.share(explains) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Breakdown({
  by,
  explained: { total, rows: all },
}: {
  by: (typeof PARTS)[number];
  explained: ExplainedTotalAnswer;
}) {
  const { t } = useTranslation();
  const words = useBookWords();
  const channel = useChannelName();
  const parts = all.filter((row) => row.by === by);
  // One part alone says nothing that the total does not.
  if (parts.length < 2) return null;
  const nameOf = (name: string): string => {
    if (name === '') return t('verify.books.noName');
    if (by === 'day') return words.day(name);
    return by === 'channel' ? channel(name) : name;
  };
  return (
    <>
      <h3 className={rows.title}>{t(`verify.books.by.${by}`)}</h3>
      <ul className={rows.rows}>
        {parts.slice(0, SHOWN_ROWS).map(({ name, ours, books }) => (
          <li key={name} className={rows.row}>
            <span className={rows.grow}>{nameOf(name)}</span>
            <span>
              {words.figure(total, ours)} <small>{t('verify.books.ours')}</small>
            </span>
            {books !== null && (
              <span>
                {words.figure(total, books)} <small>{t('verify.books.books')}</small>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Sign({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const sign = useChange('signBookTotal', {
    renews: ['listBookTotals', 'explainBookTotal', 'getQuality', 'overview'],
    onDone: () => {
      showToast(t('verify.books.signed'));
      onClose();
    },
  });
  const remove = useChange('deleteBookTotal', { renews: ['listBookTotals', 'getQuality'], onDone: onClose });
  return (
    <>
      <h3 className={rows.title}>{t('verify.books.sign')}</h3>
      <p className={rows.lead}>{t('verify.books.signHelp')}</p>
      <Textarea
        label={t('verify.books.note')}
        placeholder={t('verify.books.notePlaceholder')}
        maxLength={1000}
        autosize
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className={rows.foot}>
        <Button
          look="solid"
          busy={sign.isPending}
          onClick={() => sign.mutate({ params: { id }, body: { note } })}
        >
          {t('verify.books.sign')}
        </Button>
        <ConfirmButton busy={remove.isPending} onConfirm={() => remove.mutate({ params: { id } })}>
          {t('verify.books.remove')}
        </ConfirmButton>
      </div>
    </>
  );
}
