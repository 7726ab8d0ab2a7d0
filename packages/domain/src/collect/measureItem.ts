/** Limits of one event. Bytes are those of its JSON text in UTF-8. */
export const MAX_EVENT_BYTES = 32 * 1024;
/** Levels of objects and lists inside the event. */
export const MAX_DEPTH = 32;

/** What a look through the whole of an item finds; `dangerous`: it has keys that must not reach the stores. */
export type Measured = 'fine' | 'dangerous' | 'too_large' | 'too_deep' | 'not_json';

/**
 * An item's size is first counted in points: one for each UTF-16 unit of keys and texts, `NODE` for each value.
 * JSON writes a unit with 1 to 6 bytes (`\u0000`) and a value, its marks included, with at least 1 and at most 30
 * more, so that bytes ≤ 6 × points, and points ≤ NODE × bytes.
 */
const NODE = 5;
const SURELY_SMALL = MAX_EVENT_BYTES / 6;
const SURELY_LARGE = MAX_EVENT_BYTES * NODE;

const TOO_DEEP = -1;
const NOT_JSON = -2;
const TOO_LARGE = -3;

/**
 * Measures an item without writing it out: only those near the limit are written as JSON and counted. It also ends
 * what has no end: cycles are too deep or too large.
 */
export function measureItem(item: object): Measured {
  const found = { dangerous: false };
  const points = pointsOf(item, 1, found);
  if (points === TOO_DEEP) return 'too_deep';
  if (points === NOT_JSON) return 'not_json';
  if (points === TOO_LARGE) return 'too_large';
  if (points > SURELY_SMALL && utf8Length(JSON.stringify(item)) > MAX_EVENT_BYTES) return 'too_large';
  return found.dangerous ? 'dangerous' : 'fine';
}

function pointsOf(value: object, depth: number, found: { dangerous: boolean }): number {
  if (depth > MAX_DEPTH) return TOO_DEEP;
  let points = NODE;
  if (Array.isArray(value)) {
    for (const element of value) {
      const inside =
        typeof element === 'string' ? element.length + NODE : pointsOfValue(element, depth, found);
      if (inside < 0) return inside;
      points += inside;
      if (points > SURELY_LARGE) return TOO_LARGE;
    }
    return points;
  }
  for (const key in value) {
    const element: unknown = (value as Record<string, unknown>)[key];
    if ((key.length === 9 || key.length === 11) && isDangerous(key, element)) found.dangerous = true;
    const inside = typeof element === 'string' ? element.length + NODE : pointsOfValue(element, depth, found);
    if (inside < 0) return inside;
    points += key.length + inside;
    if (points > SURELY_LARGE) return TOO_LARGE;
  }
  return points;
}

function pointsOfValue(value: unknown, depth: number, found: { dangerous: boolean }): number {
  if (typeof value === 'object' && value !== null) return pointsOf(value, depth + 1, found);
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') return NOT_JSON;
  return NODE;
}

/**
 * Keys through which a careless merge of objects reaches the prototype of all: `__proto__` always, `constructor` and
 * `prototype` when objects hang on them (a racing team may be called a constructor).
 */
export function isDangerous(key: string, value: unknown): boolean {
  if (key === '__proto__') return true;
  return (key === 'constructor' || key === 'prototype') && typeof value === 'object' && value !== null;
}

/** Bytes of a well-formed text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x7f) continue;
    bytes += unit <= 0x7ff ? 1 : 2;
    // A surrogate pair is two units and four bytes.
    if (unit >= 0xd800 && unit <= 0xdbff) index += 1;
  }
  return bytes;
}
