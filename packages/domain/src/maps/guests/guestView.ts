import { chooseRows } from '../chooseRows';
import type { MapDocument, MapVote } from '../document';
import { withoutFigures, withoutSmallFigures } from '../draftFigures';

export interface GuestSight {
  /** Ids of the rows that are shown; null: all that are not hidden. */
  readonly rows: readonly string[] | null;
  /** Whether drafted cards say their figures. */
  readonly figures: boolean;
  /** Figures of fewer people than these are never said. */
  readonly least: number;
}

/** Who voted, where that is nobody's business: the members together. */
export const MEMBERS = 'members';

/**
 * The map as guests of a workshop are sent it: the rows that are shown and their cards, without the figures that are
 * hidden and without names of those who answer for something. Guests' votes stay signed, since each knows the own ones by
 * it; those of members are one sum.
 */
export function guestView(document: MapDocument, { rows, figures, least }: GuestSight): MapDocument {
  const chosen = chooseRows(document, rows ?? undefined);
  const shown = figures ? withoutSmallFigures(chosen, least) : withoutFigures(chosen);
  const seen = new Set([...shown.cards, ...shown.stickies].map(({ id }) => id));
  return {
    ...shown,
    cards: shown.cards.map((card) => (card.owner === '' ? card : { ...card, owner: '' })),
    votes: withoutMembers(document.votes.filter(({ on }) => seen.has(on))),
  };
}

function withoutMembers(votes: readonly MapVote[]): MapVote[] {
  const sums = new Map<string, number>();
  const guests = votes.filter(({ on, by, count }) => {
    if (by.startsWith('guest:')) return true;
    sums.set(on, (sums.get(on) ?? 0) + count);
    return false;
  });
  return [...guests, ...[...sums].map(([on, count]) => ({ on, by: MEMBERS, count }))];
}
