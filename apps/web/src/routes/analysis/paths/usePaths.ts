import type { UseQueryResult } from '@tanstack/react-query';
import type { PathsAnswer, PathsInput } from '@viaggio/contract/reports';
import { useReport } from '../frame/useReport';

/** Paths as soon as they are known; typical times, which take longer, when they come. */
export function usePaths(body: PathsInput | undefined): UseQueryResult<PathsAnswer> {
  const quick = useReport('paths', body);
  const isUntold = quick.data?.data.links.some(({ medianSeconds }) => medianSeconds === null) ?? false;
  const isSettled = quick.isSuccess && !quick.isPlaceholderData;
  const full = useReport('paths', body && isSettled && isUntold ? { ...body, times: true } : undefined);
  return full.data && isSettled && isUntold && !full.isPlaceholderData ? full : quick;
}
