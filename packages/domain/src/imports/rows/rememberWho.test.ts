import { expect, it } from 'vitest';
import { BrowserMemory, WhoMemory } from './rememberWho';

it('knows what was said, until there is too much of it', () => {
  const memory = new WhoMemory(2);
  for (const who of ['a', 'b']) memory.remember(who);
  expect(['a', 'b', 'c'].map((who) => memory.knows(who))).toEqual([true, true, false]);
  memory.remember('c');
  expect(['a', 'b', 'c'].map((who) => memory.knows(who))).toEqual([false, false, true]);
});

const MINUTE = 60_000;
const said = (owner: string, minutes: number, browser = 'b') => ({ browser, owner, time: minutes * MINUTE });

it('has a browser said once a visit, at every change of its user, and where time goes back', () => {
  const memory = new BrowserMemory();
  const rows = [
    said('anna', 10),
    said('anna', 10),
    said('anna', 39.9),
    said('anna', 40),
    said('bruno', 41),
    said('anna', 42),
    said('anna', 43),
    said('anna', 5),
    said('anna', 10, 'other'),
  ];
  const claimed = rows.map((row) => {
    if (memory.knows(row)) return false;
    memory.remember(row);
    return true;
  });
  expect(claimed).toEqual([true, false, false, true, true, true, false, true, true]);
});

it('says all again when it remembers too many browsers', () => {
  const memory = new BrowserMemory(1);
  memory.remember(said('anna', 1, 'x'));
  memory.remember(said('anna', 1, 'y'));
  expect([memory.knows(said('anna', 1, 'x')), memory.knows(said('anna', 1, 'y'))]).toEqual([false, true]);
});
