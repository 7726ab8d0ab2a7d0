/** Combinations and browsers remembered; beyond it all is forgotten and said again, which changes nothing. */
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

  knows(who: string): boolean {
    return this.#known.has(who);
  }

  remember(who: string): void {
    if (this.#known.size >= this.#capacity) this.#known = new Set();
    this.#known.add(who);
  }
}

/** Whose browser a row says it is. */
export interface BrowserOwner {
  readonly browser: string;
  /** The strongest identifier of the row. */
  readonly owner: string;
  /** When, UTC milliseconds. */
  readonly time: number;
}

/** A visit may last so long: whose browser it is needs to be said once in that time. */
const SAID_FOR_MS = 30 * 60_000;

/**
 * Remembers whose browser a file has just said it is. From each time it is said until the next the browser is that
 * person's, so every visit says it anew, and so does every change; the other rows of the same visit need not.
 */
export class BrowserMemory {
  readonly #capacity: number;
  #said = new Map<string, BrowserOwner>();

  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  /** Whether the row says nothing that is not said already. A row before the one that said it says something new. */
  knows({ browser, owner, time }: BrowserOwner): boolean {
    const said = this.#said.get(browser);
    return said?.owner === owner && time >= said.time && time < said.time + SAID_FOR_MS;
  }

  remember(said: BrowserOwner): void {
    if (this.#said.size >= this.#capacity) this.#said = new Map();
    this.#said.set(said.browser, said);
  }
}
