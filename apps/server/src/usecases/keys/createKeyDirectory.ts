import { timingSafeEqual } from 'node:crypto';
import type { KeyDirectory, KeyStore, KnownKey } from '@viaggio/domain/ports/keys';
import { CachedLookup } from './cachedLookup';
import { hashSecret } from './secrets';

/** Longer secrets are not ours: they are not even hashed. */
const MAX_LENGTH = 500;
/** Within 5 s a revoked key has stopped on every node. */
const MAX_AGE_MS = 5_000;
/** A use is noted this often at most, by each node. */
const TOUCH_EVERY_MS = 60_000;

/** Keys by their hash, remembered for seconds. */
export function createKeyDirectory(
  keys: Pick<KeyStore, 'findByHash' | 'touch'>,
  clock: { monotonic: () => number; now: () => number },
): KeyDirectory {
  const known = new CachedLookup<KnownKey>({
    load: (hash) => keys.findByHash(hash),
    now: clock.monotonic,
    freshMs: MAX_AGE_MS - 2_000,
    maxMs: MAX_AGE_MS,
    brokenMs: MAX_AGE_MS,
    maxEntries: 10_000,
  });
  const touched = new Map<number, number>();

  const touch = (id: number): void => {
    const at = clock.monotonic();
    if (at - (touched.get(id) ?? Number.NEGATIVE_INFINITY) < TOUCH_EVERY_MS) return;
    touched.set(id, at);
    keys.touch(id).catch(() => touched.delete(id));
  };

  return {
    find: async (secret) => {
      if (secret.length === 0 || secret.length > MAX_LENGTH) return undefined;
      const hash = hashSecret(secret);
      const key = await known.find(hash);
      if (!key || !timingSafeEqual(Buffer.from(key.hash), Buffer.from(hash))) return undefined;
      if (key.expiresAt !== null && key.expiresAt <= clock.now()) return undefined;
      touch(key.id);
      return key;
    },
    forget: (id) => known.forget((key) => key.id === id),
  };
}
