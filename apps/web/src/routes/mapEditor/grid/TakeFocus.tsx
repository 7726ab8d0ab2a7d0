import { type RefObject, useLayoutEffect } from 'react';
import { useFocus } from '../session/EditorContext';

/** Brings the focus of the page to the spot each time it is asked for; what is being written takes it by itself. */
export function TakeFocus({ grid }: { grid: RefObject<HTMLElement | null> }) {
  const taken = useFocus((state) => state.taken);
  const writing = useFocus(({ editing }) => editing !== null);
  useLayoutEffect(() => {
    if (taken === 0 || writing) return;
    grid.current?.querySelector<HTMLElement>('[data-spot][tabindex="0"]')?.focus();
  }, [taken, writing, grid]);
  return null;
}
