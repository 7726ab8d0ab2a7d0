import { useQuery } from '@tanstack/react-query';
import type { ConsiderationData } from '@viaggio/contract/reports';
import { useMemo } from 'react';
import { apiQuery } from '../../../api';

/** Whether a touchpoint or channel is buying itself: cart and checkout, or the shop as a whole. */
export function useBuying(by: ConsiderationData['by']): (name: string) => boolean {
  const { data } = useQuery({ ...apiQuery('getTouchpoints', {}), staleTime: 60_000 });
  return useMemo(() => {
    const steps = (data?.items ?? []).filter(
      ({ channel, moment }) => channel === 'shop' && moment === 'decision',
    );
    const ids = new Set(by === 'channel' ? ['shop'] : steps.map(({ id }) => id));
    return (name) => ids.has(name);
  }, [data, by]);
}
