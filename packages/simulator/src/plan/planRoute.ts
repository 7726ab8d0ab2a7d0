import type { Device } from '../people/index';
import type { Stream } from '../random/index';
import { blackFridayOf, civilDate, DAY, isOpenDay, momentAfter, momentOf, romeDay } from '../time/index';
import type { Fault } from './contact';
import type { Diary } from './diary';

/** Where and when somebody would buy, and what would be in the way. */
export interface Route {
  readonly kind: 'online' | 'store' | 'office';
  readonly time: number;
  readonly device: Device;
  readonly fault: Fault | undefined;
  /** After a fault: when and on what they try again; undefined when they give up. */
  readonly again: { readonly time: number; readonly device: Device } | undefined;
}

/** Six mobile checkouts in seven fail while the bug lasts, four payments in five during the outage. */
const BUG = 0.86;
const OUTAGE = 0.8;
/** A card refused for reasons of its own, any day. */
const DECLINED = 0.025;

function faultAt(diary: Diary, stream: Stream, time: number, device: Device): Fault | undefined {
  const luck = stream.next();
  const declined = stream.chance(DECLINED);
  const { world } = diary;
  if (world.during('payment_outage', time) && luck < OUTAGE) return 'payment_outage';
  if (device.kind === 'mobile' && world.during('mobile_checkout_bug', time) && luck < BUG)
    return 'checkout_bug';
  return declined ? 'declined' : undefined;
}

function storeRoute(diary: Diary, stream: Stream, after: number): Route | undefined {
  const { person, world } = diary;
  if (person.store === undefined) return undefined;
  const time = momentAfter(stream, after, stream.exponential(1.2), 'store', person.persona.taste);
  const closed = person.store === 'bologna-centro' && world.during('store_works', time);
  if (closed || !isOpenDay(romeDay(time))) return undefined;
  return { kind: 'store', time, device: person.devices[0]!, fault: undefined, again: undefined };
}

/** What retrying looks like: at once with another card, or days later on a computer when the site is mended. */
function retry(diary: Diary, stream: Stream, fault: Fault, time: number): Route['again'] {
  const tries = stream.next();
  const wait = stream.exponential(2.4);
  const desktop = diary.person.devices.find((device) => device.kind === 'desktop');
  if (fault === 'declined')
    return tries < 0.7 ? { time: time + 4 * 60_000, device: diary.person.devices[0]! } : undefined;
  if (tries > (fault === 'checkout_bug' ? 0.32 : 0.28)) return undefined;
  const later = momentAfter(
    stream,
    time + (fault === 'payment_outage' ? 2 * DAY : 0),
    wait,
    'online',
    diary.person.persona.taste,
  );
  if (diary.world.during('payment_outage', later)) return undefined;
  const still = diary.world.during('mobile_checkout_bug', later);
  const device = desktop ?? diary.person.devices[0]!;
  return still && device.kind === 'mobile' ? undefined : { time: later, device };
}

/** Days before Black Friday from which people put off buying, and how many of them do. */
const WAITING = { days: 16, share: 0.4 };

/** Those who love a bargain and are about to buy in November hold out for the day. */
function waitForSale(stream: Stream, time: number, taste: number): number {
  const waits = stream.chance(Math.min(0.9, WAITING.share * taste));
  const later = stream.between(0, 3);
  const day = romeDay(time);
  const friday = blackFridayOf(civilDate(day).year);
  if (!waits || day >= friday || day < friday - WAITING.days) return time;
  return momentOf(stream, friday + later, 'online');
}

/** How this customer would go about buying after `after`: decided before they know whether they want to. */
export function planRoute(diary: Diary, stream: Stream, after: number): Route {
  const { persona } = diary.person;
  if (diary.person.company !== undefined) {
    const signed = momentAfter(stream, after, stream.exponential(4), 'office', persona.taste);
    return {
      kind: 'office',
      time: signed,
      device: diary.person.devices[0]!,
      fault: undefined,
      again: undefined,
    };
  }
  const wantsStore = stream.chance(persona.storeShare);
  const store = storeRoute(diary, stream, after);
  if (wantsStore && store !== undefined && !diary.world.without.has('store')) return store;
  const ready = momentAfter(stream, after, stream.exponential(1), 'online', persona.taste);
  const time = waitForSale(stream, ready, persona.taste.blackFriday);
  const device = diary.deviceFor(stream, time);
  const fault = faultAt(diary, stream, time, device);
  return { kind: 'online', time, device, fault, again: fault && retry(diary, stream, fault, time) };
}
