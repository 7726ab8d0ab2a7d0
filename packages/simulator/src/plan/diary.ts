import type { EntryChannel, Product } from '../brand/index';
import type { Device, Person } from '../people/index';
import { Stream } from '../random/index';
import { DAY } from '../time/index';
import type { Emotion } from '../voice/index';
import { EFFECT_DAYS, type EffectChannel, isEffectChannel, type World } from '../world/index';
import type { Contact, Draft, Message, Visit, VisitScript } from './contact';

/** Parts of a life whose luck is kept apart, so that one does not shift the other. */
export const LUCK = {
  awareness: 1,
  consideration: 2,
  decision: 3,
  route: 4,
  basket: 5,
  afterSale: 6,
  loyalty: 7,
  newsletter: 8,
  opening: 9,
  office: 10,
  settling: 11,
  contact: 12,
} as const;

/** What a visit may have besides its time, script, way in and device. */
export type VisitMore = Partial<
  Pick<Visit, 'product' | 'article' | 'order' | 'fault' | 'store' | 'referral' | 'campaign' | 'joins'>
>;
const NOTHING: VisitMore = {};

/** What happens to one person while it is being planned. */
export class Diary {
  readonly contacts: Contact[] = [];
  private readonly exposures: { readonly time: number; readonly channel: EffectChannel }[] = [];
  private serial = 0;
  /** How they feel about the brand, −2 … +2. */
  mood = 0.3;
  /** From when the brand knows an address, writes newsletters, keeps an account, has issued a card. */
  emailAt = Number.POSITIVE_INFINITY;
  newsletterAt = Number.POSITIVE_INFINITY;
  accountAt = Number.POSITIVE_INFINITY;
  cardAt = Number.POSITIVE_INFINITY;
  /** From when they are customers, and from when they look closer, not only around. */
  boughtAt = Number.POSITIVE_INFINITY;
  deepAt = Number.POSITIVE_INFINITY;
  orders = 0;
  decisions = 0;

  constructor(
    readonly world: World,
    readonly person: Person,
    /** What they have in mind to buy. */
    readonly wish: Product,
  ) {}

  luck(part: number, n = 0): Stream {
    return new Stream(this.world.seed, this.person.index, part, n);
  }

  /**
   * Writes a contact down. One through a channel that is switched off does not happen: then the answer is false.
   * The number is used up all the same, so that the luck of the others stays theirs.
   */
  add(draft: Draft, channel?: string): boolean {
    this.serial += 1;
    if (channel !== undefined && this.world.without.has(channel)) return false;
    if (this.isSeen(draft.time)) {
      this.contacts.push(Object.assign(draft, { person: this.person, serial: this.serial }) as Contact);
    }
    return true;
  }

  /**
   * A visit to the site or the app. `more` says what is special about it. Visits and messages are nearly all contacts:
   * they are made in one place, of one shape, because objects put together by spreading have a hidden class each.
   */
  visit(
    time: number,
    script: VisitScript,
    entry: EntryChannel,
    device: Device,
    more: VisitMore = NOTHING,
  ): boolean {
    this.serial += 1;
    const off = this.world.without.has(entry);
    if (off && more.order === undefined && more.fault === undefined) return false;
    if (!this.isSeen(time)) return true;
    this.contacts.push({
      kind: 'visit',
      person: this.person,
      serial: this.serial,
      time,
      script,
      // Who wants to buy comes without being sent, too.
      entry: off ? 'direct' : entry,
      device,
      product: more.product ?? this.wish,
      article: more.article,
      order: more.order,
      fault: more.fault,
      store: more.store,
      referral: more.referral,
      campaign: more.campaign,
      joins: more.joins,
      greets: script === 'kiosk' ? 'account' : 'none',
      known: false,
      second: false,
    });
    return true;
  }

  /** A message of ours by mail, and what becomes of it. */
  mail(
    time: number,
    act: Message['act'],
    template: string,
    campaign: string,
    purpose: Message['purpose'],
  ): void {
    this.serial += 1;
    if (!this.isSeen(time) || this.world.without.has('email')) return;
    const { person, serial } = this;
    this.contacts.push({
      kind: 'message',
      person,
      serial,
      time,
      act,
      channel: 'email',
      template,
      campaign,
      purpose,
    });
  }

  private isSeen(time: number): boolean {
    return time >= this.world.from && time <= this.world.to;
  }

  /** The customer met this channel. */
  expose(time: number, channel: string): void {
    if (isEffectChannel(channel) && !this.world.without.has(channel)) this.exposures.push({ time, channel });
  }

  /** Channels met in the days before. */
  channelsBefore(time: number): Set<EffectChannel> {
    const met = new Set<EffectChannel>();
    for (const exposure of this.exposures) {
      if (exposure.time <= time && exposure.time >= time - EFFECT_DAYS * DAY) met.add(exposure.channel);
    }
    return met;
  }

  /**
   * The browser or app they take in hand: mostly the first, now and then another. The app needs an account, and is
   * opened by itself or by a notification, never from a search or a link.
   */
  deviceFor(stream: Stream, time: number, entry: EntryChannel = 'direct'): Device {
    const { devices } = this.person;
    const inApp = this.accountAt <= time && (entry === 'direct' || entry === 'push');
    const usable = inApp ? devices : devices.filter((device) => device.kind !== 'app');
    if (usable.length === 0) return devices[0]!;
    return stream.chance(0.68) ? usable[0]! : stream.pick(usable);
  }

  feel(change: number): void {
    this.mood = Math.max(-2, Math.min(2, this.mood + change));
  }

  /** The feeling of the moment, as it would be said. */
  emotion(stream: Stream, shift = 0): Emotion {
    const felt = this.mood + shift + 0.7 * stream.normal();
    return Math.max(-2, Math.min(2, Math.round(felt))) as Emotion;
  }

  /** The customer database has a record of them by then. */
  isKnownAt(time: number): boolean {
    return this.accountAt <= time || this.cardAt <= time;
  }
}
