import { useInfiniteQuery } from '@tanstack/react-query';
import { call, currentWorkspace } from '../../../api';

const PAGE = 50;

/** Rows to fix, page by page, of one reason or of all. */
export function useQuarantine(reason: string | undefined) {
  const query = useInfiniteQuery({
    queryKey: [currentWorkspace(), 'listQuarantine', reason],
    queryFn: ({ pageParam, signal }) =>
      call('listQuarantine', { query: { reason, cursor: pageParam, limit: PAGE } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  return {
    items: data?.pages.flatMap((page) => page.items),
    reasons: data?.pages[0]?.reasons ?? [],
    error,
    refetch,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    fetchingMore: isFetchingNextPage,
  };
}
