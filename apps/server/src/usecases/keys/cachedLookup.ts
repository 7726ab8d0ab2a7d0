/** What a cached lookup may remember, and for how long. */
export interface LookupSettings<Value> {
  readonly load: (key: string) => Promise<Value | undefined>;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Older answers are asked for again, while the old one still serves. */
  readonly freshMs: number;
  /** Older answers do not serve any more, but when the store does not answer (`brokenMs`). */
  readonly maxMs: number;
  readonly brokenMs: number;
  /** Oldest entries leave above this; answers "there is none" count too, so that guesses cannot fill the memory. */
  readonly maxEntries: number;
}

interface Entry<Value> {
  readonly value: Value | undefined;
  readonly loadedAt: number;
}

/** A table in front of a store: one question at a time per key, bounded in age and in size. */
export class CachedLookup<Value> {
  readonly #settings: LookupSettings<Value>;
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #loading = new Map<string, Promise<Value | undefined>>();
  #generation = 0;

  constructor(settings: LookupSettings<Value>) {
    this.#settings = settings;
  }

  async find(key: string): Promise<Value | undefined> {
    const { now, freshMs, maxMs, brokenMs } = this.#settings;
    const entry = this.#entries.get(key);
    if (!entry) return this.#load(key);
    const age = now() - entry.loadedAt;
    if (age < freshMs) return entry.value;
    const question = this.#load(key);
    if (age < maxMs) {
      question.catch(() => undefined);
      return entry.value;
    }
    return question.catch((fault) => {
      if (age < brokenMs) return entry.value;
      throw fault;
    });
  }

  /** Forgets what matches (all, without a condition) and every answer that there is none. */
  forget(matches?: (value: Value) => boolean): void {
    this.#generation += 1;
    this.#loading.clear();
    for (const [key, { value }] of this.#entries) {
      if (!matches || value === undefined || matches(value)) this.#entries.delete(key);
    }
  }

  #load(key: string): Promise<Value | undefined> {
    const running = this.#loading.get(key);
    if (running) return running;
    // What was asked before a change must not be remembered after it; the age counts from the question.
    const [asked, askedAt] = [this.#generation, this.#settings.now()];
    const question = this.#settings
      .load(key)
      .then((value) => {
        if (asked === this.#generation) this.#remember(key, value, askedAt);
        return value;
      })
      .finally(() => {
        if (this.#loading.get(key) === question) this.#loading.delete(key);
      });
    this.#loading.set(key, question);
    return question;
  }

  #remember(key: string, value: Value | undefined, loadedAt: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, loadedAt });
    if (this.#entries.size > this.#settings.maxEntries)
      this.#entries.delete(this.#entries.keys().next().value!);
  }
}
