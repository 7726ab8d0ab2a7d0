import type { QueryParams } from './driver/types';

type Value = string | number | readonly string[] | readonly number[];

/** Collects the values of a statement built from parts; the text only ever holds their placeholders. */
export class Binder {
  readonly #prefix: string;
  readonly #params: Record<string, Value> = {};
  readonly #written = new Map<string, string>();
  #count = 0;

  /** Parts of one statement that are bound apart have prefixes apart. */
  constructor(prefix = 'p') {
    this.#prefix = prefix;
  }

  /** Placeholder of a value, e.g. `{p3:Array(String)}`. */
  add(type: string, value: Value): string {
    const name = `${this.#prefix}${this.#count++}`;
    this.#params[name] = value;
    return `{${name}:${type}}`;
  }

  /** A part of the statement that is written once: of equal texts the engine makes one set, and reads the log once. */
  once(key: string, write: () => string): string {
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const text = write();
    this.#written.set(key, text);
    return text;
  }

  /** A name no other part of the statement has, for an expression that several parts use. */
  alias(): string {
    return `a${this.#count++}`;
  }

  get params(): QueryParams {
    return { ...this.#params };
  }
}
