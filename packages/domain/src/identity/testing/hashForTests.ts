import type { Hasher } from '../../shared/index';

const MASK = (1n << 63n) - 1n;

/** FNV-1a over 64 bits, sign bit cleared: not keyed, but of the same shape as the real one. */
export const hashForTests: Hasher = (kind, value) => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${kind}:${value}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return String(hash & MASK);
};
