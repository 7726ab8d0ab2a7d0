import { setTimeout as sleep } from 'node:timers/promises';
import { emptyDocument, type MapDocument } from '@viaggio/domain/maps';
import type { Actor } from '@viaggio/domain/ports/access';
import type { MapStore } from '@viaggio/domain/ports/maps';
import {
  addCard,
  addRow,
  addStage,
  applyUpdate,
  createMapDoc,
  encodeMap,
  type MapDoc,
  missingFrom,
  moveCards,
  openMap,
  readMapDoc,
  removeCards,
  setCard,
  setMeta,
  vectorOf,
} from '@viaggio/maps/document';
import { type ControlDriver, createAccessControl, createMapStore } from '@viaggio/stores/control';
import { testDatabase } from '@viaggio/stores/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendUpdate } from './appendUpdate';
import { faceOf } from './faceOf';
import { MapRooms } from './rooms';

let driver: ControlDriver;
let maps: MapStore;
let workspace = 0;
const by: Actor = { kind: 'system', id: '' };

beforeAll(async () => {
  driver = await testDatabase();
  maps = createMapStore(driver);
  workspace = (
    await createAccessControl(driver).workspaces.create({
      name: 'W',
      timeZone: 'UTC',
      currency: 'EUR',
      language: 'it',
      sells: null,
      wants: [],
      demo: false,
    })
  ).id;
});
afterAll(() => driver.close());

let ids = 0;
const newId = (): string => {
  ids += 1;
  return `id${ids}`;
};

/** A map with one stage and one row, as the store has it. */
async function newMap(): Promise<{ map: number; begun: Uint8Array; document: MapDocument }> {
  const doc = createMapDoc(emptyDocument('Percorso', 'it'));
  addStage(doc, { name: 'Scopre', words: '', binding: null }, newId);
  addRow(doc, { kind: 'needs', title: '', hidden: false, lane: '' }, newId);
  const [begun, document] = [encodeMap(doc), readMapDoc(doc)];
  return { map: await maps.create(workspace, by, faceOf(document), begun), begun, document };
}

const updateBy = (doc: MapDoc, edit: (doc: MapDoc) => void): Uint8Array => {
  const before = vectorOf(doc);
  edit(doc);
  return missingFrom(doc, before);
};
const send = (rooms: MapRooms, map: number, update: Uint8Array) =>
  appendUpdate({ rooms }, { workspace, map }, by, { update, client: 'tab' });

describe('what several people write', () => {
  const step = fc.record({
    who: fc.nat({ max: 2 }),
    node: fc.nat({ max: 1 }),
    what: fc.constantFrom('add', 'write', 'move', 'remove', 'again', 'listen'),
    text: fc.string({ unit: 'grapheme', maxLength: 6 }),
    nth: fc.nat(),
  });

  function write(doc: MapDoc, { what, text, nth }: { what: string; text: string; nth: number }): void {
    const { cards, rows, stages } = readMapDoc(doc);
    const card = cards[nth % Math.max(1, cards.length)];
    const place = { row: rows[0]!.id, stage: stages[0]!.id };
    if (what === 'add' || card === undefined) addCard(doc, { ...place, text }, newId);
    else if (what === 'write') setCard(doc, card.id, { text });
    else if (what === 'move') moveCards(doc, [card.id], { ...place, at: nth % 3 });
    else removeCards(doc, [card.id]);
  }

  it('on two nodes, in any order, doubled, and made one state at any time, is what their documents together are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        async (steps, updates) => {
          const { map, begun } = await newMap();
          const compactAfter = { updates, bytes: 1e9 };
          const nodes = [new MapRooms(maps, { compactAfter }), new MapRooms(maps, { compactAfter })];
          const people = [openMap(begun), openMap(begun), openMap(begun)];
          const all: Uint8Array[] = [begun];
          for (const one of steps) {
            const doc = people[one.who]!;
            const node = nodes[one.node]!;
            if (one.what === 'listen') {
              applyUpdate(doc, (await node.readState(workspace, map)).state);
            } else if (one.what === 'again') {
              await send(node, map, all[one.nth % all.length]!);
            } else {
              const update = updateBy(doc, (it) => write(it, one));
              all.push(update);
              await send(node, map, update);
            }
          }
          const together = readMapDoc(openMap(...all));
          for (const rooms of [...nodes, new MapRooms(maps)]) {
            expect((await rooms.read(workspace, map)).document).toEqual(together);
          }
          const record = await maps.find(workspace, map);
          expect(record).toMatchObject(faceOf(together));
        },
      ),
      { numRuns: 40 },
    );
  }, 300_000);

  it('at the same moment on two nodes is all kept', async () => {
    const { map, begun, document } = await newMap();
    const nodes = [new MapRooms(maps), new MapRooms(maps)];
    const place = { row: document.rows[0]!.id, stage: document.stages[0]!.id };
    await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const update = updateBy(openMap(begun), (doc) =>
          addCard(doc, { ...place, text: `card ${n}` }, newId),
        );
        await send(nodes[n % 2]!, map, update);
      }),
    );
    const { seq, document: now } = await nodes[0]!.read(workspace, map);
    expect([seq, now.cards.length]).toEqual([40, 40]);
  });
});

describe('an update', () => {
  it('sent again, or with nothing new, is at the number the map has, and writes nothing', async () => {
    const { map, begun } = await newMap();
    const rooms = new MapRooms(maps);
    const update = updateBy(openMap(begun), (doc) => setMeta(doc, { title: 'Altro' }));
    expect(await send(rooms, map, update)).toBe(1);
    expect(await send(rooms, map, update)).toBe(1);
    expect(await send(new MapRooms(maps), map, begun)).toBe(1);
  });

  it.each<[string, string, (begun: Uint8Array) => Uint8Array]>([
    ['that is rubbish', 'map_update_unreadable', () => Uint8Array.from([1, 2, 3, 255, 7, 0, 9])],
    ['that is empty', 'map_update_unreadable', () => new Uint8Array()],
    [
      'that builds on what is not here',
      'map_update_incomplete',
      (begun) => {
        const doc = openMap(begun);
        setMeta(doc, { title: 'never sent' });
        return updateBy(doc, (it) => setMeta(it, { title: 'after it' }));
      },
    ],
    [
      'of another kind of document',
      'map_update_foreign',
      (begun) => updateBy(openMap(begun), (doc) => void doc.getMap('prose').set('a', 1)),
    ],
    [
      'that makes more of it than a map holds',
      'map_too_much',
      (begun) => updateBy(openMap(begun), (doc) => setMeta(doc, { title: 'x'.repeat(300) })),
    ],
    ['of more than 1 MB', 'map_update_too_large', () => new Uint8Array(1024 * 1024 + 1)],
  ])('%s is refused, and the map is as it was', async (_what, code, make) => {
    const { map, begun, document } = await newMap();
    const rooms = new MapRooms(maps);
    await expect(send(rooms, map, make(begun))).rejects.toMatchObject({ code });
    expect(await rooms.read(workspace, map)).toEqual({ seq: 0, document });
    expect(await new MapRooms(maps).read(workspace, map)).toEqual({ seq: 0, document });
  });

  it('that is broken anywhere is refused or taken, and the map can be read and written ever after', async () => {
    const { map, begun, document } = await newMap();
    const rooms = new MapRooms(maps);
    const place = { row: document.rows[0]!.id, stage: document.stages[0]!.id };
    let taken = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }),
        fc.option(fc.nat(), { nil: undefined, freq: 3 }),
        async (strokes, cut) => {
          const whole = updateBy(openMap(begun), (doc) =>
            addCard(doc, { ...place, text: 'Città 😀' }, newId),
          );
          const broken = whole.slice(0, cut === undefined ? undefined : cut % whole.length);
          for (const [at, value] of strokes) if (broken.length > 0) broken[at % broken.length] = value;
          const before = await rooms.read(workspace, map);
          const code = await send(rooms, map, broken).then(
            () => undefined,
            (fault: { code?: string; status?: number }) => {
              expect(fault.status, String(fault)).toBeLessThan(500);
              return fault.code;
            },
          );
          if (code === undefined) taken += 1;
          else {
            refused += 1;
            expect(await rooms.read(workspace, map)).toEqual(before);
          }
        },
      ),
      { numRuns: 300 },
    );
    console.info(`broken updates: ${taken} taken, ${refused} refused`);
    const now = await rooms.read(workspace, map);
    expect(await new MapRooms(maps).read(workspace, map)).toEqual(now);
    const next = updateBy(openMap(begun), (doc) => addCard(doc, { ...place, text: 'Dopo' }, newId));
    expect(await send(rooms, map, next)).toBe(now.seq + 1);
    expect([taken > 0, refused > 0]).toEqual([true, true]);
  }, 120_000);

  it('of a map that has grown too large is refused; whoever sent it keeps it', async () => {
    const { map, begun, document } = await newMap();
    const rooms = new MapRooms(maps, { mostStateBytes: 2_000 });
    const place = { row: document.rows[0]!.id, stage: document.stages[0]!.id };
    const card = (size: number) =>
      updateBy(openMap(begun), (doc) => addCard(doc, { ...place, text: 'x'.repeat(size) }, newId));
    await send(rooms, map, card(500));
    await expect(send(rooms, map, card(1_500))).rejects.toMatchObject({ code: 'map_too_large', status: 413 });
    expect(await send(rooms, map, card(10))).toBe(2);
  });

  it('to a map that is not there, or not any more, is refused', async () => {
    const { map, begun } = await newMap();
    const rooms = new MapRooms(maps);
    await rooms.read(workspace, map);
    await maps.remove(workspace, map);
    const refusal = { code: 'map_not_found', status: 404 };
    await expect(send(rooms, map, begun)).rejects.toMatchObject(refusal);
    await expect(rooms.read(workspace, map)).rejects.toMatchObject(refusal);
    await expect(send(rooms, 2_000_000, begun)).rejects.toMatchObject(refusal);
  });

  it('whose writing failed is not there, and the next one is', async () => {
    const { map, begun } = await newMap();
    let isDown = true;
    const flaky: Pick<MapStore, 'readNews' | 'append'> = {
      ...maps,
      append: async (...args) => {
        const writing = args[4];
        return maps.append(args[0], args[1], args[2], args[3], (news, backlog) => {
          const made = writing(news, backlog);
          if (isDown) throw new Error('the store is down');
          return made;
        });
      },
    };
    const rooms = new MapRooms(flaky);
    const update = updateBy(openMap(begun), (doc) => setMeta(doc, { title: 'Altro' }));
    await expect(send(rooms, map, update)).rejects.toThrow('the store is down');
    isDown = false;
    expect((await rooms.read(workspace, map)).document.title).toBe('Percorso');
    expect(await send(rooms, map, update)).toBe(1);
    await sleep(0);
    expect((await rooms.read(workspace, map)).document.title).toBe('Altro');
  });
});
