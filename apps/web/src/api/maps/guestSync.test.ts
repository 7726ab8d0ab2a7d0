import { setTimeout as sleep } from 'node:timers/promises';
import type { GuestEvent } from '@viaggio/contract/maps';
import {
  changeBetween,
  emptyDocument,
  type GuestAct,
  type MapDocument,
  withGuestAct,
} from '@viaggio/domain/maps';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../apiError';
import { type GuestSync, syncGuest } from './guestSync';
import type { GuestWire } from './guestWire';

const STAGE = { id: 's', name: 'Scoperta', words: '', binding: null };
const note = (id: string, text = id): GuestAct => ({
  do: 'note',
  id,
  stage: 's',
  text,
  author: 'Eva',
  color: 0,
});

/** A server in memory that can be away, refuse, and lose its answer on the way back. */
function fakeServer() {
  let map: MapDocument = { ...emptyDocument('Prova', 'it'), stages: [STAGE] };
  let seq = 0;
  let fault: Error | null = null;
  let losesAnswer = false;
  const acts: GuestAct[] = [];
  const streams = new Set<{ tell: (event: GuestEvent) => void; end: () => void; has: MapDocument }>();
  const answer = async <T>(make: () => T): Promise<T> => {
    await sleep(1);
    if (fault) throw fault;
    return make();
  };
  const change = (next: MapDocument) => {
    map = next;
    seq += 1;
    for (const stream of streams) {
      stream.tell({ type: 'change', seq, change: changeBetween(stream.has, map) });
      stream.has = map;
    }
  };
  const wire: GuestWire = {
    client: 'tab',
    enter: () =>
      answer(() => ({
        map: { name: 'Prova', language: 'it' },
        workspace: 'W',
        you: 'guest:a',
        votes: 3,
        hideFigures: true,
        expiresAt: '2026-03-01T00:00:00.000Z',
      })),
    hear: async (onEvent, onOpen, signal) => {
      await answer(() => undefined);
      onOpen();
      onEvent({ type: 'map', seq, document: map });
      await new Promise<void>((resolve) => {
        streams.add({ tell: onEvent, end: resolve, has: map });
        signal.addEventListener('abort', () => resolve());
      });
    },
    act: (act) =>
      answer(() => {
        acts.push(act);
        if (act.do === 'vote') throw new ApiError(403, 'too_many_votes', 'no');
        if (act.do === 'hypothesis') throw new ApiError(403, 'guest_not_allowed', 'no');
        change(withGuestAct(map, act, 'guest:a'));
        if (losesAnswer) throw new ApiError(0, 'network', 'lost');
        return { seq };
      }),
    say: async () => undefined,
  };
  return {
    wire,
    acts,
    change,
    read: () => map,
    goAway: () => {
      fault = new ApiError(0, 'network', 'away');
      for (const { end } of streams) end();
      streams.clear();
    },
    comeBack: () => {
      fault = null;
      losesAnswer = false;
    },
    loseAnswers: () => {
      losesAnswer = true;
    },
    end: () => {
      for (const { tell } of streams) tell({ type: 'gone', code: 'map_link_over' });
    },
  };
}

const open: GuestSync[] = [];
afterEach(() => {
  for (const sync of open.splice(0)) sync.close();
});

async function enter(server: ReturnType<typeof fakeServer>) {
  const sync = syncGuest({ wire: server.wire, onRoom: () => undefined, onEvent: () => undefined });
  open.push(sync);
  const until = async (what: () => boolean) => {
    for (let tries = 0; !what(); tries += 1) {
      if (tries > 3000) throw new Error(`never came: ${JSON.stringify(sync.read())}`);
      await sleep(2);
    }
  };
  await until(() => sync.read().kind === 'saved');
  const notes = () => sync.document.read()!.stickies.map(({ text }) => text);
  return { sync, until, notes };
}

describe('a guest', () => {
  it('sees at once what they did, and what others change', async () => {
    const server = fakeServer();
    const { sync, until, notes } = await enter(server);
    sync.act(note('a'));
    expect(notes()).toEqual(['a']);
    expect(sync.read()).toEqual({ kind: 'saving' });
    await until(() => sync.read().kind === 'saved');
    server.change({ ...withGuestAct(server.read(), note('a', 'di un altro'), ''), title: 'Nuova' });
    expect([notes(), sync.document.read()!.title]).toEqual([['di un altro'], 'Nuova']);
  });

  it('loses nothing while the server is away, nor doubles what it took without saying so', async () => {
    const server = fakeServer();
    const { sync, until, notes } = await enter(server);
    server.loseAnswers();
    sync.act(note('a'));
    await until(() => server.acts.length > 0);
    server.goAway();
    sync.act(note('b'));
    await until(() => sync.read().kind === 'offline');
    expect([sync.read(), notes()]).toEqual([{ kind: 'offline', waiting: 2 }, ['a', 'b']]);
    server.comeBack();
    await until(() => sync.read().kind === 'saved');
    expect(server.read().stickies.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(notes()).toEqual(['a', 'b']);
  });

  it('keeps the words that were refused in sight, and is given back a vote', async () => {
    const server = fakeServer();
    const { sync, until, notes } = await enter(server);
    sync.act({ do: 'vote', on: 'x', count: 1 });
    sync.act({ do: 'hypothesis', id: 'h', row: 'gone', stage: 's', text: 'Forse' });
    sync.act(note('a'));
    await until(() => server.acts.length === 3 && sync.read().kind === 'refused');
    expect(sync.document.read()!.votes).toEqual([]);
    expect(sync.document.read()!.cards.map(({ text }) => text)).toEqual(['Forse']);
    expect(notes()).toEqual(['a']);
  });

  it('is told when the workshop is over', async () => {
    const server = fakeServer();
    const { sync } = await enter(server);
    server.end();
    expect(sync.read()).toEqual({ kind: 'gone', code: 'map_link_over' });
  });
});
