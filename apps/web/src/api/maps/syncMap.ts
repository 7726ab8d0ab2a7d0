import type { MapEvent } from '@viaggio/contract/maps';
import { TYPING } from '@viaggio/maps/document';
import * as Y from 'yjs';
import { ApiError } from '../apiError';
import { fromBase64 } from './base64';
import { isOver, isPassing, waitAfter } from './faults';
import type { MapKeep } from './mapKeep';
import type { MapWire } from './mapWire';
import { createNap } from './napping';
import { type SyncState, sameState } from './syncState';

/** Origin of what comes from the server. */
const REMOTE = 'viaggio:remote';
/** Changes within so many milliseconds go together. */
const GATHER_MS = 200;
/** Letters typed within so many milliseconds are one change for who counts them. */
const ONE_CHANGE_MS = 1000;

interface Parts {
  readonly doc: Y.Doc;
  readonly wire: MapWire;
  readonly keep: MapKeep;
  /** What else the stream tells: presence, and what is to be asked again. */
  readonly onEvent?: (event: MapEvent) => void;
}

export interface MapSync {
  read(): SyncState;
  subscribe(listener: () => void): () => void;
  /** Tries at once what waits. */
  retry(): void;
  close(): void;
}

/**
 * Keeps a document and the server's copy of it the same. Changes are gathered, sent, and taken off the queue once the
 * server says that they are on disk; until then they are here and in the copy of the browser. After a fault everything
 * the server lacks is worked out anew from its state, so that nothing depends on what was answered before.
 */
export function syncMap(parts: Parts): MapSync {
  const sync = new Syncing(parts);
  void sync.run();
  return sync;
}

class Syncing implements MapSync {
  private readonly parts: Parts;
  private state: SyncState = { kind: 'loading' };
  private readonly listeners = new Set<() => void>();
  private readonly over = new AbortController();
  private stream = new AbortController();
  private queue: readonly Uint8Array[] = [];
  /** Changes a person would count, in the queue and on their way. */
  private waiting = 0;
  private lastTyped = 0;
  private sending = false;
  /** Tries to send that failed one after the other. */
  private failed = 0;
  private met = false;
  private heard = false;
  private refused: unknown = null;
  private ended: string | null = null;
  private seq = 0;
  private readonly nap = createNap();
  private gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
    parts.doc.on('update', this.onUpdate);
    globalThis.addEventListener?.('online', this.again);
  }

  read = (): SyncState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  retry = (): void => {
    this.nap.wake();
    void this.flush();
  };

  /** Meets the server anew: what is open may be dead without saying so. */
  private again = (): void => {
    this.stream.abort();
    this.retry();
  };

  close(): void {
    this.over.abort();
    this.stream.abort();
    this.nap.wake();
    clearTimeout(this.gathering);
    this.parts.doc.off('update', this.onUpdate);
    globalThis.removeEventListener?.('online', this.again);
    // What waits goes now; if that fails it is in the copy of the browser, and goes next time.
    void this.flush().finally(() => this.parts.keep.close());
  }

  async run(): Promise<void> {
    await this.parts.keep.loaded;
    this.waiting += await this.parts.keep.waiting();
    for (let tries = 0; !this.over.signal.aborted; tries += 1) {
      try {
        await this.meet();
        await this.hear(() => {
          tries = 0;
        });
      } catch (error) {
        if (isOver(error)) this.end(error.code);
        else if (!isPassing(error)) this.refused = error;
      }
      this.met = true;
      this.heard = false;
      this.show();
      if (!this.over.signal.aborted) await this.nap.sleep(waitAfter(tries));
    }
  }

  /** Takes what the server has, and queues what it lacks. */
  private async meet(): Promise<void> {
    const { doc, wire } = this.parts;
    const { seq, state } = await wire.state();
    Y.applyUpdate(doc, state, REMOTE);
    this.seq = seq;
    this.refused = null;
    const vector = Y.encodeStateVectorFromUpdate(state);
    // Removals alone move no clock: those are known by what was counted.
    if (this.waiting === 0 && !knowsMore(doc, vector)) return;
    this.waiting = Math.max(1, this.waiting);
    this.queue = [Y.encodeStateAsUpdate(doc, vector)];
  }

  private async hear(onOpen: () => void): Promise<void> {
    const opened = () => {
      this.met = true;
      this.heard = true;
      onOpen();
      this.show();
      void this.flush();
    };
    this.stream = new AbortController();
    await this.parts.wire.hear(this.seq, this.onEvent, opened, this.stream.signal);
  }

  private onEvent = (event: MapEvent): void => {
    if (event.type === 'update') {
      this.seq = Math.max(this.seq, event.seq);
      Y.applyUpdate(this.parts.doc, fromBase64(event.update), REMOTE);
    } else if (event.type === 'gone') this.end(event.code);
    else this.parts.onEvent?.(event);
  };

  private end(code: string): void {
    this.ended = code;
    this.over.abort();
    this.stream.abort();
    this.show();
  }

  private onUpdate = (update: Uint8Array, origin: unknown, _: Y.Doc, { local }: Y.Transaction): void => {
    if (!local) return;
    const now = Date.now();
    const goesOn = origin === TYPING && now - this.lastTyped < ONE_CHANGE_MS && this.waiting > 0;
    this.lastTyped = origin === TYPING ? now : 0;
    if (!goesOn) {
      this.waiting += 1;
      this.parts.keep.setWaiting(this.waiting);
    }
    this.queue = [...this.queue, update];
    this.show();
    this.sendIn(GATHER_MS);
  };

  private sendIn(milliseconds: number): void {
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      void this.flush();
    }, milliseconds);
  }

  /** What was refused goes again with what came after it: that may mend it. */
  private async flush(): Promise<void> {
    if (this.sending || this.queue.length === 0 || this.ended !== null || !this.met) return;
    this.sending = true;
    const sent = this.queue;
    const counted = this.waiting;
    this.show();
    try {
      await this.parts.wire.append(Y.mergeUpdates([...sent]));
      this.queue = this.queue.filter((update) => !sent.includes(update));
      this.waiting = this.queue.length === 0 ? 0 : Math.max(1, this.waiting - counted);
      this.refused = null;
      this.failed = 0;
      this.parts.keep.setWaiting(this.waiting);
      if (this.queue.length > 0) this.sendIn(GATHER_MS);
    } catch (error) {
      if (isPassing(error)) this.failed += 1;
      // It lacks what came before: to be worked out anew.
      else if (isIncomplete(error)) this.again();
      else this.refused = error;
      if (this.failed > 0) this.sendIn(waitAfter(this.failed));
    }
    this.sending = false;
    this.show();
  }

  private show(): void {
    const next = this.stateNow();
    if (sameState(next, this.state)) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }

  private stateNow(): SyncState {
    if (this.ended !== null) return { kind: 'gone', code: this.ended };
    if (!this.met) return { kind: 'loading' };
    if (this.refused !== null) return { kind: 'refused', error: this.refused, waiting: this.waiting };
    if (!this.heard || this.failed > 0) return { kind: 'offline', waiting: this.waiting };
    return this.queue.length > 0 ? { kind: 'saving' } : { kind: 'saved' };
  }
}

const isIncomplete = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'map_update_incomplete';

function knowsMore(doc: Y.Doc, vector: Uint8Array): boolean {
  const theirs = Y.decodeStateVector(vector);
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(
    ([client, clock]) => clock > (theirs.get(client) ?? 0),
  );
}
