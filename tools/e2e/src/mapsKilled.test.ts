import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  addCard,
  applyUpdate,
  type MapDoc,
  missingFrom,
  openMap,
  readMapDoc,
  vectorOf,
} from '@viaggio/maps/document';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from './freePort';
import { type ServerProcess, serverProcess } from './serverProcess';

const KEY = 'vg_mapskilledmapskilledmapskilledmapskilled';
const TAKEN = 300;

let data: string;
let server: ServerProcess;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'viaggio-maps-'));
  server = serverProcess({ data, port: await freePort(), writeKey: 'maps', apiKey: KEY });
  await server.start();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1/maps${path}`, {
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<Answer>;
}

/** A tab of somebody who writes: what is not acknowledged is sent again, with what came after it. */
class Tab {
  readonly #map: string;
  readonly #name: string;
  doc: MapDoc = openMap();
  /** What the server is known to have. */
  #known: Uint8Array = vectorOf(this.doc);
  readonly acknowledged: string[] = [];
  refused = 0;

  constructor(map: string, name: string) {
    this.#map = map;
    this.#name = name;
  }

  async join(): Promise<void> {
    const { state } = await ask<{ state: string }>(`/${this.#map}/state`);
    applyUpdate(this.doc, Buffer.from(state, 'base64'));
    this.#known = vectorOf(this.doc);
  }

  async write(count: number): Promise<void> {
    const { rows, stages } = readMapDoc(this.doc);
    const place = { row: rows[0]!.id, stage: stages[0]!.id };
    for (let n = 0; n < count; n += 1) {
      const text = `${this.#name} ${n}`;
      addCard(this.doc, { ...place, text }, () => text.replace(' ', '-'));
      await this.#send();
      this.acknowledged.push(text);
    }
  }

  async #send(): Promise<void> {
    for (;;) {
      const now = vectorOf(this.doc);
      const update = Buffer.from(missingFrom(this.doc, this.#known)).toString('base64');
      try {
        await ask(`/${this.#map}/updates`, { update, client: this.#name });
        this.#known = now;
        return;
      } catch {
        this.refused += 1;
        await sleep(20);
      }
    }
  }
}

it('nothing that was acknowledged is lost when the server, or PostgreSQL, is killed while people write', async () => {
  const { id } = await ask<{ id: string }>('', {
    name: 'Percorso',
    from: { kind: 'template', template: 'familiarity' },
  });
  const tabs = ['anna', 'bruno', 'carla'].map((name) => new Tab(id, name));
  for (const tab of tabs) await tab.join();
  const before = readMapDoc(tabs[0]!.doc).cards.length;
  const writing = Promise.all(tabs.map((tab) => tab.write(TAKEN / tabs.length)));
  let kills = 0;
  let isOver = false;
  const killing = (async () => {
    while (!isOver && kills < 4) {
      await sleep(300 + kills * 250);
      if (isOver) break;
      kills += 1;
      if (kills % 2 === 0) server.killPostgres();
      await server.killServer();
      await server.start();
    }
  })();
  await writing;
  isOver = true;
  await killing;
  const { document } = await ask<{ document: { cards: { text: string }[] } }>(`/${id}`);
  const texts = document.cards.map(({ text }) => text);
  const acknowledged = tabs.flatMap((tab) => tab.acknowledged);
  console.info(
    `maps killed ${kills} times: ${acknowledged.length} acknowledged, ${tabs.reduce((sum, { refused }) => sum + refused, 0)} tries failed`,
  );
  expect(kills).toBeGreaterThan(1);
  expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([]);
  expect(texts.length).toBe(before + TAKEN);
}, 300_000);
