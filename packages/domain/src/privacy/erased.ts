import { type IdentifierKind, normaliseIdentifier } from '../identity/index';
import type { Hasher, HashId } from '../shared/index';
import { MASK } from './mentionPattern';

/** Keyed hashes of identifiers that were erased; true: somebody else uses the identifier too, and may come. */
export type Tombstones = ReadonlyMap<HashId, boolean>;

const KINDS: readonly IdentifierKind[] = ['userId', 'email', 'phone', 'card', 'anonymousId', 'device'];
/** Longer texts are no identifiers. */
const LONGEST = 255;
const DEEPEST = 40;

/** Whether a single value, as any kind of identifier, is one that was erased. */
function isErasedValue(value: unknown, hash: Hasher, erased: Tombstones): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const text = String(value);
  if (text === '' || text.length > LONGEST) return false;
  return KINDS.some((kind) => {
    if (kind === 'email' && !text.includes('@')) return false;
    const normalised = normaliseIdentifier(kind, text);
    return 'value' in normalised && erased.has(hash(kind, normalised.value));
  });
}

/** Whether anything in a refused event or row names somebody erased. `item`: whatever came, or the text it came as. */
export function isErasedItem(item: unknown, hash: Hasher, erased: Tombstones, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (typeof item === 'object' && item !== null) {
    return Object.values(item).some((inside) => isErasedItem(inside, hash, erased, depth + 1));
  }
  return isErasedValue(item, hash, erased);
}

/** The value without erased identifiers: each is masked where it stands alone as a text or a number. */
export function withoutErased(item: unknown, hash: Hasher, erased: Tombstones, depth = 0): unknown {
  if (depth > DEEPEST || item === null) return item;
  if (Array.isArray(item)) return item.map((inside) => withoutErased(inside, hash, erased, depth + 1));
  if (typeof item === 'object') {
    return Object.fromEntries(
      Object.entries(item).map(([key, inside]) => [key, withoutErased(inside, hash, erased, depth + 1)]),
    );
  }
  return isErasedValue(item, hash, erased) ? MASK : item;
}
