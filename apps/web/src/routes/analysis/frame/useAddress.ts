import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

type Change = Readonly<Record<string, string | undefined>>;

export interface Address {
  /** Changes the question. The open panel closes: its figure belongs to the former one. */
  readonly ask: (change: Change) => void;
  /** Opens the people behind a cell, or closes the panel. */
  readonly open: (cell: string | undefined) => void;
}

/** Changes the address of the report that is open. Each change is a step of the history: the back button undoes it. */
export function useAddress(): Address {
  const navigate = useNavigate();
  return useMemo(() => {
    const change = (by: Change) =>
      void navigate({ to: '.', search: ((old: Change) => ({ ...old, ...by })) as never, resetScroll: false });
    return { ask: (by) => change({ ...by, people: undefined }), open: (people) => change({ people }) };
  }, [navigate]);
}
