import { API_PREFIX } from '@viaggio/contract/routes';
import { templateFor } from '@viaggio/domain/journeys';
import type { MapDocument } from '@viaggio/domain/maps';
import { type MapDoc, missingFrom, openMap, vectorOf } from '@viaggio/maps/document';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { createMapService, type MapService } from './mapService';

/** Template of a shop, which is also the model of the workspaces here. */
export const SHOP = templateFor('shop').id;

type Headers = Record<string, string>;
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the service refuses answers that are not as the route table says
  readonly json: any;
}

export const codeOf = ({ status, json }: Answer): unknown[] => [status, json.error?.code];

/** What an edit adds to a document, as it is sent. */
export const updateBy = (doc: MapDoc, edit: (doc: MapDoc) => void): string => {
  const before = vectorOf(doc);
  edit(doc);
  return Buffer.from(missingFrom(doc, before)).toString('base64');
};

let ids = 0;
export const newId = (): string => {
  ids += 1;
  return `new${ids}`;
};

/** The first bytes of a picture. */
export const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');

class MapWorld {
  service!: MapService;
  workspace = 0;
  editor: Headers = {};
  viewer: Headers = {};
  #users = 0;

  async memberAs(role: 'editor' | 'viewer' | 'owner', places: string[] = []): Promise<Headers> {
    this.#users += 1;
    const { workspace } = this;
    const cookie = await this.service.newUser(`${role}${this.#users}@bottega.it`, {
      workspace,
      role,
      places,
    });
    return { cookie, 'x-workspace': String(workspace) };
  }

  async call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    headers: Headers,
    body?: object,
  ): Promise<Answer> {
    const answer = await this.service.app.inject({
      method,
      url: `${API_PREFIX}${path}`,
      headers,
      ...(body !== undefined && { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    return { status: answer.statusCode, json: isJson ? answer.json() : answer.body };
  }

  async newMap(input: object = {}): Promise<string> {
    const wish = { name: 'Percorso', from: { kind: 'template', template: SHOP }, ...input };
    const { status, json } = await this.call('POST', '/maps', this.editor, wish);
    expect([status, json.error]).toEqual([200, undefined]);
    return json.id;
  }

  async documentOf(id: string): Promise<MapDocument> {
    return (await this.call('GET', `/maps/${id}`, this.editor)).json.document;
  }

  async openDoc(id: string): Promise<MapDoc> {
    const { json } = await this.call('GET', `/maps/${id}/state`, this.editor);
    return openMap(Buffer.from(json.state, 'base64'));
  }

  async upload(id: string, content: Buffer, headers = this.editor): Promise<Answer> {
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n';
    const answer = await this.service.app.inject({
      method: 'POST',
      url: `${API_PREFIX}/maps/${id}/images`,
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--b--\r\n')]),
    });
    return { status: answer.statusCode, json: answer.json() };
  }
}

/** A service with maps, and for each test a workspace of its own with an editor and a viewer. */
export function useMapWorld(): MapWorld {
  const world = new MapWorld();
  beforeAll(async () => {
    world.service = await createMapService();
  }, 60_000);
  afterAll(() => world.service.close());
  beforeEach(async () => {
    world.workspace = await world.service.newWorkspace('Bottega');
    world.editor = await world.memberAs('editor');
    world.viewer = await world.memberAs('viewer');
  });
  return world;
}
