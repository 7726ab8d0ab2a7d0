import { setTimeout as sleep } from 'node:timers/promises';
import type { MapEvent } from '@viaggio/contract/maps';
import type { MapDocument } from '@viaggio/domain/maps';
import { addCard, createMapDoc, encodeMap, openMap, readMapDoc, removeCards } from '@viaggio/maps/document';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ApiError } from '../apiError';
import { toBase64 } from './base64';
import type { MapKeep } from './mapKeep';
import type { MapWire } from './mapWire';
import { type MapSync, syncMap } from './syncMap';

const EMPTY: MapDocument = {
  title: 'Prova',
  kind: 'as-is',
  language: 'it',
  model: null,
  personas: [],
  stages: [{ id: 's', name: 'Scoperta', words: '', binding: null }],
  rows: [{ id: 'r', kind: 'notes', title: '', hidden: false, lane: '' }],
  cards: [],
  stickies: [],
  votes: [],
  timer: null,
};

/** A server in memory that can be away, refuse, and lose its answer on the way back. */
function fakeServer() {
  let updates = [encodeMap(createMapDoc(EMPTY))];
  const streams = new Set<{ readonly tell: (event: MapEvent) => void; readonly end: () => void }>();
  let fault: Error | null = null;
  let losesAnswer = false;
  const answer = async <T>(make: () => T): Promise<T> => {
    await sleep(1);
    if (fault) throw fault;
    return make();
  };
  const wire = (client: string): MapWire => ({
    client,
    state: () => answer(() => ({ seq: updates.length, state: Y.mergeUpdates(updates) })),
    hear: async (after, onEvent, onOpen, signal) => {
      await answer(() => undefined);
      for (const [i, update] of updates.entries()) {
        if (i >= after) onEvent({ type: 'update', seq: i + 1, update: toBase64(update), client: 'x' });
      }
      onOpen();
      await new Promise<void>((resolve) => {
        const stream = { tell: onEvent, end: resolve };
        streams.add(stream);
        signal.addEventListener('abort', () => resolve());
      });
    },
    append: (update) =>
      answer(() => {
        updates = [...updates, update];
        const seq = updates.length;
        for (const { tell } of streams) tell({ type: 'update', seq, update: toBase64(update), client });
        if (losesAnswer) throw new ApiError(0, 'network', 'lost');
        return { seq };
      }),
    say: async () => undefined,
  });
  const goAway = (error: Error) => {
    fault = error;
    for (const { end } of streams) end();
    streams.clear();
  };
  return {
    wire,
    goAway: () => goAway(new ApiError(0, 'network', 'away')),
    refuse: (error: ApiError) => {
      fault = error;
    },
    comeBack: () => {
      fault = null;
      losesAnswer = false;
    },
    loseAnswers: () => {
      losesAnswer = true;
    },
    cards: () =>
      readMapDoc(openMap(...updates))
        .cards.map(({ text }) => text)
        .toSorted(),
  };
}

/** What a browser keeps between two openings of a page. */
function keepInMemory(doc: Y.Doc, store: { updates: Uint8Array[]; waiting: number }): MapKeep {
  for (const update of store.updates) Y.applyUpdate(doc, update, 'kept');
  doc.on('update', (update: Uint8Array) => store.updates.push(update));
  return {
    loaded: Promise.resolve(),
    waiting: async () => store.waiting,
    setWaiting: (count) => {
      store.waiting = count;
    },
    close: () => undefined,
  };
}

const open: MapSync[] = [];
afterEach(() => {
  for (const sync of open.splice(0)) sync.close();
});

function openPage(
  server: ReturnType<typeof fakeServer>,
  name: string,
  store = { updates: [] as Uint8Array[], waiting: 0 },
) {
  const doc = new Y.Doc();
  const sync = syncMap({ doc, wire: server.wire(name), keep: keepInMemory(doc, store) });
  open.push(sync);
  let made = 0;
  const ids = () => `${name}${doc.clientID}-${++made}`;
  return {
    doc,
    sync,
    write: (text: string) => addCard(doc, { row: 'r', stage: 's', text }, ids),
    cards: () =>
      readMapDoc(doc)
        .cards.map(({ text }) => text)
        .toSorted(),
    is: (kind: string) => expect.poll(() => sync.read().kind, { timeout: 5000 }).toBe(kind),
  };
}

describe('a copy of a map in the browser', () => {
  it('is saved once the server has it, and the others see it', async () => {
    const server = fakeServer();
    const [anna, bruno] = [openPage(server, 'a'), openPage(server, 'b')];
    await anna.is('saved');
    await bruno.is('saved');
    anna.write('cerco');
    expect(anna.sync.read().kind).toBe('saving');
    await anna.is('saved');
    expect(server.cards()).toEqual(['cerco']);
    await expect.poll(bruno.cards).toEqual(['cerco']);
  });

  it('counts what waits while the server is away, and sends it when it is back', async () => {
    const server = fakeServer();
    const [anna, bruno] = [openPage(server, 'a'), openPage(server, 'b')];
    await anna.is('saved');
    await bruno.is('saved');
    server.goAway();
    await anna.is('offline');
    anna.write('uno');
    anna.write('due');
    bruno.write('tre');
    expect(anna.sync.read()).toEqual({ kind: 'offline', waiting: 2 });
    server.comeBack();
    await anna.is('saved');
    await bruno.is('saved');
    await expect.poll(anna.cards).toEqual(['due', 'tre', 'uno']);
    expect(server.cards()).toEqual(['due', 'tre', 'uno']);
    await expect.poll(bruno.cards).toEqual(['due', 'tre', 'uno']);
  });

  it('outlives its page: what the server lacks goes when the map is opened again, removals too', async () => {
    const server = fakeServer();
    const store = { updates: [] as Uint8Array[], waiting: 0 };
    const first = openPage(server, 'a', store);
    await first.is('saved');
    const old = first.write('vecchia');
    await expect.poll(server.cards).toEqual(['vecchia']);
    server.goAway();
    await first.is('offline');
    removeCards(first.doc, [old]);
    first.write('nuova');
    first.sync.close();
    server.comeBack();
    const second = openPage(server, 'a', store);
    await second.is('saved');
    expect(server.cards()).toEqual(['nuova']);
  });

  it('says why the server does not take a change, keeps it, and goes on when it is mended', async () => {
    const server = fakeServer();
    const anna = openPage(server, 'a');
    await anna.is('saved');
    const error = new ApiError(413, 'map_too_large', 'Too large');
    server.refuse(error);
    anna.write('troppo');
    await anna.is('refused');
    expect(anna.sync.read()).toEqual({ kind: 'refused', error, waiting: 1 });
    expect(anna.cards()).toEqual(['troppo']);
    server.comeBack();
    anna.sync.retry();
    await anna.is('saved');
    expect(server.cards()).toEqual(['troppo']);
  });

  it('has everything once when only the answer was lost', async () => {
    const server = fakeServer();
    const anna = openPage(server, 'a');
    await anna.is('saved');
    server.loseAnswers();
    anna.write('una volta');
    await anna.is('offline');
    server.comeBack();
    await anna.is('saved');
    expect(server.cards()).toEqual(['una volta']);
  });

  it('ends when the map is gone', async () => {
    const server = fakeServer();
    server.refuse(new ApiError(404, 'map_not_found', 'gone'));
    const anna = openPage(server, 'a');
    await anna.is('gone');
    expect(anna.sync.read()).toEqual({ kind: 'gone', code: 'map_not_found' });
  });
});
