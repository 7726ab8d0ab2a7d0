import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askPeople, currentWorkspace, type ReportBody, type ReportName } from '../api';
import { useFormat } from '../format';
import { Button } from './Button';
import { Fault } from './Fault';
import { PanelNote, PanelSection } from './PanelParts';
import css from './PeopleBehind.module.css';
import { PeopleList } from './PeopleList';
import { Skeleton } from './Skeleton';

const PAGE = 25;

interface Props<N extends ReportName> {
  readonly report: N;
  readonly body: ReportBody<N>;
  readonly cell: string;
}

/** The customers behind one cell of a report, page by page. */
export function PeopleBehind<N extends ReportName>({ report, body, cell }: Props<N>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [currentWorkspace(), report, 'people', cell, body],
    queryFn: ({ pageParam, signal }) =>
      askPeople(report, body, { cell, cursor: pageParam, limit: PAGE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total;
  return (
    <PanelSection
      title={
        typeof total === 'number'
          ? t('common.people', { count: total, n: format.number(total) })
          : t('reports.peopleBehind')
      }
    >
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[80, 95, 70, 88, 60]} />}
      {data && people.length === 0 && <PanelNote>{t('reports.nobodyBehind')}</PanelNote>}
      <PeopleList people={people} />
      {hasNextPage && (
        <Button small className={css.more} busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </PanelSection>
  );
}
