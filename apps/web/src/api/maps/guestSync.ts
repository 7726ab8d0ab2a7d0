import type { GuestEvent } from '@viaggio/contract/maps';
import { type GuestAct, type MapDocument, withChange, withGuestAct } from '@viaggio/domain/maps';
import { isOver, isPassing, waitAfter } from './faults';
import type { GuestRoom, GuestWire } from './guestWire';
import { createNap } from './napping';
import { type SyncState, sameState } from './syncState';

interface Parts {
  readonly wire: GuestWire;
  /** Told, at each return too, what the room is like now. */
  readonly onRoom: (room: GuestRoom) => void;
  /** What else the stream tells: who is there. */
  readonly onEvent: (event: GuestEvent) => void;
}

interface Shared<Value> {
  read(): Value;
  subscribe(listener: () => void): () => void;
}

export interface GuestSync extends Shared<SyncState> {
  /** The map as the server last showed it, with what was done here since; undefined until it came. */
  readonly document: Shared<MapDocument | undefined>;
  act(act: GuestAct): void;
  close(): void;
}

/** Something done here. `seq`: the number of the map that holds it, once the server has said so. */
interface Done {
  readonly act: GuestAct;
  seq?: number;
  refused?: unknown;
}

/**
 * A workshop as a guest has it. What guests do is shown at once and sent one after the other; it is kept in this page
 * until the server shows a map that holds it. What the server does not take stays on the screen and says so (a vote is
 * given back).
 */
export function syncGuest(parts: Parts): GuestSync {
  const sync = new Syncing(parts);
  void sync.run();
  return sync;
}

class Syncing implements GuestSync {
  private readonly parts: Parts;
  private readonly listeners = new Set<() => void>();
  private readonly over = new AbortController();
  private stream = new AbortController();
  private state: SyncState = { kind: 'loading' };
  private shown: MapDocument | undefined;
  private seen: MapDocument | undefined;
  private you = '';
  private done: readonly Done[] = [];
  private sending = false;
  private failed = 0;
  private heard = false;
  private ended: string | null = null;
  private readonly nap = createNap();
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
    globalThis.addEventListener?.('online', this.again);
  }

  read = (): SyncState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly document: Shared<MapDocument | undefined> = {
    read: () => this.shown,
    subscribe: this.subscribe,
  };

  act(act: GuestAct): void {
    this.done = [...this.done, { act }];
    this.show();
    void this.flush();
  }

  close(): void {
    this.over.abort();
    this.stream.abort();
    this.nap.wake();
    clearTimeout(this.later);
    globalThis.removeEventListener?.('online', this.again);
  }

  async run(): Promise<void> {
    for (let tries = 0; !this.over.signal.aborted; tries += 1) {
      try {
        const room = await this.parts.wire.enter();
        this.you = room.you;
        this.parts.onRoom(room);
        // What was refused before may be welcome now.
        for (const one of this.done) one.refused = undefined;
        this.stream = new AbortController();
        await this.parts.wire.hear(this.onEvent, this.onOpen, this.stream.signal);
        tries = 0;
      } catch (error) {
        if (isOver(error)) this.end(error.code);
      }
      this.heard = false;
      this.show();
      if (!this.over.signal.aborted) await this.nap.sleep(waitAfter(tries));
    }
  }

  private onOpen = (): void => {
    this.heard = true;
    this.show();
    void this.flush();
  };

  private onEvent = (event: GuestEvent): void => {
    if (event.type === 'gone') this.end(event.code);
    else if (event.type === 'presence') this.parts.onEvent(event);
    else this.see(event);
  };

  private see(event: Exclude<GuestEvent, { type: 'gone' | 'presence' }>): void {
    if (event.type === 'map') this.seen = event.document;
    else this.seen = this.seen && withChange(this.seen, event.change);
    this.done = this.done.filter(({ seq }) => seq === undefined || seq > event.seq);
    this.show();
    void this.flush();
  }

  private again = (): void => {
    this.stream.abort();
    this.nap.wake();
    void this.flush();
  };

  private end(code: string): void {
    this.ended = code;
    this.over.abort();
    this.stream.abort();
    this.show();
  }

  private next(): Done | undefined {
    return this.done.find(({ seq, refused }) => seq === undefined && refused === undefined);
  }

  private async flush(): Promise<void> {
    if (this.sending || !this.heard) return;
    this.sending = true;
    for (let one = this.next(); one && this.ended === null; one = this.next()) {
      this.show();
      if (!(await this.send(one))) break;
    }
    this.sending = false;
    this.show();
  }

  /** False where it is tried again later. */
  private async send(one: Done): Promise<boolean> {
    try {
      one.seq = (await this.parts.wire.act(one.act)).seq;
      this.failed = 0;
    } catch (error) {
      if (isPassing(error)) {
        this.failed += 1;
        this.later = setTimeout(() => void this.flush(), waitAfter(this.failed));
        return false;
      }
      if (one.act.do === 'vote') this.done = this.done.filter((other) => other !== one);
      else one.refused = error;
    }
    return true;
  }

  private show(): void {
    const state = this.stateNow();
    if (!sameState(state, this.state)) this.state = state;
    this.shown = this.seen && this.done.reduce((map, { act }) => withGuestAct(map, act, this.you), this.seen);
    for (const listener of this.listeners) listener();
  }

  private stateNow(): SyncState {
    if (this.ended !== null) return { kind: 'gone', code: this.ended };
    if (this.seen === undefined) return { kind: 'loading' };
    const waiting = this.done.filter(({ seq }) => seq === undefined).length;
    const refused = this.done.find((one) => one.refused !== undefined);
    if (refused) return { kind: 'refused', error: refused.refused, waiting };
    if (!this.heard || this.failed > 0) return { kind: 'offline', waiting };
    return waiting > 0 ? { kind: 'saving' } : { kind: 'saved' };
  }
}
