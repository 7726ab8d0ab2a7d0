import type { MapSignal, MapSignals, MapStore } from '@viaggio/domain/ports/maps';
import { AppError } from '@viaggio/domain/shared';
import type { GuestView } from './guestViews';
import { Presences } from './presences';
import { type Send, sendUpdates, sendView } from './sendNews';
import { type GuestNotice, type MapNotice, type NoticeStream, type Visit, Visitor } from './visitor';
import { Watched } from './watched';

/** How often access is looked at again, presences end, and what a lost signal would have told is looked for. */
const LOOK_EVERY_MS = 15_000;
/** Of all readers of one node. */
const MOST_STREAMS = 1_000;

interface HubDeps {
  readonly maps: Pick<MapStore, 'readNews'>;
  readonly signals: MapSignals;
  readonly now: () => number;
  readonly onError: (error: unknown, doing: string) => void;
}

const keyOf = ({ workspace, map }: Visit): string => `${workspace}:${map}`;

/**
 * Tells those who follow a map, on this node, what is written on any. Signals only say that there is something: what it
 * is, is read from the store, in the order of its numbers. So a signal may be lost, doubled or late without harm.
 */
export class MapHub {
  readonly #deps: HubDeps;
  readonly #watched = new Map<string, Watched>();
  readonly #presences = new Presences();
  #listening: { stop(): Promise<void> } | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: HubDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#listening = this.#deps.signals.listen({
      onSignal: (signal) => this.#hear(signal),
      onGap: () => this.#lookForNews(),
    });
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#listening?.stop();
  }

  /** Refuses a stream too many, before it begins. */
  refuseTooMany({ as, mostStreams }: Pick<Visit, 'as' | 'mostStreams'>): void {
    const all = [...this.#watched.values()].flatMap(({ visitors }) => [...visitors]);
    const own = all.filter(({ visit }) => visit.as === as).length;
    if (all.length < MOST_STREAMS && own < mostStreams) return;
    throw new AppError('too_many_streams', 'Too many maps are open at once: close one and try again.', {
      status: 429,
    });
  }

  /** Sends what is new until the reader goes, or access is over. */
  follow(visit: Visit, stream: NoticeStream<MapNotice>): Promise<void> {
    return this.#follow(visit, stream, sendUpdates());
  }

  /** The same for a guest, to whom the map is sent as `viewAt` shows it at some number. */
  followAsGuest(
    visit: Visit,
    stream: NoticeStream<GuestNotice>,
    viewAt: (seq: number) => Promise<GuestView>,
  ): Promise<void> {
    return this.#follow(visit, stream, sendView(viewAt));
  }

  async #follow<Notice>(visit: Visit, stream: NoticeStream<Notice>, send: Send<Notice>): Promise<void> {
    const watched = this.#watch(visit);
    const visitor = new Visitor(visit);
    watched.visitors.add(visitor);
    for (const presence of this.#presences.of(visit.map)) visitor.see(presence);
    try {
      while (!stream.closed.aborted && (await send(watched, visitor, stream))) {
        await visitor.rest(stream.closed);
      }
    } finally {
      watched.visitors.delete(visitor);
      if (watched.visitors.size === 0) this.#watched.delete(keyOf(visit));
    }
  }

  /** What is done now and then; tests do it when they like. */
  look(): void {
    for (const { map, presence } of this.#presences.expire(this.#deps.now())) {
      this.#tell(map, (visitor) => visitor.see(presence));
    }
    this.#lookForNews();
    for (const { visitors } of this.#watched.values()) for (const visitor of visitors) this.#recheck(visitor);
  }

  #watch(visit: Visit): Watched {
    const key = keyOf(visit);
    const { workspace, map } = visit;
    const read = (known: number) => this.#deps.maps.readNews(workspace, map, known);
    const watched =
      this.#watched.get(key) ?? new Watched(read, (error) => this.#deps.onError(error, 'follow a map'));
    this.#watched.set(key, watched);
    return watched;
  }

  #lookForNews(): void {
    for (const watched of this.#watched.values()) watched.hear();
  }

  #hear(signal: MapSignal): void {
    if (signal.kind === 'presence') {
      this.#presences.take(signal.map, signal.presence, this.#deps.now());
      this.#tell(signal.map, (visitor) => visitor.see(signal.presence));
      return;
    }
    if (signal.kind === 'update') {
      for (const watched of this.#of(signal.map)) watched.hear(signal.seq);
      return;
    }
    this.#tell(signal.map, (visitor) => {
      visitor.change(signal.what);
      if (signal.what === 'links') this.#recheck(visitor);
    });
    if (signal.what === 'map') for (const watched of this.#of(signal.map)) watched.hear();
  }

  /** Ids of maps are of the installation, so that the workspace need not be known. */
  #of(map: number): Watched[] {
    return [...this.#watched].filter(([key]) => key.endsWith(`:${map}`)).map(([, watched]) => watched);
  }

  #tell(map: number, what: (visitor: Visitor) => void): void {
    for (const { visitors } of this.#of(map)) for (const visitor of visitors) what(visitor);
  }

  #recheck(visitor: Visitor): void {
    visitor.visit
      .mayStay()
      .then((code) => code !== undefined && visitor.end(code))
      .catch((error) => this.#deps.onError(error, 'look at the access to a map'));
  }
}
