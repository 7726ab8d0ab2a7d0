import { AppError } from '../../shared/index';
import type { MapCard, MapDocument } from '../document';
import { cardOf } from '../usual';

/**
 * What a guest of a workshop may do, and there is nothing else: write a sticky note or other words on one (a wall for
 * all), take one off, vote, and add a hypothesis or put one that waits in other words. Each says how things are to be,
 * so that an act that arrives twice does no more than once.
 */
export type GuestAct =
  | {
      readonly do: 'note';
      readonly id: string;
      readonly stage: string;
      readonly text: string;
      readonly author: string;
      readonly color: number;
    }
  | { readonly do: 'remove-note'; readonly id: string }
  | { readonly do: 'vote'; readonly on: string; readonly count: number }
  | {
      readonly do: 'hypothesis';
      readonly id: string;
      readonly row: string;
      readonly stage: string;
      readonly text: string;
    };

export interface GuestRights {
  /** How this guest's votes are signed. */
  readonly by: string;
  /** Votes of this guest, over everything. */
  readonly votes: number;
}

/**
 * Whether a guest may do that on a map of which they see `seen`. Throws `guest_not_allowed` where it touches what they
 * do not see or what is no hypothesis that waits, `too_many_votes` for more votes than each has.
 */
export function checkGuestAct(
  whole: MapDocument,
  seen: MapDocument,
  act: GuestAct,
  guest: GuestRights,
): void {
  if (act.do === 'hypothesis') checkHypothesis(whole, seen, act);
  if (act.do === 'vote') checkVote(whole, seen, act, guest);
}

function checkHypothesis(
  whole: MapDocument,
  seen: MapDocument,
  act: Extract<GuestAct, { do: 'hypothesis' }>,
): void {
  if (!seen.rows.some(({ id }) => id === act.row)) refuse('Guests write in the rows they see.');
  const old = whole.cards.find(({ id }) => id === act.id);
  if (old && !(isWaiting(old) && seen.cards.some(({ id }) => id === act.id))) {
    refuse('Guests change the words of hypotheses that wait, no other cards.');
  }
}

function checkVote(
  { votes }: MapDocument,
  seen: MapDocument,
  { on, count }: Extract<GuestAct, { do: 'vote' }>,
  guest: GuestRights,
): void {
  if (count > 0 && ![...seen.cards, ...seen.stickies].some(({ id }) => id === on)) {
    refuse('Guests vote for what they see.');
  }
  const own = votes.filter(({ by }) => by === guest.by);
  const had = own.find((vote) => vote.on === on)?.count ?? 0;
  const given = own.reduce((sum, vote) => sum + vote.count, 0) - had + count;
  if (given > guest.votes && count > had) {
    throw new AppError('too_many_votes', `Each has ${guest.votes} votes here: take one back first.`, {
      status: 403,
    });
  }
}

const isWaiting = ({ origin, verdict }: MapCard): boolean => origin === 'hypothesis' && verdict === null;

function refuse(why: string): never {
  throw new AppError('guest_not_allowed', why, { status: 403 });
}

/** The map with that done by `by`: what a guest sees before the server has answered. */
export function withGuestAct(document: MapDocument, act: GuestAct, by: string): MapDocument {
  switch (act.do) {
    case 'note':
      return { ...document, stickies: withNote(document.stickies, act) };
    case 'remove-note':
      return { ...document, stickies: document.stickies.filter(({ id }) => id !== act.id) };
    case 'vote': {
      const others = document.votes.filter((vote) => vote.on !== act.on || vote.by !== by);
      const { on, count } = act;
      return { ...document, votes: count > 0 ? [...others, { on, by, count }] : others };
    }
    case 'hypothesis':
      return { ...document, cards: withHypothesis(document.cards, act) };
  }
}

function withNote(
  notes: MapDocument['stickies'],
  { do: _, ...note }: Extract<GuestAct, { do: 'note' }>,
): MapDocument['stickies'] {
  if (!notes.some(({ id }) => id === note.id)) return [...notes, note];
  const { text, color } = note;
  return notes.map((old) => (old.id === note.id ? { ...old, text, color } : old));
}

function withHypothesis(
  cards: MapDocument['cards'],
  { do: _, ...said }: Extract<GuestAct, { do: 'hypothesis' }>,
): MapDocument['cards'] {
  const { id, text } = said;
  if (cards.some((card) => card.id === id))
    return cards.map((card) => (card.id === id ? { ...card, text } : card));
  return [...cards, cardOf({ ...said, origin: 'hypothesis' })];
}
