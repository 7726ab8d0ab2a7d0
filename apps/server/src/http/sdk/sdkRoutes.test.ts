import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestService, type TestService } from '../testing/createTestService';
import { sdkRoutes } from './sdkRoutes';

const SCRIPT = `window.viaggio=${JSON.stringify('x'.repeat(3_000))};`;
let service: TestService;
let unbuilt: TestService;
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'viaggio-sdk-'));
  await writeFile(join(root, 'viaggio.js'), SCRIPT);
  await writeFile(join(root, 'other.js'), 'other();');
  service = await createTestService({ plugins: [sdkRoutes(root)] });
  unbuilt = await createTestService({ plugins: [sdkRoutes(undefined)] });
});
afterAll(async () => {
  await service.close();
  await unbuilt.close();
  await rm(root, { recursive: true });
});

const get = (headers: Record<string, string> = {}) => service.app.inject({ url: '/sdk/viaggio.js', headers });

describe('the browser SDK', () => {
  it('may be loaded by pages of any origin, isolated ones too', async () => {
    const { statusCode, headers, body } = await get({ origin: 'https://shop.example' });
    expect([statusCode, body]).toEqual([200, SCRIPT]);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is kept for an hour, and then asked for by its tag', async () => {
    const first = await get();
    expect(first.headers['cache-control']).toContain('max-age=3600');
    const again = await get({ 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
  });

  it('travels compressed where the browser can read it', async () => {
    const [brotli, gzip] = [
      await get({ 'accept-encoding': 'gzip, br' }),
      await get({ 'accept-encoding': 'gzip' }),
    ];
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(SCRIPT);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT);
    expect(gzip.headers.vary).toContain('accept-encoding');
  });

  it('is the only file there', async () => {
    const { statusCode, body } = await service.app.inject({
      url: '/sdk/other.js',
      headers: { accept: '*/*' },
    });
    expect(statusCode).toBe(404);
    expect(body).not.toContain('other()');
  });

  it('says how to build it where it is missing', async () => {
    const { statusCode, json } = await unbuilt.app.inject('/sdk/viaggio.js');
    expect([statusCode, json().error.code]).toEqual([404, 'sdk_not_built']);
  });
});
