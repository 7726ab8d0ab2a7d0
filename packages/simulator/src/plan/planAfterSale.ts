import type { Stream } from '../random/index';
import { DAY, HOUR, MINUTE, momentAfter } from '../time/index';
import type { Emotion, Topic } from '../voice/index';
import type { Order } from './contact';
import { type Diary, LUCK } from './diary';
import { type Experience, planHelp } from './planHelp';
import type { Purchase } from './planPurchase';
import { planSurvey } from './planSurvey';

const PLEASURES: Readonly<Record<string, readonly Topic[]>> = {
  caffe: ['taste', 'taste', 'price', 'packaging', 'delivery_time'],
  moka: ['quality', 'design', 'set_up', 'price', 'packaging'],
  macchine: ['quality', 'noise', 'set_up', 'design', 'payment'],
  accessori: ['quality', 'design', 'spare_parts', 'price', 'delivery_time'],
  regali: ['gift', 'gift', 'packaging', 'design', 'delivery_time'],
};
const TROUBLES: Readonly<Record<string, readonly Topic[]>> = {
  caffe: ['taste', 'price', 'packaging', 'shipping_cost'],
  moka: ['quality', 'set_up', 'design', 'shipping_cost'],
  macchine: ['set_up', 'noise', 'quality', 'price'],
  accessori: ['spare_parts', 'quality', 'shipping_cost', 'website'],
  regali: ['gift', 'packaging', 'price', 'gift'],
};

interface Arrival {
  readonly at: number;
  readonly late: boolean;
  readonly lost: boolean;
}

function planParcel(diary: Diary, stream: Stream, { order, time }: Purchase): Arrival {
  const { taste } = diary.person.persona;
  const quick = diary.luck(LUCK.afterSale, 500 + diary.orders);
  const shippedAt = momentAfter(quick, time + 6 * HOUR, stream.exponential(0.5), 'courier', taste);
  const strike = diary.world.during('courier_strike', shippedAt + DAY);
  const late = strike ? stream.chance(0.86) : stream.chance(0.06);
  const days = late ? stream.between(5, strike ? 12 : 8) : stream.between(1, 2);
  const at = momentAfter(quick, shippedAt, days, 'courier', taste);
  if (order.pickup) {
    const collected = momentAfter(quick, shippedAt, 1 + stream.exponential(1), 'store', taste);
    diary.add({ kind: 'parcel', act: 'ready', order, late: false, time: shippedAt });
    diary.add({ kind: 'parcel', act: 'picked_up', order, late: false, time: collected });
    return { at: collected, late: false, lost: false };
  }
  diary.add({ kind: 'parcel', act: 'shipped', order, late, time: shippedAt });
  diary.add({ kind: 'parcel', act: 'delivered', order, late, time: at });
  return { at, late, lost: late && strike };
}

function liveThrough(diary: Diary, stream: Stream, purchase: Purchase): Experience {
  const { order, time } = purchase;
  const category = order.lines[0]!.product.category;
  const inStore = order.route === 'store';
  const parcel = inStore ? { at: time, late: false, lost: false } : planParcel(diary, stream, purchase);
  const fine = stream.pick(PLEASURES[category]!);
  const trouble = stream.chance(0.13) ? stream.pick(TROUBLES[category]!) : undefined;
  const kind = stream.chance(inStore ? 0.55 : 0.12);
  diary.feel(0.35);
  if (parcel.late) diary.feel(parcel.lost ? -2.2 : -1.5);
  if (trouble !== undefined) diary.feel(-1.2);
  if (kind) diary.feel(0.4);
  const courier: Topic = stream.chance(0.5) ? 'courier' : 'delivery_time';
  const topics: Topic[] = parcel.late
    ? [courier, 'delivery_time']
    : trouble
      ? [trouble, fine]
      : inStore && kind
        ? ['store_staff', fine]
        : [fine];
  return {
    topics,
    problem: parcel.late ? 'delivery_time' : trouble,
    deliveredAt: parcel.at,
    furious: parcel.lost,
  };
}

function planReview(diary: Diary, stream: Stream, experience: Experience, order: Order): void {
  const { persona, store } = diary.person;
  const emotion: Emotion = diary.emotion(
    stream,
    experience.furious ? -1.2 : experience.problem === undefined ? 0.5 : -0.3,
  );
  const roll = stream.next();
  const place = stream.next();
  const nameless = stream.chance(0.75);
  const days = stream.logNormal(6, 0.7);
  // The delighted and above all the angry write; those in between do not.
  const urge = emotion === -2 ? 2.6 : emotion === 2 ? 1.5 : Math.abs(emotion) === 1 ? 0.8 : 0.4;
  if (roll >= persona.reviews * urge * (experience.furious ? 3 : 1)) return;
  const time = momentAfter(stream, experience.deliveredAt, days, 'online', persona.taste);
  // Our own site asks for an account.
  const here = place < 0.62 && diary.accountAt <= time;
  const site = order.route === 'store' ? 'google' : here ? 'shop' : 'trustpilot';
  diary.add({
    kind: 'review',
    site,
    emotion,
    topics: experience.topics,
    product: order.lines[0]!.product,
    store: order.store ?? store,
    nameless: site !== 'shop' && nameless,
    time,
  });
}

function planReturn(diary: Diary, stream: Stream, experience: Experience, order: Order): void {
  const asks = stream.chance(experience.problem === undefined ? 0.025 : 0.2);
  if (!asks || order.route === 'office') return;
  const { taste } = diary.person.persona;
  const line = stream.pick(order.lines);
  const topic = experience.problem ?? 'design';
  const time = momentAfter(stream, experience.deliveredAt, stream.logNormal(4, 0.6), 'online', taste);
  const done = momentAfter(stream, time, stream.logNormal(6, 0.5), 'office', taste);
  diary.add({ kind: 'return', act: 'requested', order, line, topic, emotion: -1, time });
  diary.add({ kind: 'return', act: 'refunded', order, line, topic, emotion: 0, time: done });
  diary.feel(done - time > 12 * DAY ? -0.5 : 0.2);
}

function planSetUp(diary: Diary, stream: Stream, order: Order, deliveredAt: number): void {
  const reads = stream.chance(order.lines.some((line) => line.product.setUp) ? 0.4 : 0.08);
  const tracks = stream.chance(order.route === 'store' ? 0 : 0.38);
  const { taste } = diary.person.persona;
  const guide = momentAfter(stream, deliveredAt, stream.exponential(2), 'online', taste);
  const before = deliveredAt - stream.between(4, 30) * HOUR;
  const product = order.lines[0]!.product;
  if (tracks) diary.visit(before, 'track', 'direct', diary.deviceFor(stream, before), { product, order });
  if (reads) diary.visit(guide, 'guide', 'direct', diary.deviceFor(stream, guide), { product });
}

/** Everything that follows an order: the parcel, first use, help, questions, opinions. Answers when it is settled. */
export function planAfterSale(diary: Diary, purchase: Purchase): number {
  const stream = diary.luck(LUCK.afterSale, diary.orders);
  const { order } = purchase;
  if (order.route !== 'store') {
    diary.mail(
      purchase.time + 2 * MINUTE,
      'delivered',
      'order-confirmation',
      'order-confirmation',
      'service',
    );
  }
  const experience = liveThrough(diary, stream, purchase);
  planSetUp(diary, stream, order, experience.deliveredAt);
  const needsHelp = stream.chance(experience.problem === undefined ? 0.05 : 0.52);
  if (needsHelp) planHelp(diary, diary.luck(LUCK.afterSale, 100 + diary.orders), experience, order);
  const asks = diary.luck(LUCK.afterSale, 200 + diary.orders);
  const about = order.route === 'store' ? 'store' : 'delivery';
  if (asks.chance(0.5))
    planSurvey(diary, asks, {
      metric: 'csat',
      about,
      after: experience.deliveredAt + 2 * DAY,
      topics: experience.topics,
      order,
    });
  if (diary.orders === 1 || diary.orders % 5 === 0) {
    planSurvey(diary, asks, {
      metric: 'nps',
      about: 'brand',
      after: experience.deliveredAt + 21 * DAY,
      topics: experience.topics,
      order,
    });
  }
  planReview(diary, diary.luck(LUCK.afterSale, 300 + diary.orders), experience, order);
  planReturn(diary, diary.luck(LUCK.afterSale, 400 + diary.orders), experience, order);
  return experience.deliveredAt;
}
