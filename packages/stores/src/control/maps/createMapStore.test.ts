import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '@viaggio/domain/ports/access';
import type { MapFace, MapSignal, MapStore, MapWriting } from '@viaggio/domain/ports/maps';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import { twoWorkspaces } from '../../testing/twoWorkspaces';
import type { ControlDriver } from '../driver/types';
import { createMapStore } from './createMapStore';
import { createMapSignals } from './signals';

let driver: ControlDriver;
let maps: MapStore;
let ours = 0;
let theirs = 0;
const by: Actor = { kind: 'key', id: '7' };
const face: MapFace = {
  name: 'Percorso',
  kind: 'as-is',
  language: 'it',
  model: 'shop',
  personas: ['1'],
  size: { stages: 5, rows: 8, cards: 13 },
};
const document = {
  title: 'a\0b',
  kind: 'as-is' as const,
  language: 'it' as const,
  model: null,
  personas: [],
  stages: [],
  rows: [],
  cards: [],
  stickies: [],
  votes: [],
  timer: null,
};
const bytes = (...values: number[]) => Uint8Array.from(values);
const writing = (update: Uint8Array, more: Partial<MapWriting> = {}): MapWriting => ({
  update,
  client: 'tab',
  face,
  state: undefined,
  safety: undefined,
  ...more,
});
/** Appends updates of one byte each, as somebody who reads nothing. */
async function append(map: number, ...updates: number[]): Promise<number | undefined> {
  let seq: number | undefined;
  for (const update of updates) {
    seq = await maps.append(ours, map, by, -1, () => writing(bytes(update)));
  }
  return seq;
}
const numbers = (news: Awaited<ReturnType<MapStore['readNews']>>) =>
  news?.updates.map(({ seq, update }) => [seq, ...update]);

beforeEach(async () => {
  driver = await testDatabase();
  maps = createMapStore(driver);
  ({ ours, theirs } = await twoWorkspaces(driver));
});
afterEach(() => driver.close());

describe('updates of a map', () => {
  it('get one number after the other, and whoever lacks some gets those', async () => {
    const map = await maps.create(ours, by, face, bytes(99));
    expect(await maps.find(ours, map)).toMatchObject({ ...face, id: map, seq: 0, comments: 0, made: { by } });
    expect(await append(map, 1, 2, 3)).toBe(3);
    expect(numbers(await maps.readNews(ours, map, -1))).toEqual([
      [0, 99],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(numbers(await maps.readNews(ours, map, 1))).toEqual([
      [2, 2],
      [3, 3],
    ]);
    expect(await maps.readNews(ours, map, 3)).toEqual({ seq: 3, updates: [] });
  });

  it('are given to whoever writes, as far as they are not known, and nothing can come between', async () => {
    const map = await maps.create(ours, by, face, bytes(99));
    await append(map, 1, 2);
    const seen: (number[][] | undefined)[] = [];
    const both = await Promise.all(
      [10, 20].map((update) =>
        maps.append(ours, map, by, 2, (news, backlog) => {
          seen.push(numbers(news));
          expect(backlog.updates).toBe(2 + news.updates.length);
          return writing(bytes(update));
        }),
      ),
    );
    expect(both.toSorted()).toEqual([3, 4]);
    const [first] = numbers(await maps.readNews(ours, map, 2))!;
    expect(seen).toEqual([[], [first]]);
  });

  it('that are refused, or change nothing, leave everything as it was', async () => {
    const map = await maps.create(ours, by, face, bytes(99));
    await append(map, 1);
    const refused = maps.append(ours, map, by, 0, () => {
      throw new Error('not like this');
    });
    await expect(refused).rejects.toThrow('not like this');
    expect(await maps.append(ours, map, by, 0, () => undefined)).toBe(1);
    expect(await maps.readNews(ours, map, 1)).toEqual({ seq: 1, updates: [] });
  });

  it('become part of the state; the last 200 stay for whoever was away', async () => {
    const map = await maps.create(ours, by, face, bytes(99));
    await driver.query(
      `INSERT INTO map_updates (workspace, map, seq, update, client, made_by)
       SELECT $1, $2, n, '\\x01', '', '' FROM generate_series(1, 205) n`,
      [ours, map],
    );
    await driver.query('UPDATE maps SET seq = 205 WHERE workspace = $1 AND id = $2', [ours, map]);
    await maps.append(ours, map, by, 205, () => writing(bytes(6), { state: bytes(42) }));
    expect(numbers(await maps.readNews(ours, map, -1))).toEqual([[206, 42]]);
    expect(numbers(await maps.readNews(ours, map, 3))).toEqual([[206, 42]]);
    expect(numbers(await maps.readNews(ours, map, 6))?.length).toBe(200);
    await append(map, 7);
    expect(numbers(await maps.readNews(ours, map, 0))).toEqual([
      [206, 42],
      [207, 7],
    ]);
    const [kept] = await driver.query<{ n: number }>('SELECT count(*) AS n FROM map_updates');
    expect(kept!.n).toBe(201);
  });

  it('keep what the map was before, in the same step', async () => {
    const map = await maps.create(ours, by, face, bytes(99));
    await append(map, 1);
    const safety = { label: 'Prima', kind: 'safety' as const, document };
    await maps.append(ours, map, by, 1, () => writing(bytes(2), { safety }));
    const [version] = await maps.listVersions(ours, map);
    expect(version).toMatchObject({ label: 'Prima', kind: 'safety', seq: 1 });
    expect((await maps.findVersion(ours, map, version!.id))?.document).toEqual(document);
  });
});

describe('a map', () => {
  it('that was removed comes back, and is unknown meanwhile', async () => {
    const map = await maps.create(ours, by, face, bytes(1));
    expect(await maps.remove(ours, map)).toBe(true);
    expect(await maps.list(ours)).toEqual([]);
    expect(await maps.readNews(ours, map, -1)).toBeUndefined();
    expect(await append(map, 1)).toBeUndefined();
    expect(await maps.restore(ours, map)).toBe(true);
    expect(await append(map, 1)).toBe(1);
  });

  it('of one workspace is nothing to another', async () => {
    const map = await maps.create(ours, by, face, bytes(1));
    const version = (await maps.createVersion(ours, map, by, {
      label: 'v',
      kind: 'version',
      seq: 0,
      document,
    }))!;
    const at = { card: null, row: 'r', stage: 's' };
    const comment = (await maps.createComment(ours, map, by, {
      body: 'b',
      mentions: [],
      at,
      answers: null,
    }))!;
    const link = { figures: true, embed: false, votes: 0, places: [], expiresAt: 9e12, rows: null };
    const made = { ...link, kind: 'share' as const, tokenHash: 'h', passwordHash: null };
    const linkId = (await maps.createLink(ours, map, by, made))!;
    const image = { sha256: 'a', type: 'image/png', body: bytes(1) };
    await maps.addImage(ours, map, image, 9);
    expect([
      await maps.list(theirs),
      await maps.find(theirs, map),
      await maps.remove(theirs, map),
      await maps.readNews(theirs, map, -1),
      await maps.append(theirs, map, by, -1, () => writing(bytes(1))),
      await maps.listVersions(theirs, map),
      await maps.findVersion(theirs, map, version),
      await maps.createVersion(theirs, map, by, { label: 'v', kind: 'version', seq: 0, document }),
      await maps.listComments(theirs, map),
      await maps.createComment(theirs, map, by, { body: 'b', mentions: [], at, answers: null }),
      await maps.updateComment(theirs, map, comment, { body: 'x' }),
      await maps.removeComment(theirs, map, comment),
      await maps.addImage(theirs, map, image, 9),
      await maps.findImage(theirs, map, 'a'),
      await maps.listLinks(theirs, map),
      await maps.createLink(theirs, map, by, { ...made, tokenHash: 'i' }),
      await maps.revokeLink(theirs, map, linkId, 1),
    ]).toEqual([
      [],
      undefined,
      false,
      undefined,
      undefined,
      [],
      undefined,
      undefined,
      [],
      undefined,
      false,
      false,
      undefined,
      undefined,
      [],
      undefined,
      false,
    ]);
    expect(await maps.readNews(ours, map, 0)).toEqual({ seq: 0, updates: [] });
  });
});

describe('comments', () => {
  it('answer one that opens a thread of the same map, and go with it', async () => {
    const [map, other] = [
      await maps.create(ours, by, face, bytes(1)),
      await maps.create(ours, by, face, bytes(1)),
    ];
    const at = { card: 'c', row: null, stage: null };
    const say = (on: number, answers: number | null) =>
      maps.createComment(ours, on, by, { body: 'b', mentions: [], at, answers });
    const opened = (await say(map, null))!;
    const answer = (await say(map, opened))!;
    expect(await say(map, answer)).toBeUndefined();
    expect(await say(other, opened)).toBeUndefined();
    expect((await maps.find(ours, map))?.comments).toBe(1);
    await maps.updateComment(ours, map, opened, { resolved: by });
    expect((await maps.find(ours, map))?.comments).toBe(0);
    expect((await maps.listComments(ours, map))[0]).toMatchObject({ resolved: {}, editedAt: null });
    await maps.updateComment(ours, map, opened, { body: 'other', resolved: null });
    expect((await maps.listComments(ours, map))[0]).toMatchObject({ resolved: null, body: 'other' });
    expect((await maps.listComments(ours, map))[0]?.editedAt).not.toBeNull();
    await maps.removeComment(ours, map, opened);
    expect(await maps.listComments(ours, map)).toEqual([]);
  });
});

describe('images', () => {
  it('are kept once, and no more than a map may hold', async () => {
    const map = await maps.create(ours, by, face, bytes(1));
    const add = (sha256: string) =>
      maps.addImage(ours, map, { sha256, type: 'image/png', body: bytes(1, 2) }, 2);
    expect([await add('a'), await add('a'), await add('b'), await add('c'), await add('b')]).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    const copy = await maps.create(ours, by, face, bytes(1));
    await maps.copyImages(ours, map, copy);
    expect([...(await maps.findImage(ours, copy, 'a'))!.body]).toEqual([1, 2]);
    await maps.remove(ours, map);
    expect(await maps.findImage(ours, map, 'a')).toBeUndefined();
  });
});

describe('signals', () => {
  it('reach every listener once what they tell of is written, and not when it is not', async () => {
    const map = await maps.create(ours, by, face, bytes(1));
    const other = createMapSignals(driver);
    const heard: MapSignal[] = [];
    let gaps = 0;
    const listening = other.listen({
      onSignal: (signal) => void heard.push(signal),
      onGap: () => {
        gaps += 1;
      },
    });
    while (gaps === 0) await sleep(10);
    await append(map, 1);
    await maps.append(ours, map, by, 1, () => undefined);
    await maps
      .append(ours, map, by, 1, () => {
        throw new Error('no');
      })
      .catch(() => undefined);
    await other.publish({ kind: 'changed', map, what: 'comments' });
    while (heard.length < 2) await sleep(10);
    await sleep(50);
    expect(heard).toEqual([
      { kind: 'update', map, seq: 1 },
      { kind: 'changed', map, what: 'comments' },
    ]);
    await listening.stop();
  });

  it('are listened to again after the connection was cut, and say that some may be missing', async () => {
    const signals = createMapSignals(driver);
    const heard: MapSignal[] = [];
    let gaps = 0;
    const listening = signals.listen({
      onSignal: (signal) => void heard.push(signal),
      onGap: () => {
        gaps += 1;
      },
    });
    while (gaps === 0) await sleep(10);
    await driver.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    while (gaps === 1) await sleep(10);
    await signals.publish({ kind: 'changed', map: 1, what: 'map' });
    while (heard.length === 0) await sleep(10);
    expect(heard).toEqual([{ kind: 'changed', map: 1, what: 'map' }]);
    await listening.stop();
  });
});
