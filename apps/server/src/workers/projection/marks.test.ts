import type { LogEntry } from '@viaggio/domain/ports/eventLog';
import { expect, it } from 'vitest';
import { type Marked, Marks } from './marks';

const entry = (source: string, file: number, claims = false, workspace = 1): LogEntry =>
  ({
    workspace,
    import: file,
    event: { source },
    claim: claims ? { rule: 'import', messageId: '', identifiers: [] } : undefined,
  }) as unknown as LogEntry;

const plain = ({ batches, sources, claims }: Marked) => ({
  batches,
  sources: Object.fromEntries([...sources].map(([workspace, ids]) => [workspace, [...ids]])),
  claims: [...claims],
});
const NOTHING = { batches: [], sources: {}, claims: [] };

it('takes live events at once, and rows of files when nothing more of them comes', () => {
  let now = 1_000;
  const marks = new Marks(() => now);
  marks.add(1, [entry('a', 0, true)]);
  marks.add(2, [entry('b', 7, true), entry('c', 0, false, 2)]);
  expect(plain(marks.take(false))).toEqual({ batches: [1], sources: { 1: ['a'], 2: ['c'] }, claims: [1] });
  now += 400;
  marks.add(3, [entry('d', 7)]);
  now += 400;
  expect(plain(marks.take(false))).toEqual(NOTHING);
  expect([marks.isEmpty, marks.waitOf(1), marks.waitOf(2)]).toEqual([false, 800, 0]);
  now += 100;
  expect(plain(marks.take(false))).toEqual({ batches: [2, 3], sources: { 1: ['b', 'd'] }, claims: [1] });
  expect([marks.isEmpty, marks.waitOf(1)]).toEqual([true, 0]);
});

it('lets a file that never ends wait no longer than two minutes', () => {
  let now = 0;
  const marks = new Marks(() => now);
  let taken = NOTHING as ReturnType<typeof plain>;
  for (let batch = 0; taken.batches.length === 0; batch += 1) {
    marks.add(batch, [entry('a', 7)]);
    now += 100;
    taken = plain(marks.take(false));
  }
  expect([now, taken.batches.length]).toEqual([120_000, 1_200]);
});

it('takes everything when asked, and again what could not be done', () => {
  const marks = new Marks(() => 0);
  marks.add(1, [entry('a', 0), entry('b', 7)]);
  const taken = marks.take(true);
  expect(plain(taken)).toEqual({ batches: [1], sources: { 1: ['a', 'b'] }, claims: [] });
  marks.add(2, [entry('c', 0)]);
  marks.putBack(taken);
  expect(plain(marks.take(false))).toEqual({ batches: [2, 1], sources: { 1: ['c', 'a', 'b'] }, claims: [] });
});
