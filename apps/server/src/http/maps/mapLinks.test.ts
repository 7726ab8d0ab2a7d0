import {
  addCard,
  addSticky,
  encodeMap,
  type MapDoc,
  openMap,
  readMapDoc,
  setMeta,
  vote,
} from '@viaggio/maps/document';
import { describe, expect, it } from 'vitest';
import { codeOf, newId, PNG, SHOP, updateBy, useMapWorld } from './testing/mapWorld';

const world = useMapWorld();

describe('a link to look', () => {
  const share = async (id: string, wish: object = {}) => {
    const { json } = await world.call('POST', `/maps/${id}/links`, world.editor, { kind: 'share', ...wish });
    return { link: json, token: String(json.url).split('/m/')[1]! };
  };

  it('shows chosen rows, without names, to whoever has its password', async () => {
    const id = await world.newMap();
    const { rows, stages } = await world.documentOf(id);
    const place = { row: rows[0]!.id, stage: stages[0]!.id };
    const update = updateBy(await world.openDoc(id), (doc) => {
      addCard(doc, { ...place, text: 'In vista', owner: 'Anna Bianchi' }, newId);
      addCard(doc, { ...place, row: rows[1]!.id, text: 'In casa' }, newId);
      addSticky(doc, { stage: stages[0]!.id, author: 'Anna', text: 'Appunto' }, newId);
    });
    await world.call('POST', `/maps/${id}/updates`, world.editor, { update, client: 'c' });
    const { token } = await share(id, { rows: [rows[0]!.id], password: 'pesca' });
    const open = (password?: string) => world.call('POST', `/shared-maps/${token}`, {}, { password });
    expect(codeOf(await open())).toEqual([401, 'password_needed']);
    expect(codeOf(await open('mela'))).toEqual([401, 'password_wrong']);
    const { json } = await open('pesca');
    expect(json.document.rows.map((row: { id: string }) => row.id)).toEqual([rows[0]!.id]);
    expect(JSON.stringify(json)).toContain('In vista');
    expect(JSON.stringify(json)).not.toMatch(/In casa|Anna|Appunto/);
    expect(json.figures).toBeNull();
  });

  it('shows figures without people, and none of fewer than five', async () => {
    const id = await world.newMap({ from: { kind: 'model', model: SHOP } });
    const { token } = await share(id, { figures: true });
    const { figures } = (await world.call('POST', `/shared-maps/${token}`, {}, {})).json;
    expect(figures.data.stages[0].people).toBe(120);
    expect(figures.data.stages[1].people).toBeNull();
    expect(JSON.stringify(figures)).not.toContain('Troppo lento');
  });

  it('is over when it was revoked, its time has come, or the map is gone', async () => {
    const id = await world.newMap();
    const open = (token: string) => world.call('POST', `/shared-maps/${token}`, {}, {});
    const one = await share(id);
    expect((await open(one.token)).status).toBe(200);
    await world.call('DELETE', `/maps/${id}/links/${one.link.id}`, world.editor);
    const short = await share(id, { days: 1 });
    const other = await share(id);
    world.service.pass(86_400_000 + 1);
    expect((await open(other.token)).status).toBe(200);
    await world.call('DELETE', `/maps/${id}`, world.editor);
    for (const { token } of [one, short, other]) {
      expect(codeOf(await open(token))).toEqual([404, 'map_link_over']);
    }
    expect(codeOf(await open('no'))).toEqual([404, 'map_link_over']);
  });
});

describe('a guest of a workshop', () => {
  const enter = async (id: string, wish: object = {}) => {
    const { json } = await world.call('POST', `/maps/${id}/links`, world.editor, {
      kind: 'workshop',
      votes: 2,
      ...wish,
    });
    const token = String(json.url).split('/workshop/')[1]!;
    const key = 'k'.repeat(20);
    const entered = (await world.call('POST', `/workshops/${token}`, {}, { key })).json;
    const doc = openMap(Buffer.from(entered.state, 'base64'));
    const send = (edit: (doc: MapDoc) => void, from = doc) =>
      world.call(
        'POST',
        `/workshops/${token}/updates`,
        {},
        { update: updateBy(from, edit), client: 'g', key },
      );
    return { link: json, token, key, entered, doc, send };
  };

  it('adds notes, votes and hypotheses, and nothing else', async () => {
    const id = await world.newMap();
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
    const before = await world.documentOf(id);
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
    expect(await world.documentOf(id)).toEqual(before);
  });

  it('comes into no other map, and no further with the address of the workshop', async () => {
    const id = await world.newMap();
    const { token, key, link } = await enter(id);
    const other = await world.upload(await world.newMap(), PNG);
    expect(codeOf(await world.call('GET', `/workshops/${token}/images/${other.json.id}`, {}))).toEqual([
      404,
      'map_image_not_found',
    ]);
    expect(codeOf(await world.call('POST', `/shared-maps/${token}`, {}, {}))).toEqual([404, 'map_link_over']);
    expect(codeOf(await world.call('GET', `/maps/${id}`, { authorization: `Bearer ${token}` }))[0]).toBe(401);
    await world.call('DELETE', `/maps/${id}/links/${link.id}`, world.editor);
    const late = { update: 'AAA=', client: 'g', key };
    expect(codeOf(await world.call('POST', `/workshops/${token}/updates`, {}, late))).toEqual([
      404,
      'map_link_over',
    ]);
    expect(codeOf(await world.call('POST', `/workshops/${token}`, {}, { key }))).toEqual([
      404,
      'map_link_over',
    ]);
    expect(codeOf(await world.call('GET', `/workshops/${token}/stream`, {}))).toEqual([404, 'map_link_over']);
  });
});
