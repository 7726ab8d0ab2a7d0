import type { MapNews, MapUpdate } from '@viaggio/domain/ports/maps';
import type { Visitor } from './visitor';

/** Latest updates kept in memory for those who follow: more are read from the store by whoever lacks them. */
const TAIL = { updates: 400, bytes: 2 * 1024 * 1024 };

/** One map that somebody follows here: its latest updates are read once for all of them. */
export class Watched {
  readonly visitors = new Set<Visitor>();
  readonly #read: (known: number) => Promise<MapNews | undefined>;
  readonly #onError: (error: unknown) => void;
  /** Everything after number `#from` and until `#head`; neither is known before the first reading. */
  #tail: MapUpdate[] = [];
  #bytes = 0;
  #from = Number.POSITIVE_INFINITY;
  #head: number | undefined;
  /** Highest number heard of. */
  #told = -1;
  #isStale = false;
  #isReading = false;

  constructor(read: (known: number) => Promise<MapNews | undefined>, onError: (error: unknown) => void) {
    this.#read = read;
    this.#onError = onError;
  }

  /** What a reader lacks; undefined when the map is gone. */
  async newsAfter(cursor: number): Promise<MapNews | undefined> {
    if (this.#head !== undefined && cursor >= this.#from) {
      return { seq: this.#head, updates: this.#tail.filter(({ seq }) => seq > cursor) };
    }
    const news = await this.#read(cursor);
    if (news && this.#head === undefined) {
      this.#head = news.seq;
      this.#from = news.seq;
      this.#told = Math.max(this.#told, news.seq);
      if (this.#told > news.seq) void this.#catchUp();
    }
    return news;
  }

  /** An update of that number is there; without one: look, something may be. */
  hear(seq?: number): void {
    if (seq === undefined) this.#isStale = true;
    else this.#told = Math.max(this.#told, seq);
    void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    if (this.#isReading || this.#head === undefined) return;
    this.#isReading = true;
    try {
      while (this.#isStale || this.#told > this.#head) await this.#readOnce(this.#head);
    } catch (error) {
      this.#onError(error);
    } finally {
      this.#isReading = false;
    }
  }

  async #readOnce(head: number): Promise<void> {
    const aim = this.#told;
    this.#isStale = false;
    const news = await this.#read(head);
    if (news === undefined) {
      for (const visitor of this.visitors) visitor.end('map_not_found');
      this.#told = head;
      return;
    }
    // Heard of while reading: then once more.
    if (this.#told === aim) this.#told = news.seq;
    this.#head = news.seq;
    for (const update of news.updates) {
      this.#tail.push(update);
      this.#bytes += update.update.length;
    }
    this.#trim();
    if (news.updates.length > 0) for (const visitor of this.visitors) visitor.wake();
  }

  #trim(): void {
    while (this.#tail.length > TAIL.updates || (this.#bytes > TAIL.bytes && this.#tail.length > 1)) {
      const dropped = this.#tail.shift()!;
      this.#bytes -= dropped.update.length;
      this.#from = dropped.seq;
    }
  }
}
