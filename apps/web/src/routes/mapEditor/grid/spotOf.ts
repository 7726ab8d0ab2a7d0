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

/** The last card of the cell whose own ground an element is: where one stands who clicks beside its cards. */
export function spotBeside(element: EventTarget | null): Spot | null {
  if (!(element instanceof HTMLElement) || element.dataset.cell === undefined) return null;
  const { atRow: row = '', atStage: stage = '' } = element.dataset;
  const cards = element.querySelectorAll<HTMLElement>('[data-card]');
  return { row, stage, card: cards[cards.length - 1]?.dataset.card ?? null };
}
