import type { Json } from './types';

const NOTHING: Json = Object.freeze({});

/** An object as JSON has them; lists are none. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The object that a client meant: an absent one is empty, and so is an empty list, which is how PHP writes an empty
 * object. undefined for anything else.
 */
export function objectOf(value: unknown): Json | undefined {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return NOTHING;
  return isJson(value) ? value : undefined;
}

/** The context of an item over that of its batch: each key of the item's wins. Nothing is copied. */
export class ItemContext {
  readonly own: Json;
  readonly batch: Json;

  constructor(own: Json, batch: Json) {
    this.own = own;
    this.batch = batch;
  }

  get(key: string): unknown {
    return this.own[key] ?? this.batch[key];
  }

  /** The object under a key, empty when there is none. */
  object(key: string): Json {
    const value = this.own[key] ?? this.batch[key];
    return isJson(value) ? value : NOTHING;
  }
}
