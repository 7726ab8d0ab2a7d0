/** Combinations remembered; beyond it all is forgotten and said again, which changes nothing. */
const CAPACITY = 200_000;

/**
 * Remembers which identifiers a file has already said to be one person. A list of a million orders names the same
 * customers again and again: who they are is claimed once, with the time of the first row that says so.
 */
export class WhoMemory {
  readonly #capacity: number;
  #known = new Set<string>();

  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  /** True the first time. */
  isNew(who: string): boolean {
    if (this.#known.has(who)) return false;
    if (this.#known.size >= this.#capacity) this.#known = new Set();
    this.#known.add(who);
    return true;
  }
}
