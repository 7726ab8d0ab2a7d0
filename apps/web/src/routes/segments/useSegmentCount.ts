import { useQuery } from '@tanstack/react-query';
import type { Segment } from '@viaggio/contract/segments';
import { apiQuery } from '../../api';

/** How many customers a segment has now, of how many. */
export function useSegmentCount({ rule }: Pick<Segment, 'rule'>) {
  return useQuery({ ...apiQuery('previewSegment', { body: { rule } }), staleTime: 60_000 });
}
