import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call, currentWorkspace } from '../../api';
import { Button } from '../../components/Button';
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
      <PageHead title={t('customers.title')} lead={t('customers.lead')} />
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
