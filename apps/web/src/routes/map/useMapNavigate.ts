import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MapSearch } from '../../app/searches';

/** Changes the address of the map. Panels add a step to the history, pickers too: the back button undoes both. */
export function useMapNavigate(): (change: Partial<MapSearch>) => void {
  const navigate = useNavigate({ from: '/w/$workspace/map' });
  return useCallback(
    (change) => void navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false }),
    [navigate],
  );
}
