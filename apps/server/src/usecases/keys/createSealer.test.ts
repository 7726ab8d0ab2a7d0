import { expect, it } from 'vitest';
import { createSealer } from './createSealer';

const sealer = createSealer('a secret of the installation', 'tests');

it('opens what it sealed, for whom it was sealed', () => {
  const sealed = sealer.seal('chiave è 🗝', 'hook:1');
  expect(sealed).not.toContain('chiave');
  expect(sealer.open(sealed, 'hook:1')).toBe('chiave è 🗝');
  expect(sealer.open(sealed, 'hook:2')).toBeUndefined();
});

it('seals the same text otherwise each time', () => {
  expect(sealer.seal('x', 'a')).not.toBe(sealer.seal('x', 'a'));
});

it('opens nothing with another secret, for another purpose, or that was touched', () => {
  const sealed = sealer.seal('text', 'a');
  expect(createSealer('another secret of the house', 'tests').open(sealed, 'a')).toBeUndefined();
  expect(createSealer('a secret of the installation', 'others').open(sealed, 'a')).toBeUndefined();
  for (let at = 3; at < sealed.length; at += 1) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const touched = sealed.slice(0, at) + other + sealed.slice(at + 1);
    // The last letters of base64 may hold bits that are no byte's.
    const same = Buffer.from(touched.slice(3), 'base64url').equals(Buffer.from(sealed.slice(3), 'base64url'));
    if (!same) expect(sealer.open(touched, 'a')).toBeUndefined();
  }
  for (const nonsense of ['', 'v1', 'v1.', 'v1.abc', 'v2.abc', 'x'.repeat(100)]) {
    expect(sealer.open(nonsense, 'a')).toBeUndefined();
  }
});
