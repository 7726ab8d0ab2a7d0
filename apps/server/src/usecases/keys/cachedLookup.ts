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

export interface CachedLookup<Value> {
  find(key: string): Promise<Value | undefined>;
  forget(matches?: (value: Value) => boolean): void;
}

/** A table in front of a store: one question at a time per key, bounded in age and in size. */
export function createCachedLookup<Value>(settings: LookupSettings<Value>): CachedLookup<Value> {
  const entries = new Map<string, Entry<Value>>();
  const loading = new Map<string, Promise<Value | undefined>>();
  let generation = 0;

  const remember = (key: string, value: Value | undefined, loadedAt: number): void => {
    entries.delete(key);
    entries.set(key, { value, loadedAt });
    if (entries.size > settings.maxEntries) entries.delete(entries.keys().next().value!);
  };

  const load = (key: string): Promise<Value | undefined> => {
    const running = loading.get(key);
    if (running) return running;
    // What was asked before a change must not be remembered after it; the age counts from the question.
    const [asked, askedAt] = [generation, settings.now()];
    const question = settings
      .load(key)
      .then((value) => {
        if (asked === generation) remember(key, value, askedAt);
        return value;
      })
      .finally(() => {
        if (loading.get(key) === question) loading.delete(key);
      });
    loading.set(key, question);
    return question;
  };

  const find = async (key: string): Promise<Value | undefined> => {
    const entry = entries.get(key);
    if (!entry) return load(key);
    const age = settings.now() - entry.loadedAt;
    if (age < settings.freshMs) return entry.value;
    const question = load(key);
    if (age < settings.maxMs) {
      question.catch(() => undefined);
      return entry.value;
    }
    return question.catch((fault) => {
      if (age < settings.brokenMs) return entry.value;
      throw fault;
    });
  };

  const forget = (matches?: (value: Value) => boolean): void => {
    generation += 1;
    loading.clear();
    for (const [key, { value }] of entries) {
      if (!matches || value === undefined || matches(value)) entries.delete(key);
    }
  };

  return { find, forget };
}
