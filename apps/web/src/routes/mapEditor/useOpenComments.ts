import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../api';

/** How many comments wait for an answer. */
export function useOpenComments(map: string): number {
  const { data } = useQuery(apiQuery('listMapComments', { params: { id: map } }));
  return data?.items.filter(({ resolved }) => resolved === null).length ?? 0;
}
