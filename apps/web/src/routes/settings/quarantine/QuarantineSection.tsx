import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Quarantined } from '@viaggio/contract/quarantine';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, currentWorkspace } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { MendPanel } from './MendPanel';
import { QuarantineLine } from './QuarantineLine';
import { ReasonList } from './ReasonList';
import { useReplay } from './useReplay';

export function QuarantineSection() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const { reason } = useSearch({ from: '/w/$workspace/shell/settings/$section' });
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const [mending, setMending] = useState<Quarantined>();
  const replay = useReplay();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [currentWorkspace(), 'listQuarantine', reason],
    queryFn: ({ pageParam, signal }) =>
      call('listQuarantine', { query: { reason, cursor: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const reasons = data?.pages[0]?.reasons ?? [];
  const again = reason ? { reason } : ({ all: true } as const);
  const actions = may && items.length > 0 && (
    <Button busy={replay.isPending} onClick={() => replay.mutate({ body: again })}>
      {t(reason ? 'settings.quarantine.replayReason' : 'settings.quarantine.replayAll')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('settings.sections.quarantine')}
        lead={t('settings.quarantine.lead')}
        actions={actions}
      />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {reasons.length > 0 && (
        <ReasonList
          reasons={reasons}
          chosen={reason}
          onChoose={(next) => navigate({ search: { reason: next } })}
        />
      )}
      {data && items.length === 0 && (
        <Empty title={t('settings.quarantine.empty')} small>
          {t('settings.quarantine.emptyHelp')}
        </Empty>
      )}
      <ul className={rows.rows}>
        {items.map((item) => (
          <QuarantineLine key={item.id} item={item} onMend={may ? () => setMending(item) : undefined} />
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      {mending && <MendPanel item={mending} onClose={() => setMending(undefined)} />}
    </>
  );
}
