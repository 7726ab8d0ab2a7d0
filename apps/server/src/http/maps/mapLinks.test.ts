import { addCard, addSticky, setRow } from '@viaggio/maps/document';
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
    const act = (what: object) => world.call('POST', `/workshops/${token}/acts`, {}, { key, act: what });
    return { link: json, token, key, entered, act };
  };

  it('adds notes, votes and hypotheses, and nothing else', async () => {
    const id = await world.newMap();
    const { act, entered, token } = await enter(id);
    expect(entered).toMatchObject({ hideFigures: true, votes: 2, map: { name: 'Percorso' } });
    const { rows, stages, cards } = await world.documentOf(id);
    const place = { row: rows[0]!.id, stage: stages[0]!.id };
    const note = { do: 'note', id: 'mynote', stage: place.stage, text: 'Ciao', author: 'Ospite', color: 1 };
    const maybe = { do: 'hypothesis', id: 'mycard', ...place, text: 'Forse' };
    const allowed = [
      await act(note),
      await act(maybe),
      await act({ do: 'vote', on: cards[0]!.id, count: 2 }),
      await act(note),
    ];
    expect(allowed.map(({ json }) => json)).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }, { seq: 3 }]);
    const before = await world.documentOf(id);
    expect(before.stickies).toEqual([
      { id: 'mynote', stage: place.stage, text: 'Ciao', author: 'Ospite', color: 1 },
    ]);
    expect(before.votes).toEqual([{ on: cards[0]!.id, by: entered.you, count: 2 }]);
    expect(before.cards.find((card) => card.id === 'mycard')).toMatchObject({
      text: 'Forse',
      origin: 'hypothesis',
      ...place,
    });
    const refused = [
      await act({ ...maybe, id: cards[0]!.id, text: 'Mio' }),
      await act({ ...maybe, id: 'other', row: 'elsewhere' }),
      await act({ do: 'vote', on: cards[1]!.id, count: 1 }),
      await act({ do: 'title', text: 'Mio' }),
      await world.call('POST', `/workshops/${token}/updates`, {}, { update: 'AAA=', client: 'g' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 400, 404]);
    expect(await world.documentOf(id)).toEqual(before);
  });

  it('gets images of the cards they see, of this map only', async () => {
    const id = await world.newMap();
    const { rows, stages } = await world.documentOf(id);
    const image = (await world.upload(id, PNG)).json.id;
    const hidden = (await world.upload(id, Buffer.concat([PNG, Buffer.from('x')]))).json.id;
    const update = updateBy(await world.openDoc(id), (doc) => {
      setRow(doc, rows[1]!.id, { hidden: true });
      addCard(doc, { row: rows[0]!.id, stage: stages[0]!.id, image }, newId);
      addCard(doc, { row: rows[1]!.id, stage: stages[0]!.id, image: hidden }, newId);
    });
    await world.call('POST', `/maps/${id}/updates`, world.editor, { update, client: 'c' });
    const { token } = await enter(id);
    const other = await world.upload(await world.newMap(), Buffer.concat([PNG, Buffer.from('y')]));
    const get = (of: string) => world.call('GET', `/workshops/${token}/images/${of}`, {});
    expect((await get(image)).status).toBe(200);
    for (const of of [hidden, other.json.id]) {
      expect(codeOf(await get(of))).toEqual([404, 'map_image_not_found']);
    }
  });

  it('comes no further with the address of the workshop', async () => {
    const id = await world.newMap();
    const { token, key, link } = await enter(id);
    expect(codeOf(await world.call('POST', `/shared-maps/${token}`, {}, {}))).toEqual([404, 'map_link_over']);
    expect(codeOf(await world.call('GET', `/maps/${id}`, { authorization: `Bearer ${token}` }))[0]).toBe(401);
    await world.call('DELETE', `/maps/${id}/links/${link.id}`, world.editor);
    const act = { do: 'remove-note', id: 'n' };
    const late = [
      await world.call('POST', `/workshops/${token}/acts`, {}, { key, act }),
      await world.call('POST', `/workshops/${token}`, {}, { key }),
      await world.call('GET', `/workshops/${token}/stream`, {}),
    ];
    for (const answer of late) expect(codeOf(answer)).toEqual([404, 'map_link_over']);
  });
});
