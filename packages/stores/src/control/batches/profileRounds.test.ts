import type { ProfileUpdate } from '@viaggio/domain/ports/batchLedger';
import { expect, it } from 'vitest';
import { profileRounds } from './profileRounds';

const word = (source: string, time: number, traits: object, name = ''): ProfileUpdate => ({
  workspace: 1,
  source,
  time,
  name,
  traits: JSON.stringify(traits),
});

it('puts the words of one source into rounds of their own, in order of time', () => {
  const [a1, a3, b2, a2] = [word('a', 1, {}), word('a', 3, {}), word('b', 2, {}), word('a', 2, {})];
  expect(profileRounds([a3, b2, a1, a2])).toEqual([[a1, b2], [a2], [a3]]);
  expect(profileRounds([])).toEqual([]);
});

it('adds up the earliest words of a source that never stops', () => {
  const words = Array.from({ length: 1_000 }, (_, i) =>
    word('a', i, { [`t${i % 3}`]: i }, i === 5 ? 'Anna' : ''),
  );
  const rounds = profileRounds(words.toReversed());
  expect(rounds).toHaveLength(8);
  expect(rounds[0]).toEqual([word('a', 992, { t0: 990, t1: 991, t2: 992 }, 'Anna')]);
  expect(rounds.slice(1).flat()).toEqual(words.slice(993));
});
