import { API_PREFIX } from '@viaggio/contract/routes';
import { templateFor } from '@viaggio/domain/journeys';
import type { MapDocument } from '@viaggio/domain/maps';
import {
  addCard,
  addSticky,
  encodeMap,
  type MapDoc,
  missingFrom,
  openMap,
  readMapDoc,
  setMeta,
  vectorOf,
  vote,
} from '@viaggio/maps/document';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMapService, type MapService } from './testing/mapService';

/** Template of a shop, which is also the model of the workspaces here. */
const SHOP = templateFor('shop').id;

type Headers = Record<string, string>;
interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the service refuses answers that are not as the route table says
  readonly json: any;
}

let service: MapService;
let workspace = 0;
let editor: Headers = {};
let viewer: Headers = {};
let users = 0;

beforeAll(async () => {
  service = await createMapService();
}, 60_000);
afterAll(() => service.close());

async function memberAs(role: 'editor' | 'viewer' | 'owner', places: string[] = []): Promise<Headers> {
  users += 1;
  const cookie = await service.newUser(`${role}${users}@bottega.it`, { workspace, role, places });
  return { cookie, 'x-workspace': String(workspace) };
}
beforeEach(async () => {
  workspace = await service.newWorkspace('Bottega');
  editor = await memberAs('editor');
  viewer = await memberAs('viewer');
});

async function call(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  headers: Headers,
  body?: object,
) {
  const answer = await service.app.inject({
    method,
    url: `${API_PREFIX}${path}`,
    headers,
    ...(body !== undefined && { payload: body }),
  });
  const isJson = String(answer.headers['content-type']).startsWith('application/json');
  const said: Answer = { status: answer.statusCode, json: isJson ? answer.json() : answer.body };
  return said;
}
const codeOf = ({ status, json }: Answer): unknown[] => [status, json.error?.code];

const newMap = async (input: object = {}): Promise<string> => {
  const wish = { name: 'Percorso', from: { kind: 'template', template: SHOP }, ...input };
  const { status, json } = await call('POST', '/maps', editor, wish);
  expect([status, json.error]).toEqual([200, undefined]);
  return json.id;
};
const documentOf = async (id: string): Promise<MapDocument> =>
  (await call('GET', `/maps/${id}`, editor)).json.document;
const openDoc = async (id: string): Promise<MapDoc> =>
  openMap(Buffer.from((await call('GET', `/maps/${id}/state`, editor)).json.state, 'base64'));
const updateBy = (doc: MapDoc, edit: (doc: MapDoc) => void): string => {
  const before = vectorOf(doc);
  edit(doc);
  return Buffer.from(missingFrom(doc, before)).toString('base64');
};
let ids = 0;
const newId = () => {
  ids += 1;
  return `new${ids}`;
};
const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
async function upload(id: string, content: Buffer, headers = editor): Promise<Answer> {
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n';
  const answer = await service.app.inject({
    method: 'POST',
    url: `${API_PREFIX}/maps/${id}/images`,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--b--\r\n')]),
  });
  return { status: answer.statusCode, json: answer.json() };
}

describe('a map', () => {
  it('begins empty, as a template, with the stages of the workspace, or as a copy with its images', async () => {
    const template = await newMap();
    expect((await documentOf(template)).stages.length).toBeGreaterThan(3);
    const own = await newMap({
      from: { kind: 'model', model: SHOP },
    });
    expect((await documentOf(own)).stages[0]?.binding).not.toBeNull();
    const { json: image } = await upload(template, PNG);
    const copy = await newMap({ name: 'Domani', kind: 'to-be', from: { kind: 'map', map: template } });
    expect(await documentOf(copy)).toMatchObject({
      title: 'Domani',
      kind: 'to-be',
      stages: (await documentOf(template)).stages,
    });
    expect((await call('GET', `/maps/${copy}/images/${image.id}`, viewer)).status).toBe(200);
    const empty = await newMap({ from: undefined });
    expect((await documentOf(empty)).stages).toEqual([]);
    expect(
      codeOf(await call('POST', '/maps', editor, { name: 'x', from: { kind: 'model', model: 'no' } })),
    ).toEqual([404, 'model_not_found']);
  });

  it('is renamed as an edit, listed by its new name, removed, and brought back', async () => {
    const id = await newMap();
    await call('PATCH', `/maps/${id}`, editor, { name: 'Altro', kind: 'research' });
    const [listed] = (await call('GET', '/maps', viewer)).json.items;
    expect(listed).toMatchObject({ id, name: 'Altro', kind: 'research', seq: 1 });
    expect((await documentOf(id)).title).toBe('Altro');
    await call('DELETE', `/maps/${id}`, editor);
    expect(codeOf(await call('GET', `/maps/${id}`, viewer))).toEqual([404, 'map_not_found']);
    expect((await call('POST', `/maps/${id}/restore`, editor)).json.name).toBe('Altro');
  });

  it('is written by editors and keys that may write, and read by viewers', async () => {
    const id = await newMap();
    const update = updateBy(await openDoc(id), (doc) => setMeta(doc, { title: 'Altro' }));
    const sent = { update, client: 'tab' };
    expect(codeOf(await call('POST', `/maps/${id}/updates`, viewer, sent))).toEqual([403, 'role_missing']);
    expect((await call('POST', `/maps/${id}/updates`, editor, sent)).json).toEqual({ seq: 1 });
    const key = { authorization: `Bearer ${await service.newKey(workspace, ['write'])}` };
    expect((await call('POST', `/maps/${id}/updates`, key, sent)).json).toEqual({ seq: 1 });
    expect((await call('GET', `/maps/${id}`, viewer)).json.name).toBe('Altro');
  });

  it('is of its workspace alone', async () => {
    const id = await newMap();
    const version = (await call('POST', `/maps/${id}/versions`, editor, { label: 'Uno' })).json.id;
    workspace = await service.newWorkspace('Altrove');
    const stranger = await memberAs('owner');
    for (const [method, path, body] of [
      ['GET', ''],
      ['PATCH', '', { name: 'x' }],
      ['DELETE', ''],
      ['POST', '/restore'],
      ['GET', '/state'],
      ['GET', '/stream'],
      ['GET', '/file?format=json'],
      ['POST', '/updates', { update: 'AAA=', client: 'c' }],
      ['POST', '/presence', { client: 'c', at: null }],
      ['GET', '/versions'],
      ['POST', '/versions', { label: 'x' }],
      ['GET', '/difference?from=now'],
      ['GET', '/comments'],
      ['POST', '/comments', { body: 'x' }],
      ['GET', '/links'],
      ['POST', '/links', { kind: 'share' }],
    ] as const) {
      const answer = await call(method, `/maps/${id}${path}`, stranger, body);
      expect(codeOf(answer), `${method} ${path}`).toEqual([404, 'map_not_found']);
    }
    expect(codeOf(await call('GET', `/maps/${id}/versions/${version}`, stranger))[0]).toBe(404);
    expect((await upload(id, PNG, stranger)).status).toBe(404);
  });

  it('goes out as a file and comes in again the same', async () => {
    const id = await newMap();
    const file = await service.app.inject({
      url: `${API_PREFIX}/maps/${id}/file?format=json`,
      headers: viewer,
    });
    expect(file.headers['content-disposition']).toContain('percorso.json'.slice(1));
    const again = await call('POST', '/maps/import', editor, { format: 'json', content: file.body });
    expect(again.json.document).toEqual(await documentOf(id));
    for (const format of ['csv', 'md', 'mermaid']) {
      const answer = await call('GET', `/maps/${id}/file?format=${format}`, viewer);
      expect([answer.status, String(answer.json).length > 100], format).toEqual([200, true]);
    }
    const foreign = await call('POST', '/maps/import', editor, { format: 'json', content: '{"a":1}' });
    expect(codeOf(foreign)).toEqual([400, 'map_not_viaggio']);
  });

  it('is drawn with the figures of its stages, as far as its reader may see', async () => {
    const { json } = await call('POST', '/maps/draft', editor, { language: 'it' });
    const limited = await memberAs('viewer', ['Roma']);
    const fileAs = (format: string) =>
      service.app.inject({ url: `${API_PREFIX}/maps/${json.id}/file?format=${format}`, headers: limited });
    service.asked.length = 0;
    expect((await fileAs('csv')).statusCode).toBe(200);
    expect(service.asked).toEqual([]);
    const svg = await fileAs('svg');
    expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(svg.body).toContain('cifre degli ultimi 90 giorni');
    expect(svg.body).toContain('persi ');
    expect(service.asked.every(({ places }) => places.join() === 'Roma')).toBe(true);
    expect(service.asked.length).toBeGreaterThan(0);
    expect((await fileAs('pdf&paper=a4')).rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await fileAs('pptx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('is drafted from what customers did, as far as its maker may see', async () => {
    service.asked.length = 0;
    const limited = await memberAs('editor', ['Roma']);
    const { json } = await call('POST', '/maps/draft', limited, { language: 'it' });
    const { cards, model } = json.document as MapDocument;
    expect(model).toBe(SHOP);
    expect(cards.length).toBeGreaterThan(10);
    expect(new Set(cards.map(({ origin }) => origin))).toEqual(new Set(['drafted']));
    expect(cards.some(({ text }) => text.includes('Troppo lento'))).toBe(true);
    expect(JSON.stringify(json)).not.toContain('"42"');
    expect(service.asked.map(({ report, places }) => [report, places])).toEqual([
      ['overview', ['Roma']],
      ['snags', ['Roma']],
      ['unanswered', ['Roma']],
    ]);
    expect(cards.filter(({ touchpoint, text }) => touchpoint === 'visit' && text.includes('75')).length).toBe(
      1,
    );
    expect(cards.filter(({ touchpoint }) => touchpoint === 'few')).toEqual([]);
  });
});

describe('versions', () => {
  it('are told apart, and restoring one keeps what was there', async () => {
    const id = await newMap();
    const { json: first } = await call('POST', `/maps/${id}/versions`, editor, { label: 'Prima' });
    const before = await documentOf(id);
    const place = { row: before.rows[0]!.id, stage: before.stages[0]!.id };
    const update = updateBy(
      await openDoc(id),
      (doc) => void addCard(doc, { ...place, text: 'Nuova' }, newId),
    );
    await call('POST', `/maps/${id}/updates`, editor, { update, client: 'c' });
    const changed = await documentOf(id);
    const difference = (await call('GET', `/maps/${id}/difference?from=${first.id}`, viewer)).json;
    expect(difference.cards.added).toMatchObject([{ text: 'Nuova' }]);
    const { json: safety } = await call('POST', `/maps/${id}/versions/${first.id}/restore`, editor);
    expect(safety).toMatchObject({ kind: 'safety', label: 'Prima', seq: 1 });
    expect(await documentOf(id)).toEqual(before);
    expect((await call('GET', `/maps/${id}/versions/${safety.id}`, viewer)).json.document).toEqual(changed);
    const again = await call('POST', `/maps/${id}/versions/${first.id}/restore`, editor);
    expect(again.json.id).toBe(safety.id);
  });
});

describe('comments', () => {
  it('are written by viewers too, changed by who wrote them, removed by owners', async () => {
    const id = await newMap();
    const members = await service.deps.control.members.list(workspace);
    const mentions = [members[0]!.userId];
    const opened = (await call('POST', `/maps/${id}/comments`, viewer, { body: 'Perché?', mentions })).json;
    expect(opened).toMatchObject({
      at: { card: null },
      mentions: [{ id: mentions[0] }],
      made: { mine: true },
    });
    await call('POST', `/maps/${id}/comments`, editor, { body: 'Così', answers: opened.id });
    const [thread] = (await call('GET', `/maps/${id}/comments`, editor)).json.items;
    expect(thread).toMatchObject({
      made: { mine: false },
      replies: [{ body: 'Così', made: { mine: true } }],
    });
    const path = `/maps/${id}/comments/${opened.id}`;
    expect(codeOf(await call('PATCH', path, editor, { body: 'x' }))).toEqual([403, 'comment_of_another']);
    expect((await call('PATCH', path, editor, { resolved: true })).json.resolved.by).not.toBe('');
    expect(codeOf(await call('DELETE', path, editor))).toEqual([403, 'comment_of_another']);
    expect((await call('DELETE', path, await memberAs('owner'))).status).toBe(200);
    const stranger = { body: 'x', mentions: ['nobody'] };
    expect(codeOf(await call('POST', `/maps/${id}/comments`, editor, stranger))).toEqual([
      400,
      'mention_unknown',
    ]);
  });
});

describe('images', () => {
  it('are told by their content, bounded, and given back as they came', async () => {
    const id = await newMap();
    const { json: image } = await upload(id, PNG);
    expect(image).toEqual({ id: image.id, type: 'image/png', bytes: PNG.length });
    expect((await upload(id, PNG)).json.id).toBe(image.id);
    const back = await service.app.inject({
      url: `${API_PREFIX}/maps/${id}/images/${image.id}`,
      headers: viewer,
    });
    expect([back.headers['content-type'], back.rawPayload]).toEqual(['image/png', PNG]);
    expect(codeOf(await upload(id, Buffer.from('<svg onload="x">')))).toEqual([415, 'image_unreadable']);
    expect(codeOf(await call('GET', `/maps/${id}/images/x`, viewer))).toEqual([404, 'map_image_not_found']);
  });
});

describe('a link to look', () => {
  const share = async (id: string, wish: object = {}) => {
    const { json } = await call('POST', `/maps/${id}/links`, editor, { kind: 'share', ...wish });
    return { link: json, token: String(json.url).split('/m/')[1]! };
  };

  it('shows chosen rows, without names, to whoever has its password', async () => {
    const id = await newMap();
    const { rows, stages } = await documentOf(id);
    const place = { row: rows[0]!.id, stage: stages[0]!.id };
    const update = updateBy(await openDoc(id), (doc) => {
      addCard(doc, { ...place, text: 'In vista', owner: 'Anna Bianchi' }, newId);
      addCard(doc, { ...place, row: rows[1]!.id, text: 'In casa' }, newId);
      addSticky(doc, { stage: stages[0]!.id, author: 'Anna', text: 'Appunto' }, newId);
    });
    await call('POST', `/maps/${id}/updates`, editor, { update, client: 'c' });
    const { token } = await share(id, { rows: [rows[0]!.id], password: 'pesca' });
    const open = (password?: string) => call('POST', `/shared-maps/${token}`, {}, { password });
    expect(codeOf(await open())).toEqual([401, 'password_needed']);
    expect(codeOf(await open('mela'))).toEqual([401, 'password_wrong']);
    const { json } = await open('pesca');
    expect(json.document.rows.map((row: { id: string }) => row.id)).toEqual([rows[0]!.id]);
    expect(JSON.stringify(json)).toContain('In vista');
    expect(JSON.stringify(json)).not.toMatch(/In casa|Anna|Appunto/);
    expect(json.figures).toBeNull();
  });

  it('shows figures without people, and none of fewer than five', async () => {
    const id = await newMap({ from: { kind: 'model', model: SHOP } });
    const { token } = await share(id, { figures: true });
    const { figures } = (await call('POST', `/shared-maps/${token}`, {}, {})).json;
    expect(figures.data.stages[0].people).toBe(120);
    expect(figures.data.stages[1].people).toBeNull();
    expect(JSON.stringify(figures)).not.toContain('Troppo lento');
  });

  it('is over when it was revoked, its time has come, or the map is gone', async () => {
    const id = await newMap();
    const open = (token: string) => call('POST', `/shared-maps/${token}`, {}, {});
    const one = await share(id);
    expect((await open(one.token)).status).toBe(200);
    await call('DELETE', `/maps/${id}/links/${one.link.id}`, editor);
    const short = await share(id, { days: 1 });
    const other = await share(id);
    service.pass(86_400_000 + 1);
    expect((await open(other.token)).status).toBe(200);
    await call('DELETE', `/maps/${id}`, editor);
    for (const { token } of [one, short, other]) {
      expect(codeOf(await open(token))).toEqual([404, 'map_link_over']);
    }
    expect(codeOf(await open('no'))).toEqual([404, 'map_link_over']);
  });
});

describe('a guest of a workshop', () => {
  const enter = async (id: string, wish: object = {}) => {
    const { json } = await call('POST', `/maps/${id}/links`, editor, { kind: 'workshop', votes: 2, ...wish });
    const token = String(json.url).split('/workshop/')[1]!;
    const key = 'k'.repeat(20);
    const entered = (await call('POST', `/workshops/${token}`, {}, { key })).json;
    const doc = openMap(Buffer.from(entered.state, 'base64'));
    const send = (edit: (doc: MapDoc) => void, from = doc) =>
      call('POST', `/workshops/${token}/updates`, {}, { update: updateBy(from, edit), client: 'g', key });
    return { link: json, token, key, entered, doc, send };
  };

  it('adds notes, votes and hypotheses, and nothing else', async () => {
    const id = await newMap();
    const { doc, send, entered } = await enter(id);
    expect(entered).toMatchObject({ hideFigures: true, votes: 2, map: { name: 'Percorso' } });
    const { rows, stages, cards } = readMapDoc(doc);
    const place = { row: rows[0]!.id, stage: stages[0]!.id };
    const allowed = [
      await send((it) => void addSticky(it, { stage: place.stage, author: 'Ospite', text: 'Ciao' }, newId)),
      await send((it) => void addCard(it, { ...place, text: 'Forse', origin: 'hypothesis' }, newId)),
      await send((it) => vote(it, cards[0]!.id, entered.you, 2)),
    ];
    expect(allowed.map(({ json }) => json)).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
    const before = await documentOf(id);
    const apart = () => openMap(encodeMap(doc));
    const refused = [
      await send((it) => setMeta(it, { title: 'Mio' }), apart()),
      await send((it) => void addCard(it, { ...place, text: 'Una scheda' }, newId), apart()),
      await send((it) => vote(it, cards[0]!.id, 'guest:another', 1), apart()),
      await send((it) => vote(it, cards[1]!.id, entered.you, 1), apart()),
    ];
    expect(refused.map(codeOf)).toEqual([
      [403, 'guest_not_allowed'],
      [403, 'guest_not_allowed'],
      [403, 'guest_not_allowed'],
      [403, 'too_many_votes'],
    ]);
    expect(await documentOf(id)).toEqual(before);
  });

  it('comes into no other map, and no further with the address of the workshop', async () => {
    const id = await newMap();
    const { token, key, link } = await enter(id);
    const other = await upload(await newMap(), PNG);
    expect(codeOf(await call('GET', `/workshops/${token}/images/${other.json.id}`, {}))).toEqual([
      404,
      'map_image_not_found',
    ]);
    expect(codeOf(await call('POST', `/shared-maps/${token}`, {}, {}))).toEqual([404, 'map_link_over']);
    expect(codeOf(await call('GET', `/maps/${id}`, { authorization: `Bearer ${token}` }))[0]).toBe(401);
    await call('DELETE', `/maps/${id}/links/${link.id}`, editor);
    const late = { update: 'AAA=', client: 'g', key };
    expect(codeOf(await call('POST', `/workshops/${token}/updates`, {}, late))).toEqual([
      404,
      'map_link_over',
    ]);
    expect(codeOf(await call('POST', `/workshops/${token}`, {}, { key }))).toEqual([404, 'map_link_over']);
    expect(codeOf(await call('GET', `/workshops/${token}/stream`, {}))).toEqual([404, 'map_link_over']);
  });
});
