import { API_PREFIX } from '@viaggio/contract/routes';
import type { MapDocument } from '@viaggio/domain/maps';
import { addCard, setMeta } from '@viaggio/maps/document';
import { describe, expect, it } from 'vitest';
import { codeOf, newId, PNG, SHOP, updateBy, useMapWorld } from './testing/mapWorld';

const world = useMapWorld();

describe('a map', () => {
  it('begins empty, as a template, with the stages of the world.workspace, or as a copy with its images', async () => {
    const template = await world.newMap();
    expect((await world.documentOf(template)).stages.length).toBeGreaterThan(3);
    const own = await world.newMap({
      from: { kind: 'model', model: SHOP },
    });
    expect((await world.documentOf(own)).stages[0]?.binding).not.toBeNull();
    const { json: image } = await world.upload(template, PNG);
    const copy = await world.newMap({ name: 'Domani', kind: 'to-be', from: { kind: 'map', map: template } });
    expect(await world.documentOf(copy)).toMatchObject({
      title: 'Domani',
      kind: 'to-be',
      stages: (await world.documentOf(template)).stages,
    });
    expect((await world.call('GET', `/maps/${copy}/images/${image.id}`, world.viewer)).status).toBe(200);
    const empty = await world.newMap({ from: undefined });
    expect((await world.documentOf(empty)).stages).toEqual([]);
    expect(
      codeOf(
        await world.call('POST', '/maps', world.editor, { name: 'x', from: { kind: 'model', model: 'no' } }),
      ),
    ).toEqual([404, 'model_not_found']);
  });

  it('is renamed as an edit, listed by its new name, removed, and brought back', async () => {
    const id = await world.newMap();
    await world.call('PATCH', `/maps/${id}`, world.editor, { name: 'Altro', kind: 'research' });
    const [listed] = (await world.call('GET', '/maps', world.viewer)).json.items;
    expect(listed).toMatchObject({ id, name: 'Altro', kind: 'research', seq: 1 });
    expect((await world.documentOf(id)).title).toBe('Altro');
    await world.call('DELETE', `/maps/${id}`, world.editor);
    expect(codeOf(await world.call('GET', `/maps/${id}`, world.viewer))).toEqual([404, 'map_not_found']);
    expect((await world.call('POST', `/maps/${id}/restore`, world.editor)).json.name).toBe('Altro');
  });

  it('is written by editors and keys that may write, and read by viewers', async () => {
    const id = await world.newMap();
    const update = updateBy(await world.openDoc(id), (doc) => setMeta(doc, { title: 'Altro' }));
    const sent = { update, client: 'tab' };
    expect(codeOf(await world.call('POST', `/maps/${id}/updates`, world.viewer, sent))).toEqual([
      403,
      'role_missing',
    ]);
    expect((await world.call('POST', `/maps/${id}/updates`, world.editor, sent)).json).toEqual({ seq: 1 });
    const key = { authorization: `Bearer ${await world.service.newKey(world.workspace, ['write'])}` };
    expect((await world.call('POST', `/maps/${id}/updates`, key, sent)).json).toEqual({ seq: 1 });
    expect((await world.call('GET', `/maps/${id}`, world.viewer)).json.name).toBe('Altro');
  });

  it('is of its world.workspace alone', async () => {
    const id = await world.newMap();
    const version = (await world.call('POST', `/maps/${id}/versions`, world.editor, { label: 'Uno' })).json
      .id;
    world.workspace = await world.service.newWorkspace('Altrove');
    const stranger = await world.memberAs('owner');
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
      const answer = await world.call(method, `/maps/${id}${path}`, stranger, body);
      expect(codeOf(answer), `${method} ${path}`).toEqual([404, 'map_not_found']);
    }
    expect(codeOf(await world.call('GET', `/maps/${id}/versions/${version}`, stranger))[0]).toBe(404);
    expect((await world.upload(id, PNG, stranger)).status).toBe(404);
  });

  it('goes out as a file and comes in again the same', async () => {
    const id = await world.newMap();
    const file = await world.service.app.inject({
      url: `${API_PREFIX}/maps/${id}/file?format=json`,
      headers: world.viewer,
    });
    expect(file.headers['content-disposition']).toContain('percorso.json'.slice(1));
    const again = await world.call('POST', '/maps/import', world.editor, {
      format: 'json',
      content: file.body,
    });
    expect(again.json.document).toEqual(await world.documentOf(id));
    for (const format of ['csv', 'md', 'mermaid']) {
      const answer = await world.call('GET', `/maps/${id}/file?format=${format}`, world.viewer);
      expect([answer.status, String(answer.json).length > 100], format).toEqual([200, true]);
    }
    const foreign = await world.call('POST', '/maps/import', world.editor, {
      format: 'json',
      content: '{"a":1}',
    });
    expect(codeOf(foreign)).toEqual([400, 'map_not_viaggio']);
  });

  it('is drawn with the figures of its stages, as far as its reader may see', async () => {
    const { json } = await world.call('POST', '/maps/draft', world.editor, { language: 'it' });
    const limited = await world.memberAs('viewer', ['Roma']);
    const fileAs = (format: string) =>
      world.service.app.inject({
        url: `${API_PREFIX}/maps/${json.id}/file?format=${format}`,
        headers: limited,
      });
    world.service.asked.length = 0;
    expect((await fileAs('csv')).statusCode).toBe(200);
    expect(world.service.asked).toEqual([]);
    const svg = await fileAs('svg');
    expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(svg.body).toContain('cifre degli ultimi 90 giorni');
    expect(svg.body).toContain('persi ');
    expect(world.service.asked.every(({ places }) => places.join() === 'Roma')).toBe(true);
    expect(world.service.asked.length).toBeGreaterThan(0);
    expect((await fileAs('pdf&paper=a4')).rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await fileAs('pptx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('is drafted from what customers did, as far as its maker may see', async () => {
    world.service.asked.length = 0;
    const limited = await world.memberAs('editor', ['Roma']);
    const { json } = await world.call('POST', '/maps/draft', limited, { language: 'it' });
    const { cards, model } = json.document as MapDocument;
    expect(model).toBe(SHOP);
    expect(cards.length).toBeGreaterThan(10);
    expect(new Set(cards.map(({ origin }) => origin))).toEqual(new Set(['drafted']));
    expect(cards.some(({ text }) => text.includes('Troppo lento'))).toBe(true);
    expect(JSON.stringify(json)).not.toContain('"42"');
    expect(world.service.asked.map(({ report, places }) => [report, places])).toEqual([
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
    const id = await world.newMap();
    const { json: first } = await world.call('POST', `/maps/${id}/versions`, world.editor, {
      label: 'Prima',
    });
    const before = await world.documentOf(id);
    const place = { row: before.rows[0]!.id, stage: before.stages[0]!.id };
    const update = updateBy(
      await world.openDoc(id),
      (doc) => void addCard(doc, { ...place, text: 'Nuova' }, newId),
    );
    await world.call('POST', `/maps/${id}/updates`, world.editor, { update, client: 'c' });
    const changed = await world.documentOf(id);
    const difference = (await world.call('GET', `/maps/${id}/difference?from=${first.id}`, world.viewer))
      .json;
    expect(difference.cards.added).toMatchObject([{ text: 'Nuova' }]);
    const { json: safety } = await world.call(
      'POST',
      `/maps/${id}/versions/${first.id}/restore`,
      world.editor,
    );
    expect(safety).toMatchObject({ kind: 'safety', label: 'Prima', seq: 1 });
    expect(await world.documentOf(id)).toEqual(before);
    expect(
      (await world.call('GET', `/maps/${id}/versions/${safety.id}`, world.viewer)).json.document,
    ).toEqual(changed);
    const again = await world.call('POST', `/maps/${id}/versions/${first.id}/restore`, world.editor);
    expect(again.json.id).toBe(safety.id);
  });
});

describe('comments', () => {
  it('are written by viewers too, changed by who wrote them, removed by owners', async () => {
    const id = await world.newMap();
    const members = await world.service.deps.control.members.list(world.workspace);
    const mentions = [members[0]!.userId];
    const opened = (
      await world.call('POST', `/maps/${id}/comments`, world.viewer, { body: 'Perché?', mentions })
    ).json;
    expect(opened).toMatchObject({
      at: { card: null },
      mentions: [{ id: mentions[0] }],
      made: { mine: true },
    });
    await world.call('POST', `/maps/${id}/comments`, world.editor, { body: 'Così', answers: opened.id });
    const [thread] = (await world.call('GET', `/maps/${id}/comments`, world.editor)).json.items;
    expect(thread).toMatchObject({
      made: { mine: false },
      replies: [{ body: 'Così', made: { mine: true } }],
    });
    const path = `/maps/${id}/comments/${opened.id}`;
    expect(codeOf(await world.call('PATCH', path, world.editor, { body: 'x' }))).toEqual([
      403,
      'comment_of_another',
    ]);
    expect((await world.call('PATCH', path, world.editor, { resolved: true })).json.resolved.by).not.toBe('');
    expect(codeOf(await world.call('DELETE', path, world.editor))).toEqual([403, 'comment_of_another']);
    expect((await world.call('DELETE', path, await world.memberAs('owner'))).status).toBe(200);
    const stranger = { body: 'x', mentions: ['nobody'] };
    expect(codeOf(await world.call('POST', `/maps/${id}/comments`, world.editor, stranger))).toEqual([
      400,
      'mention_unknown',
    ]);
  });
});

describe('images', () => {
  it('are told by their content, bounded, and given back as they came', async () => {
    const id = await world.newMap();
    const { json: image } = await world.upload(id, PNG);
    expect(image).toEqual({ id: image.id, type: 'image/png', bytes: PNG.length });
    expect((await world.upload(id, PNG)).json.id).toBe(image.id);
    const back = await world.service.app.inject({
      url: `${API_PREFIX}/maps/${id}/images/${image.id}`,
      headers: world.viewer,
    });
    expect([back.headers['content-type'], back.rawPayload]).toEqual(['image/png', PNG]);
    expect(codeOf(await world.upload(id, Buffer.from('<svg onload="x">')))).toEqual([
      415,
      'image_unreadable',
    ]);
    expect(codeOf(await world.call('GET', `/maps/${id}/images/x`, world.viewer))).toEqual([
      404,
      'map_image_not_found',
    ]);
  });
});
