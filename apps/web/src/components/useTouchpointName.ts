import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { apiQuery } from '../api';
import { useFormat } from '../format';

/** The name of a touchpoint by its id; the id itself when the catalogue no longer has it. */
export function useTouchpointName(): (id: string) => string {
  const { say } = useFormat();
  const { data } = useQuery({ ...apiQuery('getTouchpoints', {}), staleTime: 60_000 });
  const names = useMemo(() => new Map(data?.items.map(({ id, name }) => [id, name])), [data]);
  return useCallback(
    (id) => {
      const name = names.get(id);
      return name ? say(name) : id;
    },
    [names, say],
  );
}
