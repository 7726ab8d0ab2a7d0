import type { Spot } from '../focus/spots';

/** How an element of the grid says which spot it is. */
export function spotProps({ row, stage, card }: Spot, active: boolean) {
  return {
    'data-spot': '',
    'data-row': row,
    'data-stage': stage,
    'data-card': card ?? undefined,
    tabIndex: active ? 0 : -1,
  } as const;
}

/** The spot an element belongs to; null outside of all. */
export function spotOf(element: EventTarget | null): Spot | null {
  const found = element instanceof Element ? element.closest<HTMLElement>('[data-spot]') : null;
  if (!found) return null;
  const { row = '', stage = '', card = null } = found.dataset;
  return { row, stage, card };
}
