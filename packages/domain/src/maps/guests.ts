import { AppError } from '../shared/index';

type Entries = Readonly<Record<string, unknown>>;

/** A shared document as it lies there, by the names of its root maps: texts as strings, fields that are usual left out. */
export type StoredMap = Readonly<
  Record<'meta' | 'stages' | 'rows' | 'cards' | 'stickies' | 'votes', Entries>
>;

export interface GuestRights {
  /** How this guest's votes are signed. */
  readonly by: string;
  /** Votes of this guest, over everything. */
  readonly votes: number;
}

/**
 * What a guest of a workshop may change: sticky notes (a wall for all: also those of others), votes of their own, and
 * hypotheses that wait to be verified, new ones and the words of old ones. Throws `guest_not_allowed` for anything else,
 * `too_many_votes` for more votes than each has.
 */
export function checkGuestChange(before: StoredMap, after: StoredMap, guest: GuestRights): void {
  for (const part of ['meta', 'stages', 'rows'] as const) {
    if (!isSame(before[part], after[part])) refuse('Guests do not change the map itself.');
  }
  checkCards(before.cards, after.cards);
  checkVotes(before.votes, after.votes, guest);
}

function checkCards(before: Entries, after: Entries): void {
  for (const id of Object.keys(before)) {
    if (!(id in after)) refuse('Guests do not remove cards.');
  }
  for (const [id, card] of Object.entries(after)) {
    const old = before[id];
    if (isSame(old, card)) continue;
    if (!isWaiting(card) || (old !== undefined && !isWaiting(old))) {
      refuse('Guests add hypotheses to verify, no other cards.');
    }
    if (old !== undefined && !isSame(without(old, 'text'), without(card, 'text'))) {
      refuse('Guests change the words of a hypothesis, nothing else of it.');
    }
  }
}

/** Fields of a hypothesis that a guest may have written, and no more. */
const HYPOTHESIS = new Set(['row', 'stage', 'order', 'text', 'origin', 'persona']);

function isWaiting(card: unknown): boolean {
  return (
    isEntry(card) && card.origin === 'hypothesis' && Object.keys(card).every((field) => HYPOTHESIS.has(field))
  );
}

function checkVotes(before: Entries, after: Entries, { by, votes }: GuestRights): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSame(before[key], after[key])) continue;
    const [old, now] = [before[key], after[key]];
    if ([old, now].some((vote) => vote !== undefined && !isVoteOf(vote, by))) {
      refuse('Guests vote for themselves only.');
    }
  }
  const given = Object.values(after).reduce<number>(
    (sum, vote) => sum + (isVoteOf(vote, by) ? vote.count : 0),
    0,
  );
  const had = Object.values(before).reduce<number>(
    (sum, vote) => sum + (isVoteOf(vote, by) ? vote.count : 0),
    0,
  );
  if (given > votes && given > had) {
    throw new AppError('too_many_votes', `Each has ${votes} votes here: take one back first.`, {
      status: 403,
    });
  }
}

function isVoteOf(vote: unknown, by: string): vote is { readonly by: string; readonly count: number } {
  return isEntry(vote) && vote.by === by && Number.isInteger(vote.count) && (vote.count as number) > 0;
}

const isEntry = (value: unknown): value is Entries => typeof value === 'object' && value !== null;

const without = (entry: unknown, field: string): unknown =>
  isEntry(entry) ? { ...entry, [field]: undefined } : entry;

/** By value; the order of fields says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isEntry(a) || !isEntry(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}

function refuse(why: string): never {
  throw new AppError('guest_not_allowed', why, { status: 403 });
}
