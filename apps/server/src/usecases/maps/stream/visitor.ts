import type { MapChange, MapDocument } from '@viaggio/domain/maps';
import type { MapPart, MapPresence, MapUpdate } from '@viaggio/domain/ports/maps';

export type GoneNotice = { readonly type: 'gone'; readonly code: string };
type AnyNotice = GoneNotice | { readonly type: 'presence'; readonly presence: MapPresence };

/** What a stream sends, before it is put in the words of the wire. */
export type MapNotice =
  | AnyNotice
  | { readonly type: 'update'; readonly update: MapUpdate }
  | { readonly type: 'changed'; readonly what: MapPart };

/** What guests are sent: never the shared document, only what they may see of it. */
export type GuestNotice =
  | AnyNotice
  | { readonly type: 'map'; readonly seq: number; readonly document: MapDocument }
  | { readonly type: 'change'; readonly seq: number; readonly change: MapChange };

export interface NoticeStream<Notice> {
  /** Resolves when the reader can take more. */
  send(notice: Notice): Promise<void>;
  readonly closed: AbortSignal;
}

/** Who wants to follow a map. */
export interface Visit {
  readonly workspace: number;
  readonly map: number;
  /** Number of the latest update the reader has; −1: none. */
  readonly after: number;
  /** Streams are counted by it: a member, a key, a link. */
  readonly as: string;
  readonly mostStreams: number;
  /** Why not, as a code, when access is over; undefined when it is not. */
  mayStay(): Promise<string | undefined>;
}

/** One reader of a map: what waits to be sent. Updates are not kept here, only until where they are sent. */
export class Visitor {
  readonly visit: Visit;
  /** Number of the latest update that was sent. */
  cursor: number;
  /** Code of why it is over. */
  over: string | undefined;
  readonly #changed = new Set<MapPart>();
  readonly #presences = new Map<string, MapPresence>();
  #wake: (() => void) | undefined;
  #isAwake = false;

  constructor(visit: Visit) {
    this.visit = visit;
    this.cursor = visit.after;
  }

  change(what: MapPart): void {
    this.#changed.add(what);
    this.wake();
  }

  see(presence: MapPresence): void {
    this.#presences.set(`${presence.guest} ${presence.client}`, presence);
    this.wake();
  }

  end(code: string): void {
    this.over ??= code;
    this.wake();
  }

  wake(): void {
    this.#isAwake = true;
    this.#wake?.();
  }

  /** Until something is to be sent, or the reader is gone. */
  async rest(closed: AbortSignal): Promise<void> {
    if (!this.#isAwake && !closed.aborted) {
      const leave = () => this.#wake?.();
      closed.addEventListener('abort', leave);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      // A stream rests thousands of times: what listens must not pile up.
      closed.removeEventListener('abort', leave);
    }
    this.#wake = undefined;
    this.#isAwake = false;
  }

  /** Who came, moved and left since; of each only how it is now. */
  takePresences(): MapPresence[] {
    const presences = [...this.#presences.values()];
    this.#presences.clear();
    return presences;
  }

  /** What is to be asked again. */
  takeChanged(): MapPart[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }
}
