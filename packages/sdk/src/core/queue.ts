import type { Answer, Boundary } from './boundary';
import { readWait } from './readWait';

/** An event as the collection API takes it. */
export type Message = Readonly<Record<string, unknown>> & { readonly messageId: string };

/** Name under which events wait on the device. */
const KEPT = 'viaggio.queue';
/** Most events that wait; the oldest go first. */
const MOST = 100;
/** Most events of one request: with what they usually hold under the 64 KB that a page may leave behind. */
const BATCH = 25;
/** Characters above which an event is none: the server takes 32 KB. */
const LONGEST = 32_000;
/** Waits, in milliseconds: for company before sending; after the first failure, doubling; at most. */
const COMPANY = 400;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 300_000;
const A_DAY = 86_400_000;

const NO = 0;
const UNDER_WAY = 1;
/** By a page that ended before it heard the answer. */
const LEFT = 2;
type Sent = typeof NO | typeof UNDER_WAY | typeof LEFT;

interface Waiting {
  readonly message: Message;
  readonly keep: boolean;
  sent: Sent;
}

/** On the device: until when to be silent, and each event with whether it was sent. */
type Kept = [until: number, ...events: [message: Message, sent: Sent][]];

/** Statuses after which the same events are sent again. */
const isPassing = (status: number): boolean => !status || status > 499 || [408, 429, 460].includes(status);

/**
 * Events on their way. Each keeps its messageId however often it is sent, so that the server counts it once; those of
 * visitors who agreed wait on the device, where the next page finds them. What a page sent as it ended is taken to have
 * arrived if the server answers the next request at once, and is sent again if it does not. Tabs share the place on the
 * device: each changes only its own events, and what two of them send counts once.
 */
export class Queue {
  readonly #at: Boundary;
  #waiting: Waiting[] = [];
  readonly #known = new Set<string>();
  /** Until when nothing is sent, UTC milliseconds. */
  #silentUntil = 0;
  #failures = 0;
  #cancel: (() => void) | undefined;

  constructor(at: Boundary) {
    this.#at = at;
  }

  /** `keep`: on the device too, until the server has it. */
  add(message: Message, keep: boolean): void {
    if (JSON.stringify(message).length > LONGEST) return;
    this.#take(message, keep, NO);
    this.#save();
  }

  /** Takes over what earlier pages could not send. */
  adopt(): void {
    const [until, ...events] = this.#read();
    // A clock that was set back must not silence us for long.
    this.#silentUntil = Math.min(until, this.#at.clock() + A_DAY);
    for (const [message, sent] of events) this.#take(message, true, sent);
  }

  /** Forgets what waits, here and on the device. */
  forget(): void {
    this.#waiting = [];
    this.#at.store.set(KEPT);
  }

  /** Sends what waits, if it may. `leaving`: whatever is under way. */
  flush(leaving = false): void {
    // After a failure one at a time: an event that cannot be sent must not hold up the others.
    const batch = this.#waiting.filter(({ sent }) => sent === NO).slice(0, this.#failures ? 1 : BATCH);
    const isBusy = !leaving && this.#waiting.some(({ sent }) => sent === UNDER_WAY);
    if (!batch[0] || isBusy) return;
    if (this.#silentUntil > this.#at.clock() || !this.#at.isOnline()) {
      // A timer may go off a little before its time.
      this.#schedule(this.#at.isOnline() ? 0 : LONGEST_WAIT / 10);
      return;
    }
    for (const one of batch) one.sent = UNDER_WAY;
    this.#at.send(batch.map(({ message }) => message)).then((answer) => this.#settle(batch, answer));
  }

  /** The page ends. */
  leave(): void {
    this.flush(true);
    for (const one of this.#waiting) if (one.sent) one.sent = LEFT;
    this.#save();
  }

  #take(message: Message, keep: boolean, sent: Sent): void {
    this.#known.add(message.messageId);
    this.#waiting = [...this.#waiting, { message, keep, sent }].slice(-MOST);
    this.#schedule(COMPANY);
  }

  #settle(batch: readonly Waiting[], { status, retryAfter }: Answer): void {
    const now = this.#at.clock();
    if (isPassing(status)) {
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++) * (0.5 + this.#at.chance() / 2);
      this.#silentUntil = now + Math.max(wait, readWait(retryAfter, now));
      for (const one of this.#waiting) one.sent = NO;
    } else {
      this.#failures = this.#silentUntil = 0;
      this.#waiting = this.#waiting.filter((one) => one.sent !== LEFT && !batch.includes(one));
    }
    this.#save();
    this.#schedule(0);
  }

  #schedule(milliseconds: number): void {
    this.#cancel?.();
    const wait = Math.max(milliseconds, this.#silentUntil - this.#at.clock());
    this.#cancel = this.#at.later(wait, () => this.flush());
  }

  #read(): Kept {
    const kept = this.#at.store.get(KEPT);
    return Array.isArray(kept) ? (kept as Kept) : [0];
  }

  #save(): void {
    const [, ...events] = this.#read();
    const ofOthers = events.filter(([{ messageId }]) => !this.#known.has(messageId));
    for (const { message, keep, sent } of this.#waiting) if (keep) ofOthers.push([message, sent && LEFT]);
    // An empty list leaves nothing behind.
    this.#at.store.set(KEPT, ofOthers[0] && [this.#silentUntil, ...ofOthers.slice(-MOST)]);
  }
}
