import type { MapVote } from '@viaggio/domain/maps';

export interface Tally {
  /** Votes by what they are on. */
  readonly total: ReadonlyMap<string, number>;
  /** Those of one voter. */
  readonly mine: ReadonlyMap<string, number>;
  /** How many that voter gave in all. */
  readonly given: number;
}

export function tallyVotes(votes: readonly MapVote[], by: string): Tally {
  const total = new Map<string, number>();
  const mine = new Map<string, number>();
  let given = 0;
  for (const vote of votes) {
    total.set(vote.on, (total.get(vote.on) ?? 0) + vote.count);
    if (vote.by !== by) continue;
    mine.set(vote.on, (mine.get(vote.on) ?? 0) + vote.count);
    given += vote.count;
  }
  return { total, mine, given };
}
