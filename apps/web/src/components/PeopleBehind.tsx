import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askPeople, currentWorkspace, type ReportBody, type ReportName } from '../api';
import { useFormat } from '../format';
import { Button } from './Button';
import { CompanyList } from './CompanyList';
import { ExportBehind } from './ExportMenu';
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
  const companies = data?.pages.flatMap((page) => page.companies ?? []) ?? [];
  const isOfCompanies = data?.pages[0]?.companies !== undefined;
  const total = data?.pages[0]?.total;
  const counted = isOfCompanies ? 'reports.companies' : 'common.people';
  return (
    <PanelSection
      title={
        typeof total === 'number'
          ? t(counted, { count: total, n: format.number(total) })
          : t('reports.peopleBehind')
      }
    >
      {people.length > 0 && (
        <div className={css.export}>
          <ExportBehind report={report} body={body} cell={cell} />
        </div>
      )}
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[80, 95, 70, 88, 60]} />}
      {data && people.length + companies.length === 0 && (
        <PanelNote>{t(isOfCompanies ? 'reports.nobodyOfCompanies' : 'reports.nobodyBehind')}</PanelNote>
      )}
      {isOfCompanies ? <CompanyList companies={companies} /> : <PeopleList people={people} />}
      {hasNextPage && (
        <Button small className={css.more} busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </PanelSection>
  );
}
