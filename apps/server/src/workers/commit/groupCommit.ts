import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchLedger } from '@viaggio/domain/ports/batchLedger';
import type { EventLog, LogEntry } from '@viaggio/domain/ports/eventLog';
import type { Quarantine } from '@viaggio/domain/ports/quarantine';
import type { HashId } from '@viaggio/domain/shared';
import { AppError } from '@viaggio/domain/shared';
import type { CommitEntry, CommitOutcome } from './commitEntry';
import type { KnownMessages } from './knownMessages';

export interface GroupCommitDeps {
  readonly node: number;
  readonly log: EventLog;
  readonly ledger: BatchLedger;
  readonly quarantine: Quarantine;
  readonly known: KnownMessages;
  readonly nextBatch: () => { id: number; committedAt: number };
  /** Told of every batch once it is applied. */
  readonly onApplied: (batchId: number, entries: readonly LogEntry[]) => void;
  readonly onError: (error: unknown, doing: string) => void;
  /** Told what became of each round: the workspaces of the stored events and of the duplicates. */
  readonly onCommit?: (round: {
    readonly stored: readonly number[];
    readonly duplicates: readonly number[];
    readonly quarantined: number;
    readonly milliseconds: number;
  }) => void;
}

interface Submission {
  readonly entries: readonly CommitEntry[];
  readonly resolve: (outcomes: CommitOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * At most 20 commits a second, and 10 of large ones: each is a part on disk, which costs 13 ms of the engine before its
 * first row and as much again until it is merged.
 */
const COMMIT_INTERVAL_MS = 50;
const LARGE_INTERVAL_MS = 100;
const LARGE_BATCH = 1_000;
const MAX_EVENTS_PER_BATCH = 16_000;
/** Commits under way at once: most of one is waiting for the disk. */
const MAX_COMMITS = 3;
/** Beyond this callers are told to come back: memory stays bounded. */
const MAX_QUEUED_EVENTS = 40_000;
const APPEND_LIMIT_MS = 30_000;

type EventEntry = Extract<CommitEntry, { kind: 'event' }>;

/** A commit under way. */
interface Flight {
  /** Taken before anything is awaited, so that batches are numbered in the order in which they came. */
  readonly batch: { readonly id: number; readonly committedAt: number };
  /** The first copy of each of its messages, but for those that an earlier commit under way holds. */
  readonly first: ReadonlyMap<HashId, EventEntry>;
  /** Those earlier commits: duplicates wait for what their first copy sets in motion. */
  readonly before: ReadonlySet<Flight>;
  readonly applied: Promise<void>;
  readonly settle: (error?: unknown) => void;
}

/**
 * Gathers what arrives and commits it together: log, known messages, claims. A submission resolves when all of it is
 * durable and applied; duplicates only after what their first copy set in motion is. While one commit waits for the
 * disk the next is made.
 */
export class GroupCommit {
  readonly #deps: GroupCommitDeps;
  #queue: Submission[] = [];
  #queued = 0;
  #running: Promise<void> | undefined;
  #stopped = false;
  #lastLaunch = Number.NEGATIVE_INFINITY;
  #lastSize = 0;
  readonly #commits = new Set<Promise<void>>();
  /** Ends when work that no commit may fall into is done. */
  #held: Promise<void> | undefined;
  /** Which commit under way holds the first copy of a message. */
  readonly #holders = new Map<HashId, Flight>();
  #ledgerTurn: Promise<unknown> = Promise.resolve();

  constructor(deps: GroupCommitDeps) {
    this.#deps = deps;
  }

  get queued(): number {
    return this.#queued;
  }

  submit(entries: readonly CommitEntry[]): Promise<CommitOutcome[]> {
    if (entries.length === 0) return Promise.resolve([]);
    if (this.#stopped || this.#queued + entries.length > MAX_QUEUED_EVENTS) {
      return Promise.reject(
        new AppError('overloaded', 'More events arrive than can be stored; send them again in a second.', {
          status: 429,
        }),
      );
    }
    this.#queued += entries.length;
    return new Promise((resolve, reject) => {
      this.#queue.push({ entries, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Runs short work that no commit falls into: those under way end before it, what arrives meanwhile waits. */
  async between<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#held) await this.#held;
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    try {
      await Promise.all(this.#commits);
      return await work();
    } finally {
      this.#held = undefined;
      release();
    }
  }

  /** Commits what is queued and takes nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    await Promise.all(this.#commits);
    // What cannot be written now is written by the next start.
    await this.#deps.known.write().catch(() => undefined);
  }

  async #run(): Promise<void> {
    // Not before `#running` is known, or a run that ends without waiting would be taken for one that goes on.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const interval = this.#lastSize >= LARGE_BATCH ? LARGE_INTERVAL_MS : COMMIT_INTERVAL_MS;
      const rest = this.#lastLaunch + interval - performance.now();
      if (rest > 0 && !this.#stopped) await sleep(rest);
      while (this.#commits.size >= MAX_COMMITS) await Promise.race(this.#commits);
      while (this.#held) await this.#held;
      this.#lastLaunch = performance.now();
      const commit = this.#commitSubmissions(this.#take()).finally(() => this.#commits.delete(commit));
      this.#commits.add(commit);
    }
    this.#running = undefined;
  }

  #take(): Submission[] {
    let events = 0;
    let count = 0;
    for (const { entries } of this.#queue) {
      if (count > 0 && events + entries.length > MAX_EVENTS_PER_BATCH) break;
      events += entries.length;
      count++;
    }
    return this.#queue.splice(0, count);
  }

  async #commitSubmissions(taken: readonly Submission[]): Promise<void> {
    const all = taken.flatMap((submission) => submission.entries);
    this.#lastSize = all.length;
    const flight = this.#takeOff(all);
    try {
      const outcomes = await this.#commit(all, flight);
      flight.settle();
      for (const earlier of flight.before) await earlier.applied;
      let from = 0;
      for (const { entries, resolve } of taken) {
        resolve(outcomes.slice(from, from + entries.length));
        from += entries.length;
      }
    } catch (error) {
      flight.settle(error);
      for (const { reject } of taken) reject(error);
    } finally {
      for (const hash of flight.first.keys()) this.#holders.delete(hash);
      this.#queued -= all.length;
    }
  }

  /** Says which messages this commit is the first to hold, before anything is awaited. */
  #takeOff(all: readonly CommitEntry[]): Flight {
    const first = new Map<HashId, EventEntry>();
    const before = new Set<Flight>();
    let settle: Flight['settle'] = () => undefined;
    const applied = new Promise<void>((resolve, reject) => {
      settle = (error) => (error === undefined ? resolve() : reject(error));
    });
    applied.catch(() => undefined);
    const flight: Flight = { batch: this.#deps.nextBatch(), first, before, applied, settle };
    for (const one of all) {
      if (one.kind !== 'event') continue;
      const hash = one.entry.event.messageHash;
      const holder = this.#holders.get(hash);
      if (holder === undefined) {
        this.#holders.set(hash, flight);
        first.set(hash, one);
      } else if (holder !== flight) before.add(holder);
    }
    return flight;
  }

  async #commit(all: readonly CommitEntry[], flight: Flight): Promise<CommitOutcome[]> {
    const started = performance.now();
    const known = await this.#deps.known.find([...flight.first.keys()]);
    const fresh = [...flight.first].flatMap(([hash, one]) => (known.has(hash) ? [] : [one]));
    const bad = all.filter((one) => one.kind === 'quarantined').map((one) => one.event);
    if (bad.length > 0) await this.#deps.quarantine.add(bad);
    if (fresh.length > 0) await this.#store(flight, fresh);
    const stored = new Set<CommitEntry>(fresh);
    const outcomes = all.map((one): CommitOutcome => {
      if (one.kind === 'quarantined') return 'quarantined';
      return stored.has(one) ? 'stored' : 'duplicate';
    });
    this.#deps.onCommit?.({
      stored: fresh.map((one) => one.entry.workspace),
      duplicates: all.flatMap((one) =>
        one.kind === 'event' && !stored.has(one) ? [one.entry.workspace] : [],
      ),
      quarantined: bad.length,
      milliseconds: performance.now() - started,
    });
    return outcomes;
  }

  async #store(flight: Flight, fresh: readonly EventEntry[]): Promise<void> {
    const batch = {
      ...flight.batch,
      node: this.#deps.node,
      entries: fresh.map((one) => one.entry),
    };
    await this.#append(batch);
    await this.#apply(batch, fresh);
    const messages = batch.entries.map((entry) => ({
      workspace: entry.workspace,
      messageHash: entry.event.messageHash,
      import: entry.import,
    }));
    this.#deps.known.remember({ id: batch.id, messages });
    this.#deps.onApplied(batch.id, batch.entries);
  }

  /** An insert whose answer was lost may have happened: the log is asked before it is tried again. */
  async #append(batch: Parameters<EventLog['append']>[0]): Promise<void> {
    const deadline = performance.now() + APPEND_LIMIT_MS;
    for (;;) {
      try {
        await this.#deps.log.append(batch);
        return;
      } catch (error) {
        this.#deps.onError(error, 'append');
        if (await this.#isInLog(batch, deadline)) return;
        const passing = error instanceof AppError && error.status === 503;
        if (!passing || performance.now() > deadline) throw error;
      }
    }
  }

  async #isInLog(batch: { id: number; committedAt: number }, deadline: number): Promise<boolean> {
    for (;;) {
      try {
        return (await this.#deps.log.countBatch(batch)) > 0;
      } catch (error) {
        if (performance.now() > deadline) throw error;
        await sleep(100);
      }
    }
  }

  /** What is in the log must be applied before anything else is acknowledged: tried until it succeeds. */
  async #apply(batch: Parameters<EventLog['append']>[0], fresh: readonly EventEntry[]): Promise<void> {
    const effects = {
      id: batch.id,
      node: batch.node,
      committedAt: batch.committedAt,
      events: fresh.length,
      claims: fresh.flatMap((one) => one.claims),
      profiles: fresh.flatMap((one) => (one.profile ? [one.profile] : [])),
    };
    // One at a time: two transactions that touch the same identifiers would wait for each other.
    const turn = this.#ledgerTurn.then(() => this.#insist(() => this.#deps.ledger.apply(effects)));
    this.#ledgerTurn = turn.catch(() => undefined);
    await turn;
  }

  async #insist(work: () => Promise<void>): Promise<void> {
    for (let wait = 50; ; wait = Math.min(wait * 2, 2_000)) {
      try {
        await work();
        return;
      } catch (error) {
        this.#deps.onError(error, 'apply');
        if (this.#stopped) throw error;
        await sleep(wait);
      }
    }
  }
}
