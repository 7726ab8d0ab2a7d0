import { setTimeout as sleep } from 'node:timers/promises';
import type { GuestEvent, MapEvent } from '@viaggio/contract/maps';
import { API_PREFIX } from '@viaggio/contract/routes';
import { type MapDocument, withChange } from '@viaggio/domain/maps';
import type { Actor } from '@viaggio/domain/ports/access';
import {
  addCard,
  addRow,
  addStage,
  applyUpdate,
  openMap,
  readMapDoc,
  setCard,
  setMeta,
  setRow,
} from '@viaggio/maps/document';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMapService, createNode, type MapService } from './testing/mapService';

type Headers = Record<string, string>;
interface Received {
  readonly id: string | undefined;
  readonly event: MapEvent | GuestEvent;
}

let service: MapService;
/** Another server on the same store. */
let other: ReturnType<typeof createNode>;
let base = '';
let workspace = 0;
let editor: Headers = {};
let map = 0;
let users = 0;
const actor: Actor = { kind: 'system', id: '' };
const reading: { stop(): void }[] = [];

beforeAll(async () => {
  service = await createMapService();
  other = createNode(service);
  other.hub.start();
  // This process keeps its connections for later: the service would wait for them when it is closed.
  service.app.server.keepAliveTimeout = 50;
  base = await service.app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(async () => {
  for (const { stop } of reading) stop();
  await other.hub.stop();
  await service.close();
});
beforeEach(async () => {
  workspace = await service.newWorkspace('Bottega');
  users += 1;
  const cookie = await service.newUser(`streams${users}@bottega.it`, { workspace, role: 'editor' });
  editor = { cookie, 'x-workspace': String(workspace), 'content-type': 'application/json' };
  map = Number((await post('/maps', { name: 'Percorso' })).id);
});

async function post(path: string, body: object, headers = editor): Promise<{ id: string; url: string }> {
  const answer = await fetch(`${base}${API_PREFIX}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return answer.json() as Promise<{ id: string; url: string }>;
}

/** Reads a stream as a browser does. */
async function follow(path: string, headers: Headers = editor) {
  const stopping = new AbortController();
  const answer = await fetch(`${base}${API_PREFIX}${path}`, { headers, signal: stopping.signal });
  const got: Received[] = [];
  const state = { ended: false, bytes: '' };
  const read = async (): Promise<void> => {
    let text = '';
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      state.bytes += piece;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1];
        const data = field('data');
        if (data === undefined) continue;
        const event = JSON.parse(data) as MapEvent | GuestEvent;
        expect(field('event')).toBe(event.type);
        got.push({ id: field('id'), event });
      }
    }
  };
  read()
    .catch(() => undefined)
    .finally(() => {
      state.ended = true;
    });
  const stop = (): void => stopping.abort();
  reading.push({ stop });
  return {
    status: answer.status,
    got,
    state,
    stop,
    until: async (what: (got: Received[]) => boolean) => {
      const end = Date.now() + 10_000;
      while (!what(got)) {
        if (Date.now() > end) throw new Error(`never came; got ${JSON.stringify(got).slice(0, 500)}`);
        await sleep(5);
      }
    },
  };
}

/** A change at the other server. */
const rename = (title: string) =>
  other.rooms.change(workspace, map, actor, { client: 'other', change: (doc) => setMeta(doc, { title }) });
const titleOf = (got: readonly Received[]): string => {
  const doc = openMap();
  for (const { event } of got) {
    if (event.type === 'update') applyUpdate(doc, Buffer.from(event.update, 'base64'));
  }
  return readMapDoc(doc).title;
};
const seqs = (got: readonly Received[]) =>
  got.flatMap(({ event }) => (event.type === 'update' ? event.seq : []));

describe('the stream of a map', () => {
  it('begins with the whole, then brings what is written at another server, in order', async () => {
    const stream = await follow(`/maps/${map}/stream`);
    await stream.until((got) => got.length > 0);
    expect([stream.got[0]!.id, titleOf(stream.got)]).toEqual(['0', 'Percorso']);
    for (const title of ['Uno', 'Due', 'Tre']) await rename(title);
    await stream.until((got) => seqs(got).at(-1) === 3);
    expect(seqs(stream.got)).toEqual([0, 1, 2, 3]);
    expect(titleOf(stream.got)).toBe('Tre');
    expect(stream.got.at(-1)!.event).toMatchObject({ client: 'other' });
  });

  it('goes on from the event a client had last', async () => {
    for (const title of ['Uno', 'Due', 'Tre']) await rename(title);
    const byHeader = await follow(`/maps/${map}/stream?after=0`, { ...editor, 'last-event-id': '2' });
    const byQuery = await follow(`/maps/${map}/stream?after=1`);
    await rename('Quattro');
    await byHeader.until((got) => seqs(got).at(-1) === 4);
    await byQuery.until((got) => seqs(got).at(-1) === 4);
    expect([seqs(byHeader.got), seqs(byQuery.got)]).toEqual([
      [3, 4],
      [2, 3, 4],
    ]);
  });

  it('brings everything to a client that has more than there ever was', async () => {
    const stream = await follow(`/maps/${map}/stream?after=900`);
    await stream.until((got) => got.length > 0);
    expect(titleOf(stream.got)).toBe('Percorso');
  });

  it('misses nothing while the connection between servers is cut', async () => {
    const stream = await follow(`/maps/${map}/stream`);
    await stream.until((got) => got.length > 0);
    await service.driver.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await rename('Senza filo');
    await stream.until((got) => seqs(got).at(-1) === 1);
    expect(titleOf(stream.got)).toBe('Senza filo');
  });

  it('tells what else is another, and who is there, also to those who come later', async () => {
    const stream = await follow(`/maps/${map}/stream`);
    await post(`/maps/${map}/comments`, { body: 'Perché?' });
    const at = { row: 'r', stage: 's', card: null };
    await post(`/maps/${map}/presence`, { client: 'tab', at });
    await stream.until((got) => got.length >= 3);
    const [presence] = stream.got.filter(({ event }) => event.type === 'presence');
    expect(stream.got.map(({ event }) => event)).toContainEqual({ type: 'changed', what: 'comments' });
    expect(presence!.event).toMatchObject({ client: 'tab', name: `streams${users}`, guest: false, at });
    const late = await follow(`/maps/${map}/stream?after=0`);
    await late.until((got) => got.length > 0);
    expect(late.got[0]!.event).toEqual(presence!.event);
    service.pass(31_000);
    service.hub.look();
    await late.until((got) => got.length > 1);
    expect(late.got[1]!.event).toMatchObject({ client: 'tab', at: null });
  });

  it('ends when its map is removed, its member taken out, or its link over', async () => {
    const { url } = await post(`/maps/${map}/links`, { kind: 'workshop' });
    const token = url.split('/workshop/')[1]!;
    const links = (await (
      await fetch(`${base}${API_PREFIX}/maps/${map}/links`, { headers: editor })
    ).json()) as { items: { id: string }[] };
    const guest = await follow(`/workshops/${token}/stream`, {});
    const member = await follow(`/maps/${map}/stream`);
    const revoked = await fetch(`${base}${API_PREFIX}/maps/${map}/links/${links.items[0]!.id}`, {
      method: 'DELETE',
      headers: { cookie: editor.cookie!, 'x-workspace': editor['x-workspace']! },
    });
    expect(await revoked.json()).toEqual({ ok: true });
    await guest.until(() => guest.state.ended);
    expect(guest.got.at(-1)!.event).toEqual({ type: 'gone', code: 'map_link_over' });
    expect(member.state.ended).toBe(false);
    const [membership] = await service.deps.control.members.list(workspace);
    await service.deps.control.members.remove(workspace, membership!.id);
    service.hub.look();
    await member.until(() => member.state.ended);
    expect(member.got.at(-1)!.event).toEqual({ type: 'gone', code: 'workspace_not_found' });
    const visit = { workspace, map, after: 0, as: 'test', mostStreams: 1, mayStay: async () => undefined };
    const notices: string[] = [];
    const following = other.hub.follow(visit, {
      closed: new AbortController().signal,
      send: async (notice) => void notices.push(notice.type),
    });
    await other.maps.remove(workspace, map);
    await other.signals.publish({ kind: 'changed', map, what: 'map' });
    await following;
    expect(notices.at(-1)).toBe('gone');
  });

  it('is refused where there are too many already, or no such map', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => follow(`/maps/${map}/stream?after=0`)));
    expect(many.every(({ status }) => status === 200)).toBe(true);
    expect((await follow(`/maps/${map}/stream`)).status).toBe(429);
    for (const { stop } of many) stop();
    expect((await follow('/maps/2000000/stream')).status).toBe(404);
  });
});

describe('the stream of a workshop', () => {
  /** Cards of a shown row and a hidden one, drafted and written; nothing of `SECRET` may ever be sent to a guest. */
  const SECRET = /4\.321|8\.642|Margine|Anna Bianchi|Chi paga/;
  const place = { row: 'shown', stage: 's' };
  let made = 0;
  const write = (change: Parameters<typeof other.rooms.change>[3]['change']) =>
    other.rooms.change(workspace, map, actor, { client: '', change });
  const fill = () =>
    write((doc) => {
      addStage(doc, { name: 'Scopre' }, () => place.stage);
      for (const [id, hidden] of [
        ['shown', false],
        ['away', true],
      ] as const) {
        addRow(doc, { kind: 'actions', title: hidden ? 'Margine' : 'Azioni', hidden }, () => id);
      }
      const card = (text: string, more: object = {}) =>
        addCard(doc, { ...place, text, ...more }, () => `card${++made}`);
      card('Cerca · 4.321 clienti', { origin: 'drafted', owner: 'Anna Bianchi' });
      card('Margine basso', { row: 'away' });
      card('Scritta a mano');
    });
  const openWorkshop = async (wish: object = {}) => {
    const { url } = await post(`/maps/${map}/links`, { kind: 'workshop', ...wish });
    const token = url.split('/workshop/')[1]!;
    const key = 'g'.repeat(20);
    const entered = await (
      await fetch(`${base}${API_PREFIX}/workshops/${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key }),
      })
    ).text();
    const stream = await follow(`/workshops/${token}/stream`, {});
    await stream.until((got) => got.length > 0);
    return { stream, token, key, entered };
  };
  const mapOf = (got: readonly Received[]): MapDocument =>
    got.reduce<MapDocument | undefined>((now, { event }) => {
      if (event.type === 'map') return event.document;
      return event.type === 'change' && now ? withChange(now, event.change) : now;
    }, undefined)!;
  const textsOf = (got: readonly Received[]) => mapOf(got).cards.map(({ text }) => text);

  it('never carries a hidden figure, a hidden row or a name, whatever is written meanwhile', async () => {
    await fill();
    const { stream, entered } = await openWorkshop();
    expect(textsOf(stream.got)).toEqual(['Cerca', 'Scritta a mano']);
    await write(
      (doc) =>
        void addCard(doc, { ...place, text: 'Chiede · 8.642 clienti', origin: 'drafted' }, () => 'more'),
    );
    await write((doc) => void addCard(doc, { ...place, row: 'away', text: 'Chi paga?' }, () => 'never'));
    await write((doc) => setCard(doc, 'never', { text: 'Chi paga, e quanto?' }));
    await write((doc) => setRow(doc, 'away', { title: 'Margine lordo' }));
    await write((doc) => setCard(doc, 'more', { owner: 'Anna Bianchi' }));
    await post(`/maps/${map}/presence`, { client: 'tab', at: { row: 'away', stage: 's', card: 'never' } });
    await write((doc) => setMeta(doc, { title: 'Fine' }));
    await stream.until((got) => got.length > 0 && mapOf(got).title === 'Fine');
    expect(textsOf(stream.got)).toEqual(['Cerca', 'Scritta a mano', 'Chiede']);
    expect(entered + stream.state.bytes).not.toMatch(SECRET);
    expect(stream.state.bytes).not.toMatch(/away|never/);
    const again = await openWorkshop();
    expect(again.entered + again.stream.state.bytes).not.toMatch(SECRET);
  });

  it('shows figures when they are shown, but none of few people, and a row once it is not hidden any more', async () => {
    await fill();
    await write(
      (doc) => void addCard(doc, { ...place, text: 'Chiede · 3 clienti', origin: 'drafted' }, () => 'few'),
    );
    const { stream } = await openWorkshop({ hideFigures: false });
    expect(textsOf(stream.got)).toEqual(['Cerca · 4.321 clienti', 'Scritta a mano', 'Chiede']);
    await write((doc) => setRow(doc, 'away', { hidden: false }));
    await stream.until((got) => mapOf(got).rows.length === 2);
    expect(textsOf(stream.got)).toContain('Margine basso');
  });

  it('is of the rows its link names, and no other', async () => {
    await fill();
    const { stream, token, key } = await openWorkshop({ rows: ['shown'] });
    await write((doc) => void addRow(doc, { kind: 'notes', title: 'Margine nuovo' }, () => 'new'));
    const acted = await fetch(`${base}${API_PREFIX}/workshops/${token}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, act: { do: 'hypothesis', id: 'mine', ...place, text: 'Forse' } }),
    });
    expect(acted.status).toBe(200);
    await stream.until((got) => textsOf(got).includes('Forse'));
    expect(mapOf(stream.got).rows.map(({ id }) => id)).toEqual(['shown']);
    expect(stream.state.bytes).not.toMatch(SECRET);
  });
});
