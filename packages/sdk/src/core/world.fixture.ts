import type { Answer, Boundary, Cookie } from './boundary';
import { type ClientOptions, Core } from './client';

/** An event as it was sent. */
export interface SentEvent {
  readonly type: string;
  readonly messageId: string;
  readonly event?: string;
  readonly anonymousId?: string;
  readonly userId?: string;
  readonly previousId?: string;
  readonly traits?: Record<string, unknown>;
  readonly properties?: Record<string, unknown>;
  readonly context: {
    readonly page?: Record<string, string>;
    readonly campaign?: Record<string, string>;
    readonly groupId?: string;
    readonly consent?: { readonly categoryPreferences?: Record<string, boolean> };
    readonly [field: string]: unknown;
  };
}

/** A device with a clock of its own: what is kept on it outlives the pages that are opened. */
export class World {
  now = Date.UTC(2026, 4, 3, 10);
  href = 'https://shop.example/';
  referrer = '';
  isFresh = true;
  isOnline = true;
  /** 0..1, instead of a drawn number. */
  chance = 1;
  locale = 'it-IT';
  readonly kept = new Map<string, string>();
  cookie: string | undefined;
  hasCookie = false;
  /** Bodies in the order in which they were sent. */
  readonly requests: SentEvent[][] = [];
  /** What the server says; undefined: it does not answer. */
  answer: () => Answer | undefined = () => ({ status: 200 });
  private timers: { at: number; call: () => void }[] = [];
  private ids = 0;

  /** A page with the SDK in it. */
  open(href = this.href, options: Partial<ClientOptions> = {}, linked: string | null = null): Core {
    this.timers = [];
    this.href = href;
    const core = new Core({ key: 'wk', ...options }, this.boundary());
    core.start(linked);
    return core;
  }

  /** Lets time pass, and everything that was put off happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.now = Math.max(this.now, next.at);
      next.call();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.now = end;
  }

  /** Everything that was sent, each event as often as it was. */
  get sent(): SentEvent[] {
    return this.requests.flat();
  }

  private boundary(): Boundary {
    const cookie: Cookie = {
      get: () => this.cookie,
      set: (text) => {
        this.cookie = text;
      },
    };
    return {
      clock: () => this.now,
      chance: () => this.chance,
      newId: () => `id${String(++this.ids).padStart(6, '0')}`,
      later: (milliseconds, call) => {
        // As browsers: in whole milliseconds, and one at least.
        const timer = { at: this.now + Math.max(1, Math.trunc(milliseconds)), call };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((one) => one !== timer);
        };
      },
      isOnline: () => this.isOnline,
      page: () => ({ href: this.href, title: 'Bottega', referrer: this.referrer, isFresh: this.isFresh }),
      takeApart: (href) => new URL(href),
      device: () => ({ locale: this.locale, timezone: 'Europe/Rome' }),
      send: async (events) => {
        // As it travels: what JSON leaves out is left out.
        this.requests.push(JSON.parse(JSON.stringify(events)));
        return this.answer() ?? new Promise<Answer>(() => undefined);
      },
      store: {
        get: (name) => JSON.parse(this.kept.get(name) ?? 'null') ?? undefined,
        set: (name, value) => {
          if (value) this.kept.set(name, JSON.stringify(value));
          else this.kept.delete(name);
        },
      },
      cookie: this.hasCookie ? cookie : undefined,
    };
  }
}

/** Names of what was sent: a type, or the name of a track. */
export const namesOf = (events: readonly SentEvent[]): string[] =>
  events.map(({ type, event }) => event ?? type);
