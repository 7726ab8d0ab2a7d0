import type { Device, DeviceContext, Person } from '../people/index';
import { type Contact, LUCK } from '../plan/index';
import { Stream } from '../random/index';
import { DAY, fromRome, HOUR, isoTime, MINUTE, romeDay } from '../time/index';
import type { World } from '../world/index';
import {
  type Actor,
  type Delivery,
  type ItemContext,
  NOBODY,
  type PageContext,
  type SegmentItem,
  type Touch,
} from './item';

/** Beyond this difference the server takes the client's clock for wrong. Milliseconds. */
const CLOCK_TOLERANCE = 60_000;

/** What a contact says of itself, whoever sends it. */
export interface Fact {
  readonly type: SegmentItem['type'];
  readonly event?: string;
  readonly name?: string;
  readonly touch: Touch;
  readonly actor?: Actor;
  readonly channel: string;
  readonly properties?: Record<string, unknown>;
  readonly traits?: Record<string, unknown>;
  userId?: string | undefined;
  anonymousId?: string | undefined;
  readonly groupId?: string;
  readonly previousId?: string;
}

/** The systems of the brand that post by themselves, and when they do. */
export const SYSTEMS = {
  shop: { library: { name: 'analytics-node', version: '3.1.0' }, delay: 'now' },
  crm: { library: { name: 'analytics-node', version: '3.1.0' }, delay: 'now' },
  till: { library: { name: 'till-export', version: '2.4' }, delay: 'evening' },
  calls: { library: { name: 'call-centre-export', version: '1.1' }, delay: 'morning' },
  mail: { library: { name: 'mail-webhook', version: '5' }, delay: 'minutes' },
  books: { library: { name: 'erp-export', version: '7.0' }, delay: 'morning' },
} as const;
export type System = keyof typeof SYSTEMS;

/** Collects what one contact makes clients and systems send. */
export class Scribe {
  private latency = 0;
  private flushAt = 0;
  private person: Person | undefined;
  private page: PageContext | undefined;
  private device: DeviceContext | undefined;
  private context!: ItemContext;
  readonly luck = new Stream(0);

  constructor(
    readonly world: World,
    private readonly out: (delivery: Delivery) => void,
  ) {}

  /** Turns to a contact: its luck, its network, and whether what a device sends of it is held back. */
  open(contact: Contact): void {
    this.person = contact.person;
    this.luck.key(this.world.seed, contact.person.index, LUCK.contact, contact.serial);
    this.turn(contact.time, contact.kind === 'visit' && contact.script !== 'kiosk');
  }

  /** Turns to something nobody did: a count, a cost, a crawler. */
  openNobody(seed: number, key: number, time: number): void {
    this.person = undefined;
    this.luck.key(this.world.seed, seed, key);
    this.turn(time, false);
  }

  private turn(time: number, mayBeLate: boolean): void {
    this.latency = 40 + Math.floor(this.luck.exponential(180));
    const late = this.luck.chance(this.world.noise.late);
    const held = time + HOUR + Math.floor(this.luck.exponential(20) * HOUR);
    this.flushAt = mayBeLate && late ? Math.min(held, time + 9 * DAY) : 0;
  }

  /** From a browser, app or kiosk. */
  byDevice(
    device: Device,
    time: number,
    fact: Fact,
    page?: PageContext,
    campaign?: Record<string, string>,
  ): void {
    const sentAt = Math.max(time + 20 + this.luck.below(280), this.flushAt);
    this.post(
      time,
      sentAt,
      device.skew,
      fact,
      this.contextOf(device.context, page, campaign),
      idOf(device, time, this.luck),
    );
  }

  /** From a system of the brand; identifiers it knows besides userId go in `traits`. */
  bySystem(system: System, time: number, fact: Fact, traits?: Record<string, string>): void {
    const { library, delay } = SYSTEMS[system];
    const sentAt = this.sendingTime(delay, time);
    const context: ItemContext = {
      library,
      ...(traits && { traits }),
      ...(fact.groupId && { groupId: fact.groupId }),
    };
    this.post(time, sentAt, 0, fact, context, `${system}-${this.luck.uuid()}`);
  }

  /** As `bySystem`, of something whose author nobody can name: it is credited to no person. */
  byStranger(system: System, time: number, fact: Fact): void {
    const { person } = this;
    this.person = undefined;
    this.bySystem(system, time, fact);
    this.person = person;
  }

  /** All that happens on one page shares one context. */
  private contextOf(
    device: DeviceContext,
    page?: PageContext,
    campaign?: Record<string, string>,
  ): ItemContext {
    if (page === undefined) return device;
    if (campaign !== undefined) return { ...device, page, campaign };
    if (page !== this.page || device !== this.device) {
      this.page = page;
      this.device = device;
      this.context = { ...device, page };
    }
    return this.context;
  }

  private sendingTime(delay: (typeof SYSTEMS)[System]['delay'], time: number): number {
    const jitter = 200 + this.luck.below(4 * MINUTE);
    if (delay === 'now') return time + 30 + (jitter % 400);
    if (delay === 'minutes') return time + jitter;
    const evening = fromRome(romeDay(time), 22 * HOUR + 30 * MINUTE);
    if (delay === 'evening' && evening > time) return evening + jitter;
    return fromRome(romeDay(time) + 1, 5 * HOUR) + jitter;
  }

  private post(
    time: number,
    sentAt: number,
    skew: number,
    fact: Fact,
    context: ItemContext,
    messageId: string,
  ): void {
    const item = itemOf(fact, context, messageId, isoTime(time + skew), isoTime(sentAt + skew));
    const receivedAt = sentAt + this.latency;
    const corrected = Math.abs(this.latency - skew) > CLOCK_TOLERANCE;
    const delivery: Delivery = {
      item,
      receivedAt,
      time: corrected ? time + this.latency : time + skew,
      person: this.person === undefined ? NOBODY : this.person.index,
      actor: fact.actor ?? 'customer',
      touch: fact.touch,
      channel: fact.channel,
      clockCorrected: corrected,
      duplicate: false,
    };
    this.out(delivery);
    if (this.luck.chance(this.world.noise.duplicates)) this.repeat(delivery, sentAt, skew);
  }

  /** A retry: the answer to the first was lost. The same message, sent again. */
  private repeat(first: Delivery, sentAt: number, skew: number): void {
    const again = sentAt + 1000 + Math.floor(this.luck.exponential(9) * MINUTE);
    const item = { ...first.item, sentAt: isoTime(again + skew) };
    this.out({ ...first, item, receivedAt: again + this.latency, duplicate: true });
  }
}

/** Keys are set one by one: this runs for every item, and spreading costs more than all the rest. */
function itemOf(
  fact: Fact,
  context: ItemContext,
  messageId: string,
  timestamp: string,
  sentAt: string,
): SegmentItem {
  const item: { -readonly [K in keyof SegmentItem]: SegmentItem[K] } = {
    type: fact.type,
    messageId,
    timestamp,
    sentAt,
    context,
  };
  if (fact.event !== undefined) item.event = fact.event;
  if (fact.name !== undefined) item.name = fact.name;
  if (fact.userId !== undefined) item.userId = fact.userId;
  if (fact.anonymousId !== undefined) item.anonymousId = fact.anonymousId;
  if (fact.groupId !== undefined && fact.type === 'group') item.groupId = fact.groupId;
  if (fact.previousId !== undefined) item.previousId = fact.previousId;
  if (fact.properties !== undefined) item.properties = fact.properties;
  if (fact.traits !== undefined) item.traits = fact.traits;
  return item;
}

/** Message ids as the clients make them. */
function idOf(device: Device, time: number, luck: Stream): string {
  if (device.kind === 'app') return luck.uuid().toUpperCase();
  return `ajs-next-${time + device.skew}-${luck.uuid()}`;
}
