import type { LogEntry } from '@viaggio/domain/ports/eventLog';
import type { HashId } from '@viaggio/domain/shared';

/** What has changed since journeys were made last. */
export interface Marked {
  readonly batches: number[];
  readonly sources: Map<number, Set<HashId>>;
  readonly claims: Set<number>;
}

const nothing = (): Marked => ({ batches: [], sources: new Map(), claims: new Set() });

/** A file is at rest when nothing of it has come for so long. */
const QUIET_MS = 500;
/** The longest that rows of a file wait for their journeys while more of them come. */
const LONGEST_WAIT_MS = 120_000;
/** People waiting, at the most: bounds memory. */
const MOST_SOURCES = 200_000;

/**
 * Notes whose journeys must be made again. Rows of files are kept apart: a file names the same people again and again,
 * and making their journeys after each of its batches would take longer than to read it. They wait until the file has
 * ended, or for two minutes; live events never wait for them.
 */
export class Marks {
  readonly #clock: () => number;
  #live = nothing();
  #filed = nothing();
  #filedSources = 0;
  #filedFrom = 0;
  #filedLast = 0;

  /** `clock`: milliseconds, from any moment on. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  get isEmpty(): boolean {
    return this.#live.batches.length === 0 && this.#filed.batches.length === 0;
  }

  /** A batch was applied. It is done with when everything in it is: a batch that holds rows of files waits with them. */
  add(batch: number, entries: readonly LogEntry[]): void {
    const isFiled = entries.some((entry) => entry.import !== 0);
    if (isFiled) {
      this.#filedLast = this.#clock();
      if (this.#filed.batches.length === 0) this.#filedFrom = this.#filedLast;
    }
    (isFiled ? this.#filed : this.#live).batches.push(batch);
    for (const { workspace, event, claim, import: file } of entries) {
      const marked = file === 0 ? this.#live : this.#filed;
      const sources = sourcesOf(marked, workspace);
      const before = sources.size;
      sources.add(event.source);
      if (file !== 0) this.#filedSources += sources.size - before;
      if (claim !== undefined) marked.claims.add(workspace);
    }
  }

  /** How long the rows of a workspace's files have been waiting, milliseconds; 0 when none are. */
  waitOf(workspace: number): number {
    return this.#filed.sources.has(workspace) ? this.#clock() - this.#filedFrom : 0;
  }

  /** What is due, which is then as good as done; `all`: the rows of files too, however short they have waited. */
  take(all: boolean): Marked {
    const taken = this.#live;
    this.#live = nothing();
    if (all || this.#filedAreDue()) {
      addTo(taken, this.#filed);
      this.#filed = nothing();
      this.#filedSources = 0;
    }
    return taken;
  }

  /** What could not be done is due again. */
  putBack(marked: Marked): void {
    addTo(this.#live, marked);
  }

  #filedAreDue(): boolean {
    const now = this.#clock();
    return (
      now - this.#filedLast >= QUIET_MS ||
      now - this.#filedFrom >= LONGEST_WAIT_MS ||
      this.#filedSources >= MOST_SOURCES
    );
  }
}

function sourcesOf({ sources }: Marked, workspace: number): Set<HashId> {
  const known = sources.get(workspace);
  if (known !== undefined) return known;
  const made = new Set<HashId>();
  sources.set(workspace, made);
  return made;
}

function addTo(marked: Marked, more: Marked): void {
  for (const batch of more.batches) marked.batches.push(batch);
  for (const workspace of more.claims) marked.claims.add(workspace);
  for (const [workspace, sources] of more.sources) {
    if (!marked.sources.has(workspace)) marked.sources.set(workspace, sources);
    else for (const source of sources) sourcesOf(marked, workspace).add(source);
  }
}
