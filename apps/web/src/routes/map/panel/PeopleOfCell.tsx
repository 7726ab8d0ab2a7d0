import { useInfiniteQuery } from '@tanstack/react-query';
import type { CellPeople } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { call, currentWorkspace } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { PeopleList } from '../../../components/PeopleList';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { useOverviewInput } from '../useOverview';
import css from './panel.module.css';

const PAGE = 25;

/** The customers behind one cell, page by page. */
export function PeopleOfCell({ cell }: { cell: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const body = useOverviewInput();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [currentWorkspace(), 'overview', 'people', cell, body],
    queryFn: async ({ pageParam, signal }) => {
      const query = { people: cell, cursor: pageParam, limit: PAGE };
      return (await call('overview', { body, query }, signal)) as CellPeople;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total;
  return (
    <section className={css.section}>
      <h3>
        {typeof total === 'number'
          ? t('common.people', { count: total, n: format.number(total) })
          : t('map.peopleBehind')}
      </h3>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[80, 95, 70, 88, 60]} />}
      {data && people.length === 0 && <p className={css.note}>{t('map.nobodyBehind')}</p>}
      <PeopleList people={people} />
      {hasNextPage && (
        <Button small className={css.more} busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}
