import { expect, test } from 'vitest';
import { takeTurns, type Urgency } from './takeTurns';

/** Work that ends when told, and says when it began. */
function bench(lanes: number) {
  const turns = takeTurns({ lanes });
  const begun: string[] = [];
  const ends = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const ask = (name: string, urgency: Urgency = 'report'): Promise<void> =>
    turns.take(urgency, () => {
      begun.push(name);
      return new Promise<void>((resolve, reject) => ends.set(name, { resolve, reject }));
    });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { ask, begun, ends, settle };
}

test('as many run at once as there are lanes, the others in the order they came', async () => {
  const { ask, begun, ends, settle } = bench(2);
  for (const name of ['a', 'b', 'c', 'd']) void ask(name);
  await settle();
  expect(begun).toEqual(['a', 'b']);
  ends.get('b')?.resolve();
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  ends.get('a')?.resolve();
  await settle();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

test('the map goes before reports that wait longer', async () => {
  const { ask, begun, ends, settle } = bench(1);
  for (const name of ['a', 'b']) void ask(name);
  void ask('map', 'map');
  await settle();
  ends.get('a')?.resolve();
  await settle();
  expect(begun).toEqual(['a', 'map']);
});

test('work that fails tells whoever asked, and gives its lane back', async () => {
  const { ask, begun, ends, settle } = bench(1);
  const failing = ask('a');
  void ask('b');
  await settle();
  ends.get('a')?.reject(new Error('broken'));
  await expect(failing).rejects.toThrow('broken');
  await settle();
  expect(begun).toEqual(['a', 'b']);
});

test('a hundred may wait; whoever comes after is told to ask again', async () => {
  const { ask, ends, settle } = bench(1);
  const all = Array.from({ length: 101 }, (_, n) => ask(String(n)));
  await expect(ask('late')).rejects.toMatchObject({ code: 'reports_busy', status: 503 });
  for (let n = 0; n < all.length; n++) {
    await settle();
    ends.get(String(n))?.resolve();
  }
  await Promise.all(all);
});
