import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ExportFormat } from '@viaggio/contract/exports';
import { useTranslation } from 'react-i18next';
import { call, currentWorkspace, download } from '../../api';
import type { PeopleSearch } from '../../app/searches';
import { Button } from '../../components/Button';
import { ExportMenu } from '../../components/ExportMenu';
import { Fault } from '../../components/Fault';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { CustomersEmpty } from './CustomersEmpty';
import css from './CustomersPage.module.css';
import { CustomersTable } from './CustomersTable';
import { Filters } from './Filters';
import { isFiltered } from './isFiltered';

const PAGE = 50;

export function CustomersPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/w/$workspace/shell/customers' });
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery({
      queryKey: [currentWorkspace(), 'listPeople', 'pages', search],
      queryFn: ({ pageParam, signal }) =>
        call('listPeople', { query: { ...search, cursor: pageParam, limit: PAGE } }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: (old) => old,
    });
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  const nothingYet = data && people.length === 0 && !isFiltered(search);
  return (
    <>
      <PageHead
        title={t('customers.title')}
        lead={t('customers.lead')}
        actions={
          <>
            {people.length > 0 && <ExportCustomers search={search} />}
            <ToPersonas />
            <ToSegments />
          </>
        }
      />
      {!nothingYet && <Filters total={data?.pages[0]?.total ?? null} />}
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[100, 100, 100, 100, 100, 100, 100, 100]} />}
      {data && people.length === 0 && <CustomersEmpty />}
      {people.length > 0 && <CustomersTable people={people} waiting={isPlaceholderData} />}
      {hasNextPage && (
        <Button className={css.more} busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

/** Whom the list shows, in no order: a spreadsheet has its own. */
function ExportCustomers({ search: { sort: _, ...filters } }: { search: PeopleSearch }) {
  const { t } = useTranslation();
  const load = (format: ExportFormat) =>
    download('exportData', { params: { what: 'people' }, query: { ...filters, format } });
  return <ExportMenu label={t('customers.export')} load={load} />;
}

function ToPersonas() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <Link to="/w/$workspace/customers/personas" params={{ workspace }} className={css.segments}>
      {t('customers.personas')}
    </Link>
  );
}

function ToSegments() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <Link to="/w/$workspace/customers/segments" params={{ workspace }} className={css.segments}>
      {t('customers.segments')}
    </Link>
  );
}
