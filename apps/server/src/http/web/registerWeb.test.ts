import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestService, type TestService } from '../testing/createTestService';

let service: TestService;
let root = '';
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5_000))});`;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'viaggio-web-'));
  await mkdir(join(root, 'assets'));
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  );
  await writeFile(join(root, 'theme.js'), 'theme();');
  await writeFile(join(root, 'assets', 'main-abc123.js'), SCRIPT);
  await writeFile(join(root, 'assets', 'font-abc123.woff2'), Buffer.from([1, 2, 3]));
  await writeFile(join(root, 'secret.pem'), 'not for serving');
  service = await createTestService({ webRoot: root, mayFrame: async (token) => token === 'may_be-framed' });
});
afterAll(async () => {
  await service.close();
  await rm(root, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  service.app.inject({ url, headers });

describe('a page', () => {
  it('is answered at every address that is a screen, never kept', async () => {
    for (const url of ['/', '/index.html', '/w/1/map', '/join/abc', '/w/1/people/email:a@b.it?x=1']) {
      const { statusCode, headers } = await get(url);
      expect([statusCode, headers['content-type'], headers['cache-control']], url).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
    }
  });

  it('carries a nonce of its own, the one its policy names', async () => {
    const [one, other] = [await get('/'), await get('/')];
    const nonceOf = (body: string) => [...body.matchAll(/nonce="([^"]+)"/g)].map((match) => match[1]);
    const [nonce, again] = nonceOf(one.body);
    expect(again).toBe(nonce);
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(nonceOf(other.body)[0]).not.toBe(nonce);
    expect(one.headers['content-security-policy']).toBe(
      `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'`,
    );
  });

  it('may not be framed, sniffed, or told to others', async () => {
    const { headers } = await get('/');
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['strict-transport-security']).not.toMatch(/includeSubDomains/i);
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('the page of a map shown by a link', () => {
  it('may be framed by others when its link says so', async () => {
    const { headers } = await get('/m/may_be-framed?x=1');
    expect(headers['content-security-policy']).toContain('frame-ancestors *;');
    expect(headers['x-frame-options']).toBeUndefined();
  });

  it('may not otherwise, and no page around it', async () => {
    for (const url of ['/m/another', '/m/may_be-framed/x', '/w/1/m/may_be-framed', '/p/may_be-framed']) {
      const { headers } = await get(url);
      expect(headers['content-security-policy'], url).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options'], url).toBe('DENY');
    }
  });
});

describe('a file', () => {
  it('whose name holds its hash is kept for ever, another is asked about again', async () => {
    expect((await get('/assets/main-abc123.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    const theme = await get('/theme.js');
    expect(theme.headers['cache-control']).toBe('no-cache');
    const again = await get('/theme.js', { 'if-none-match': String(theme.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('travels compressed where the browser can', async () => {
    const url = '/assets/main-abc123.js';
    const br = await get(url, { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(SCRIPT);
    const gzip = await get(url, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT);
    const plain = await get(url, {});
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, SCRIPT]);
    expect(plain.headers.vary).toBe('accept-encoding');
    const font = await get('/assets/font-abc123.woff2', { 'accept-encoding': 'br' });
    expect([font.headers['content-encoding'], font.headers['content-type']]).toEqual([
      undefined,
      'font/woff2',
    ]);
  });

  it('that is not of the application is not served, by whatever road', async () => {
    for (const url of [
      '/secret.pem',
      '/assets/../secret.pem',
      '/..%2f..%2fetc%2fpasswd',
      '/assets/none.js',
    ]) {
      const { statusCode, body } = await get(url, { accept: 'image/png' });
      expect([statusCode, JSON.parse(body).error.code], url).toEqual([404, 'not_found']);
    }
  });
});

describe('an address of programs', () => {
  it('where nothing is answers in their language, never with a page', async () => {
    for (const url of [
      '/api',
      '/api/nothing',
      '/api/v1/nothing',
      '/v1/nothing',
      '/assets/gone.js',
      '/beacon/x',
    ]) {
      const { statusCode, body, headers } = await get(url);
      expect([statusCode, JSON.parse(body).error.code], url).toEqual([404, 'not_found']);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    }
    const posted = await service.app.inject({ method: 'POST', url: '/w/1/map', payload: {} });
    expect([posted.statusCode, posted.json().error.code]).toEqual([404, 'not_found']);
  });
});

describe('without a build', () => {
  it('pages say what to do, and the API works', async () => {
    const bare = await createTestService({ webRoot: join(root, 'nowhere') });
    const page = await bare.app.inject({ url: '/', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.json().error.code]).toEqual([404, 'web_not_built']);
    expect((await bare.app.inject('/api/v1/setup')).statusCode).toBe(200);
    await bare.close();
  });
});
