import { hash } from 'node:crypto';
import type { Hasher, HashId } from '@viaggio/domain/shared';

const SIGN_BIT_CLEARED = 0x7fffffffffffffffn;
const CACHED = 200_000;

/**
 * Keyed hashes of one workspace: SHA-256 over secret, workspace, kind and value, its first 64 bits without the sign.
 * The parts are separated by a byte that cannot occur in them, so no two lists of parts give the same text.
 */
function createHasher(secret: string, workspace: number): Hasher {
  // Identifiers repeat with every event of a person; message ids never do.
  const cache = new Map<string, HashId>();
  return (kind, value) => {
    const key = `${kind}\u0000${value}`;
    const known = kind === 'message' ? undefined : cache.get(key);
    if (known !== undefined) return known;
    const digest = hash('sha256', `${secret}\u0000${workspace}\u0000${key}`, 'buffer');
    const id = (digest.readBigUInt64BE(0) & SIGN_BIT_CLEARED).toString();
    if (kind !== 'message') {
      if (cache.size >= CACHED) cache.clear();
      cache.set(key, id);
    }
    return id;
  };
}

/** One hasher for each workspace: the same identifier in two workspaces gives two ids. */
export function createHashers(secret: string): (workspace: number) => Hasher {
  const hashers = new Map<number, Hasher>();
  return (workspace) => {
    const known = hashers.get(workspace);
    if (known) return known;
    const made = createHasher(secret, workspace);
    hashers.set(workspace, made);
    return made;
  };
}
