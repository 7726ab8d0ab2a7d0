/** An object out of `JSON.parse`, of which nothing is known. */
export type Json = Readonly<Record<string, unknown>>;

export const NOTHING: Json = Object.freeze({});

/** An object as JSON has them; lists are none. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself, empty for anything else. */
export function jsonOf(value: unknown): Json {
  return isJson(value) ? value : NOTHING;
}

/**
 * The object that a client meant: an absent one is empty, and so is an empty list, which is how PHP writes an empty
 * object. undefined for anything else.
 */
export function objectOf(value: unknown): Json | undefined {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return NOTHING;
  return isJson(value) ? value : undefined;
}

/** The context of an item over that of its batch, key by key. Copies only when both have one. */
export function mergeContexts(own: Json, batch: Json): Json {
  if (batch === NOTHING) return own;
  return own === NOTHING ? batch : { ...batch, ...own };
}
