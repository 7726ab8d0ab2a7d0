import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../api';

const DAYS = 30;
/** History placed again after a change shows without a reload. */
const AGAIN_MS = 10_000;

export interface Volume {
  readonly contacts: number;
  readonly days: number;
}

/** Contacts of each touchpoint in the last days; undefined until they are known, or where they may not be seen. */
export function useVolumes(): { readonly of: (id: string) => Volume | undefined } {
  const { data } = useQuery({
    ...apiQuery('touchpointVolumes', { query: { days: DAYS } }),
    refetchInterval: AGAIN_MS,
  });
  const known =
    data && data.items.length > 0 ? new Map(data.items.map((item) => [item.id, item])) : undefined;
  return {
    of: (id) => known && { contacts: known.get(id)?.contacts ?? 0, days: DAYS },
  };
}
