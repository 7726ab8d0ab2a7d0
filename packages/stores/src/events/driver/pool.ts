/** A fixed set of resources lent one at a time; further users wait in order. */
export class Pool<T> {
  readonly #all: readonly T[];
  readonly #free: T[];
  readonly #waiting: ((resource: T) => void)[] = [];

  constructor(resources: readonly T[]) {
    this.#all = resources;
    this.#free = [...resources];
  }

  async use<Result>(work: (resource: T) => Promise<Result>): Promise<Result> {
    const resource = await this.#take();
    try {
      return await work(resource);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(resource);
      else this.#free.push(resource);
    }
  }

  /** Waits until every resource is free again and keeps them all; returns them. */
  async drain(): Promise<readonly T[]> {
    await Promise.all(this.#all.map(() => this.#take()));
    return this.#all;
  }

  #take(): Promise<T> {
    const free = this.#free.pop();
    if (free !== undefined) return Promise.resolve(free);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
