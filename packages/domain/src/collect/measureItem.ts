/** Limits of one event. Bytes are those of its JSON text in UTF-8. */
export const MAX_EVENT_BYTES = 32 * 1024;
/** Levels of objects and lists inside the event. */
export const MAX_DEPTH = 32;

/** What a look through the whole of an item finds; `dangerous`: it has keys that must not reach the stores. */
export type Measured = 'fine' | 'dangerous' | 'too_large' | 'too_deep' | 'not_json';

/** JSON writes a UTF-16 unit with 1 to 6 bytes (`\u0000`), a number, a `Date` or a pair of brackets with at most 30. */
const WORST_BYTES_PER_UNIT = 6;
const WORST_SCALAR = 30;

interface Tally {
  /** Fewest bytes that what was seen so far can take. */
  least: number;
  most: number;
  fault: 'too_large' | 'too_deep' | 'not_json' | undefined;
  dangerous: boolean;
}

/**
 * Measures an item without writing it out. Bounds below and above settle almost every event; only those near the
 * limit are written as JSON and counted. It also ends what has no end: cycles are too deep or too large.
 */
export function measureItem(item: object): Measured {
  const tally: Tally = { least: 0, most: 0, fault: undefined, dangerous: false };
  measureObject(item, 1, tally);
  if (tally.fault !== undefined) return tally.fault;
  if (tally.most > MAX_EVENT_BYTES && utf8Length(JSON.stringify(item)) > MAX_EVENT_BYTES) return 'too_large';
  return tally.dangerous ? 'dangerous' : 'fine';
}

function measureObject(value: object, depth: number, tally: Tally): void {
  if (depth > MAX_DEPTH) {
    tally.fault = 'too_deep';
    return;
  }
  tally.least += 2;
  tally.most += WORST_SCALAR;
  if (Array.isArray(value)) {
    for (const element of value) {
      measureValue(element, depth, tally);
      if (tally.fault !== undefined) return;
    }
    return;
  }
  for (const key in value) {
    const inside: unknown = (value as Record<string, unknown>)[key];
    if (inside === undefined) continue;
    tally.least += key.length + 3;
    tally.most += key.length * WORST_BYTES_PER_UNIT + 3;
    if (isDangerous(key, inside)) tally.dangerous = true;
    measureValue(inside, depth, tally);
    if (tally.fault !== undefined) return;
  }
}

function measureValue(value: unknown, depth: number, tally: Tally): void {
  if (typeof value === 'string') {
    tally.least += value.length + 2;
    tally.most += value.length * WORST_BYTES_PER_UNIT + 3;
  } else if (typeof value === 'object' && value !== null) {
    measureObject(value, depth + 1, tally);
  } else {
    tally.least += 1;
    tally.most += WORST_SCALAR;
    if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
      tally.fault = 'not_json';
  }
  if (tally.least > MAX_EVENT_BYTES) tally.fault ??= 'too_large';
}

/**
 * Keys through which a careless merge of objects reaches the prototype of all: `__proto__` always, `constructor` and
 * `prototype` when objects hang on them (a racing team may be called a constructor).
 */
export function isDangerous(key: string, value: unknown): boolean {
  if (key.length !== 9 && key.length !== 11) return false;
  if (key === '__proto__') return true;
  return (key === 'constructor' || key === 'prototype') && typeof value === 'object' && value !== null;
}

/** Bytes of a well-formed text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff) {
      bytes += 2;
      if (unit >= 0xd800 && unit <= 0xdbff) {
        // A pair is two units and four bytes.
        index += 1;
      }
    } else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}
