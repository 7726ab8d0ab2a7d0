import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchLedger } from '@viaggio/domain/ports/batchLedger';
import type { EventLog, LogEntry } from '@viaggio/domain/ports/eventLog';
import type { HashId } from '@viaggio/domain/shared';
import { NOBODY } from '@viaggio/domain/shared';
import { resolveClaims } from '../../usecases/identity/resolveClaims';
import { type ProjectionDeps, projectPeople } from '../../usecases/projection/projectPeople';
import { projectStrangers } from '../../usecases/projection/projectStrangers';
import { type Marked, Marks } from './marks';

export interface ProjectorDeps extends ProjectionDeps {
  readonly ledger: BatchLedger;
  readonly log: EventLog;
  /** Told when a workspace's journeys have changed, up to a moment. */
  readonly onProjected: (workspace: number, asOf: number) => void;
  readonly onError: (error: unknown, doing: string) => void;
  /** Runs the work if this node is the one that projects; one node does at a time. */
  readonly asLeader: (work: () => Promise<void>) => Promise<boolean>;
  /** Share of the time this process is at work, since it was asked last; 0 to 1. */
  readonly workload: () => number;
}

/**
 * Rest between rounds, and at most this share of the time is spent projecting: less when collection is at its limit,
 * since what is not taken now is lost to somebody, and journeys can be made later.
 */
const MIN_REST_MS = 250;
const LOAD_SHARE = 0.5;
const MAX_REST_MS = 5_000;
const PRESSED_SHARE = 0.1;
const MAX_PRESSED_REST_MS = 20_000;
/** Working so much of a rest, when nothing is projected, the process is at its limit. */
const PRESSED_WORKLOAD = 0.7;
const DIRTY_PER_ROUND = 20_000;

/**
 * Keeps journeys up to date: every round takes the claims, events and decisions that came since the last one. What is
 * left undone by a crash stands in the control store (batches, claims, dirty people) and is done by the next start.
 */
export class Projector {
  readonly #deps: ProjectorDeps;
  readonly #marks = new Marks();
  #stopped = false;
  #busy = false;
  #hurried = false;
  #pressed = false;
  #poked = false;
  #running: Promise<void> | undefined;
  #wake: (() => void) | undefined;

  constructor(deps: ProjectorDeps) {
    this.#deps = deps;
  }

  /** A batch of this node was applied. */
  mark(batchId: number, entries: readonly LogEntry[]): void {
    this.#marks.add(batchId, entries);
  }

  /** Somebody decided something about identity: do not wait for the next round. */
  poke(): void {
    this.#poked = true;
    this.#wake?.();
  }

  /** Resolves when everything marked so far has been projected. */
  async settle(): Promise<void> {
    while (!this.#stopped && (!this.#marks.isEmpty || this.#busy)) {
      this.#hurried = true;
      this.poke();
      await sleep(20);
    }
    this.#hurried = false;
  }

  start(): void {
    this.#running = this.#loop();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await this.#running;
  }

  async #loop(): Promise<void> {
    let first = true;
    while (!this.#stopped) {
      const started = performance.now();
      await this.#deps
        .asLeader(() => this.round(first, this.#hurried))
        .then((led) => {
          if (led) first = false;
        })
        .catch((error) => this.#deps.onError(error, 'project'));
      await this.#rest(this.#restAfter(performance.now() - started));
    }
  }

  /** Milliseconds to rest after a round of so many. */
  #restAfter(spent: number): number {
    const [share, most] = this.#pressed ? [PRESSED_SHARE, MAX_PRESSED_REST_MS] : [LOAD_SHARE, MAX_REST_MS];
    return Math.min(most, Math.max(MIN_REST_MS, (spent * (1 - share)) / share));
  }

  async #rest(milliseconds: number): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    // What came during the round, after it had taken its share, must not wait out the rest.
    this.#deps.workload();
    if (!this.#poked) await Promise.race([sleep(milliseconds), woken]);
    this.#pressed = this.#deps.workload() > PRESSED_WORKLOAD;
    this.#wake = undefined;
    this.#poked = false;
  }

  /** One round. `recover`: look in the stores for what an earlier process left; `all`: files still being read, too. */
  async round(recover: boolean, all = true): Promise<void> {
    const marked = this.#marks.take(all);
    const asOf = this.#deps.now();
    this.#busy = true;
    try {
      if (recover) await this.#addLeftOver(marked);
      for (const workspace of marked.claims) await resolveClaims(this.#deps.identity, workspace);
      await this.#project(marked, asOf);
    } catch (error) {
      this.#marks.putBack(marked);
      throw error;
    } finally {
      this.#busy = false;
    }
  }

  async #addLeftOver(marked: Marked): Promise<void> {
    const known = new Set(marked.batches);
    for (const batch of await this.#deps.ledger.unprojected()) {
      if (known.has(batch.id)) continue;
      marked.batches.push(batch.id);
      for (const { workspace, source } of await this.#deps.log.readBatch(batch)) {
        const sources = marked.sources.get(workspace) ?? new Set();
        marked.sources.set(workspace, sources.add(source));
      }
    }
    for (const workspace of await this.#deps.identity.workspacesWithPendingClaims())
      marked.claims.add(workspace);
  }

  async #project(marked: Marked, asOf: number): Promise<void> {
    const dirty = await this.#deps.identity.takeDirtyPeople(DIRTY_PER_ROUND);
    const people = new Map<number, HashId[]>();
    for (const { workspace, person } of dirty) {
      const list = people.get(workspace);
      if (list) list.push(person);
      else people.set(workspace, [person]);
    }
    for (const workspace of new Set([...marked.sources.keys(), ...people.keys()])) {
      const sources = marked.sources.get(workspace) ?? new Set<HashId>();
      await projectPeople(this.#deps, { workspace, sources, people: people.get(workspace) ?? [] });
      if (sources.has(NOBODY)) await projectStrangers(this.#deps, workspace);
      this.#deps.onProjected(workspace, asOf - this.#marks.waitOf(workspace));
    }
    if (dirty.length > 0) await this.#deps.identity.clearDirtyPeople(dirty);
    if (marked.batches.length > 0) await this.#deps.ledger.markProjected(marked.batches);
    if (dirty.length === DIRTY_PER_ROUND) this.poke();
  }
}
