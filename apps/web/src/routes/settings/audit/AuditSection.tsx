import { Select, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry } from '@viaggio/contract/audit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, keyOf } from '../../../api';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { useAuditNames } from './useAuditNames';

interface Filter {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

const EVERYTHING: Filter = { kind: '', from: '', to: '', subject: '' };

const DAY_MS = 86_400_000;
/** The day after, because the end of a period does not belong to it. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

function useAudit({ kind, from, to, subject }: Filter) {
  const query = {
    ...(kind === 'access' || kind === 'change' ? { kind: kind as 'access' | 'change' } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to: dayAfter(to) } : {}),
    ...(subject.trim() ? { subject: subject.trim() } : {}),
  };
  return useInfiniteQuery({
    queryKey: [...keyOf('listAudit'), query],
    queryFn: ({ pageParam }) =>
      call('listAudit', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Who looked at a customer, took data out, or changed something. */
export function AuditSection() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(EVERYTHING);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(filter);
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHead title={t('settings.sections.audit')} lead={t('privacy.audit.lead')} />
      <AuditFilters filter={filter} onChange={setFilter} />
      <Fault error={error} onRetry={refetch} />
      {!items && !error && <Skeleton />}
      {items?.length === 0 && (
        <Empty title={t('privacy.audit.none')} small>
          {t('privacy.audit.noneHelp')}
        </Empty>
      )}
      {items && items.length > 0 && (
        <ul className={rows.rows}>
          {items.map((entry) => (
            <AuditLine
              key={entry.id}
              entry={entry}
              onSubject={(subject) => setFilter({ ...filter, subject })}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('privacy.audit.more')}
        </Button>
      )}
    </>
  );
}

function AuditFilters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useTranslation();
  const kinds = [
    { value: '', label: t('privacy.audit.all') },
    { value: 'access', label: t('privacy.audit.access') },
    { value: 'change', label: t('privacy.audit.change') },
  ];
  return (
    <div className={rows.form}>
      <Select
        label={t('privacy.audit.show')}
        allowDeselect={false}
        data={kinds}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind: kind ?? '' })}
      />
      <TextInput
        type="date"
        label={t('privacy.audit.from')}
        value={filter.from}
        onChange={(event) => onChange({ ...filter, from: event.target.value })}
      />
      <TextInput
        type="date"
        label={t('privacy.audit.to')}
        value={filter.to}
        onChange={(event) => onChange({ ...filter, to: event.target.value })}
      />
      <TextInput
        label={t('privacy.audit.subject')}
        placeholder={t('privacy.audit.subjectHelp')}
        value={filter.subject}
        onChange={(event) => onChange({ ...filter, subject: event.target.value })}
      />
    </div>
  );
}

function AuditLine({ entry, onSubject }: { entry: AuditEntry; onSubject: (subject: string) => void }) {
  const format = useFormat();
  const names = useAuditNames();
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{names.action(entry.action)}</strong>
        <small>{names.detail(entry.detail)}</small>
      </div>
      <button type="button" className={rows.link} onClick={() => onSubject(entry.subject)}>
        <span className={rows.faint}>{entry.subject}</span>
      </button>
      <span className={rows.faint}>
        {names.actor(entry.actor)}, {format.date(entry.at, 'dayYear')} · {format.ago(entry.at)}
      </span>
    </li>
  );
}
