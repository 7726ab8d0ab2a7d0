import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import {
  askReport,
  currentWorkspace,
  type ReportAnswer,
  type ReportBody,
  type ReportName,
} from '../../../api';

/** Answers change as contacts come in, but a report that is being read should not move by itself. */
const FRESH_MS = 60_000;

/** A report; undefined asks nothing. While a changed question is answered the former answer stays. */
export function useReport<N extends ReportName>(
  name: N,
  body: ReportBody<N> | undefined,
): UseQueryResult<ReportAnswer<N>> {
  return useQuery<ReportAnswer<N>>({
    queryKey: [currentWorkspace(), name, body],
    queryFn: ({ signal }) => askReport(name, body as ReportBody<N>, signal),
    enabled: body !== undefined,
    placeholderData: keepPreviousData as never,
    staleTime: FRESH_MS,
    refetchOnWindowFocus: false,
  });
}
