import { useQuery } from '@tanstack/react-query';
import type { Segment } from '@viaggio/contract/segments';
import { apiQuery } from '../api';

/** The segments of the workspace by name; undefined until they are known. */
export function useSegments(): readonly Segment[] | undefined {
  return useQuery({ ...apiQuery('listSegments', {}), staleTime: 60_000 }).data?.items;
}
