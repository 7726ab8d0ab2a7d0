import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Person } from '@viaggio/contract/people';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call, currentWorkspace } from '../../../api';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import { dayOf, useFormat } from '../../../format';
import { ChannelFilter } from './ChannelFilter';
import { foldTimeline } from './foldTimeline';
import { JourneyStrip } from './JourneyStrip';
import { StageBand } from './StageBand';
import css from './TimelineView.module.css';

const PAGE = 200;

/** Everything somebody did and everything done to them, as one journey; the latest on top. */
export function TimelineView({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { zone } = useFormat();
  const timeline = useTimeline(person.id);
  const { data, error, refetch, hasNextPage } = timeline;
  const contacts = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const stays = data?.pages[0]?.stays ?? [];
  const bands = useMemo(
    () => foldTimeline(contacts, stays, (instant) => dayOf(instant, zone)),
    [contacts, stays, zone],
  );
  return (
    <section aria-label={t('customer.timeline')}>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[100, 70, 90, 60, 80, 75]} />}
      {data && contacts.length > 1 && <JourneyStrip contacts={contacts} stays={stays} />}
      {data && <ChannelFilter person={person} />}
      {data && contacts.length === 0 && (
        <Empty title={t('customer.empty')} small>
          {t('customer.emptyHelp')}
        </Empty>
      )}
      {bands.map((band) => (
        <StageBand key={band.key} band={band} />
      ))}
      {contacts.length > 0 &&
        (hasNextPage ? (
          <Button
            className={css.older}
            busy={timeline.isFetchingNextPage}
            onClick={() => timeline.fetchNextPage()}
          >
            {t('customer.older')}
          </Button>
        ) : (
          <p className={css.beginning}>{t('customer.beginning')}</p>
        ))}
    </section>
  );
}

function useTimeline(id: string) {
  const { channels } = useSearch({ from: '/w/$workspace/shell/customers/$person' });
  return useInfiniteQuery({
    queryKey: [currentWorkspace(), 'getTimeline', id, channels],
    queryFn: ({ pageParam, signal }) =>
      call('getTimeline', { params: { id }, query: { before: pageParam, limit: PAGE, channels } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
