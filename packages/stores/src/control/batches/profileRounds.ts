import type { ProfileUpdate } from '@viaggio/domain/ports/batchLedger';

/** A source that speaks more often in one batch is a machine: its earliest words are taken as one. */
const MOST_ROUNDS = 8;

/**
 * Sources often speak twice in one batch, and a statement can change a row only once: each round holds one word of
 * each source, and the words come in order of time. Rounds are sorted, so that two nodes lock rows in the same order.
 */
export function profileRounds(profiles: readonly ProfileUpdate[]): ProfileUpdate[][] {
  const bySource = new Map<string, ProfileUpdate[]>();
  for (const profile of profiles) {
    const key = `${profile.workspace}/${profile.source}`;
    const words = bySource.get(key);
    if (words) words.push(profile);
    else bySource.set(key, [profile]);
  }
  const rounds: ProfileUpdate[][] = [];
  for (const [, words] of [...bySource].sort(([x], [y]) => (x < y ? -1 : 1))) {
    words.sort((a, b) => a.time - b.time);
    const early = words.splice(0, Math.max(1, words.length - MOST_ROUNDS + 1));
    for (const [round, word] of [early.reduce(addUp), ...words].entries()) {
      rounds[round] ??= [];
      rounds[round].push(word);
    }
  }
  return rounds;
}

/** What was said later counts; what it does not mention stays. */
function addUp(earlier: ProfileUpdate, later: ProfileUpdate): ProfileUpdate {
  const traits = { ...JSON.parse(earlier.traits), ...JSON.parse(later.traits) };
  return { ...later, name: later.name || earlier.name, traits: JSON.stringify(traits) };
}
