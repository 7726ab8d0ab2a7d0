/**
 * Identifiers of sources, people, accounts, cases and messages: a keyed 64-bit hash with the sign bit cleared,
 * written as a decimal string, so that both stores hold it as a plain integer and JavaScript never rounds it.
 */
export type HashId = string;

/** Computes the keyed hash of a kind and a value. Injected: the key is a secret of the installation. */
export type Hasher = (kind: string, value: string) => HashId;

/** The id that means "nobody": an event without any identifier. */
export const NOBODY: HashId = '0';

/** Orders two ids by their numeric value without converting them to numbers. */
export function compareIds(a: HashId, b: HashId): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
