import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Segment } from '@viaggio/contract/segments';
import { useTranslation } from 'react-i18next';
import { apiQuery, call, currentWorkspace } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../format';
import { UseInReports } from '../analysis/frame/UseInReports';
import { CustomersTable } from '../customers/CustomersTable';
import { BackToSegments } from './BackToSegments';
import { RuleWords } from './rule/RuleWords';
import { SegmentActions } from './SegmentActions';
import css from './SegmentPage.module.css';
import { useSegmentCount } from './useSegmentCount';

const PAGE = 50;

/** A segment: its rule in words, how many belong to it, and who they are. */
export function SegmentPage() {
  const { segment: id } = useParams({ from: '/w/$workspace/shell/customers/segments/$segment' });
  const { data, error, refetch } = useQuery(apiQuery('getSegment', { params: { id } }));
  return (
    <>
      <BackToSegments />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && <SegmentBody segment={data} />}
    </>
  );
}

function SegmentBody({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: count, error, refetch } = useSegmentCount(segment);
  return (
    <>
      <PageHead
        title={segment.name}
        lead={
          segment.createdBy
            ? t('segments.madeBy', { name: segment.createdBy, when: format.date(segment.createdAt) })
            : t('segments.madeOn', { when: format.date(segment.createdAt) })
        }
        actions={<SegmentActions segment={segment} />}
      />
      <section className={css.about} aria-label={t('segments.rule')}>
        <div className={css.count} role="status">
          <b>{count ? format.number(count.people) : '…'}</b>
          {count && (
            <span>
              {t('segments.ofAll', {
                count: count.people,
                share: format.share(count.of === 0 ? 0 : count.people / count.of),
                of: format.number(count.of),
              })}
            </span>
          )}
        </div>
        <div className={css.words}>
          <RuleWords rule={segment.rule} />
          <UseInReports label={t('segments.useIn')} search={{ segment: segment.id }} />
        </div>
      </section>
      <Fault error={error} onRetry={refetch} />
      <SegmentPeople id={segment.id} />
    </>
  );
}

function SegmentPeople({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [currentWorkspace(), 'listSegmentPeople', id],
    queryFn: ({ pageParam, signal }) =>
      call('listSegmentPeople', { params: { id }, query: { cursor: pageParam, limit: PAGE } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('shell.customers')}>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[100, 100, 100, 100]} />}
      {data && people.length === 0 && <p className={css.nobody}>{t('segments.nobodyNow')}</p>}
      {people.length > 0 && <CustomersTable people={people} waiting={false} />}
      {hasNextPage && (
        <Button className={css.more} busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}
