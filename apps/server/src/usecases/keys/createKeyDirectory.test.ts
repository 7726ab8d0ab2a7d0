import type { KnownKey } from '@viaggio/domain/ports/keys';
import { describe, expect, it } from 'vitest';
import { createKeyDirectory } from './createKeyDirectory';
import { createApiKey, hashSecret, hintOf } from './secrets';

const secret = createApiKey();
const key: KnownKey = {
  id: 1,
  workspace: 7,
  name: 'k',
  scopes: ['read'],
  hash: hashSecret(secret),
  expiresAt: 10_000,
};

function directory() {
  const stored = new Map([[key.hash, key]]);
  const touched: number[] = [];
  let time = 0;
  const keys = {
    findByHash: async (hash: string) => stored.get(hash),
    touch: async (id: number) => void touched.push(id),
  };
  const clock = { monotonic: () => time, now: () => time };
  return { ...createKeyDirectory(keys, clock), stored, touched, pass: (ms: number) => (time += ms) };
}

describe('the keys of requests', () => {
  it('are found by their secret, and by nothing near it', async () => {
    const { find } = directory();
    expect(await find(secret)).toBe(key);
    for (const wrong of ['', secret.slice(0, -1), `${secret}x`, key.hash, 'x'.repeat(10_000)]) {
      expect(await find(wrong)).toBeUndefined();
    }
  });

  it('stop within five seconds of being revoked elsewhere, and at once when revoked here', async () => {
    const elsewhere = directory();
    await elsewhere.find(secret);
    elsewhere.stored.clear();
    elsewhere.pass(5_000);
    expect(await elsewhere.find(secret)).toBeUndefined();
    const here = directory();
    await here.find(secret);
    here.stored.clear();
    here.forget(1);
    expect(await here.find(secret)).toBeUndefined();
  });

  it('stop when they expire, remembered or not', async () => {
    const { find, pass } = directory();
    pass(9_999);
    expect(await find(secret)).toBe(key);
    pass(1);
    expect(await find(secret)).toBeUndefined();
  });

  it('note a use once a minute', async () => {
    const { find, pass, touched } = directory();
    for (let use = 0; use < 10; use += 1) await find(secret);
    expect(touched).toEqual([1]);
    pass(9_000);
    await find(secret);
    expect(touched).toEqual([1]);
  });
});

describe('a secret', () => {
  it('is recognisable, long, and never the same', () => {
    expect(secret).toMatch(/^vg_[\w-]{43}$/);
    expect(createApiKey()).not.toBe(secret);
  });

  it('is recognised by its first characters, of which a short one shows fewer', () => {
    expect(hintOf(secret)).toBe(secret.slice(0, 7));
    expect(hintOf('short-key')).toBe('sho');
  });
});
