import { BUDGETS, CURRENCY, PRODUCTS, STORE_OF, STORES } from '../brand/index';
import { fromRome, HOUR, isOpenDay, seasonFactor, weekdayOf, weekdayWeight } from '../time/index';
import { composeComment, type Emotion, type Topic } from '../voice/index';
import { daysOf, type World } from '../world/index';
import type { Scribe } from '../write/index';

/** Keys of luck for what nobody in particular does. */
const COSTS = -11;
const COUNTS = -12;
const TALK = -13;

/** Figures of the brand are written for 20,000 customers in 12 months. */
function sizeOf(world: World): number {
  return ((world.customers / 20_000) * 365) / daysOf(world);
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
const SHOPPERS = { blackFriday: 0.8, christmas: 1, mothersDay: 0.4, sales: 0.8, august: 1 };

function writeCosts(scribe: Scribe, day: number): void {
  const time = fromRome(day, 23 * HOUR);
  scribe.openNobody(COSTS, day, time);
  for (const { channel, campaign, daily, taste, weekday } of BUDGETS) {
    const swing = 0.85 + 0.3 * scribe.luck.next();
    if (weekday !== undefined && weekday !== weekdayOf(day)) continue;
    if (scribe.world.without.has(channel)) continue;
    const amount = cents(daily * seasonFactor(day, taste) * swing * sizeOf(scribe.world));
    const properties = { channel, campaign, amount, currency: CURRENCY };
    scribe.bySystem('books', time, {
      type: 'track',
      event: 'Cost Recorded',
      touch: 'cost',
      actor: 'brand',
      channel,
      properties,
    });
  }
}

function count(
  scribe: Scribe,
  time: number,
  channel: string,
  metric: string,
  n: number,
  place?: string,
): void {
  const properties = { metric, count: n, channel, ...(place !== undefined && { place }) };
  scribe.bySystem('books', time, {
    type: 'track',
    event: 'Count Recorded',
    touch: 'count',
    actor: 'brand',
    channel,
    properties,
  });
}

function writeCounts(scribe: Scribe, day: number): void {
  const { world } = scribe;
  const time = fromRome(day, 20 * HOUR + HOUR / 2);
  scribe.openNobody(COUNTS, day, time);
  const size = sizeOf(world);
  for (const store of STORES) {
    const swing = 0.82 + 0.36 * scribe.luck.next();
    const closed = !isOpenDay(day) || (store === 'bologna-centro' && world.during('store_works', time));
    if (closed || world.without.has('store')) continue;
    const people =
      STORE_OF[store].footfall * weekdayWeight(day, 'store') * seasonFactor(day, SHOPPERS) * swing * size;
    count(scribe, time, 'store', 'footfall', Math.round(people), store);
  }
  if (weekdayOf(day) === 0)
    count(scribe, time, 'flyer', 'flyers_distributed', Math.round((1800 + scribe.luck.below(900)) * size));
  if (weekdayOf(day) === 4)
    count(
      scribe,
      time,
      'social',
      'audience',
      Math.round((24_000 + (day - world.fromDay) * 22 + scribe.luck.below(300)) * size),
    );
}

/** What strangers say of the brand in public: more when a newspaper has written of it or parcels do not come. */
function writeMentions(scribe: Scribe, day: number): void {
  const { world } = scribe;
  const noon = fromRome(day, 12 * HOUR);
  scribe.openNobody(TALK, day, noon);
  const { luck } = scribe;
  const viral = world.during('viral_article', noon);
  const strike = world.during('courier_strike', noon);
  const mean = 0.5 * sizeOf(world) * (viral ? 12 : strike ? 5 : 1);
  for (let left = luck.exponential(mean); left > 0.5 && left < 40; left -= 1) {
    const emotion: Emotion = strike
      ? luck.chance(0.7)
        ? -2
        : -1
      : luck.chance(0.62)
        ? 2
        : luck.chance(0.5)
          ? 1
          : -1;
    const topics: Topic[] = strike
      ? ['courier', 'delivery_time']
      : [luck.pick(['taste', 'design', 'quality', 'price'] as const)];
    const moment = { product: luck.pick(PRODUCTS), store: luck.pick(STORES), city: 'Milano' };
    const text = composeComment({ language: luck.chance(0.86) ? 'it' : 'en', emotion, topics, moment }, luck);
    const properties = {
      source: luck.pick(['instagram', 'facebook', 'tiktok', 'x']),
      text,
      reach: Math.round(luck.logNormal(180, 1.4)),
    };
    scribe.byStranger('mail', fromRome(day, 8 * HOUR) + luck.below(14 * HOUR), {
      type: 'track',
      event: 'Mention Posted',
      touch: 'mention',
      actor: 'third',
      channel: 'social',
      properties,
    });
  }
}

/** What the brand's books, doors and listeners say of one day. */
export function writeDay(scribe: Scribe, day: number): void {
  writeCosts(scribe, day);
  writeCounts(scribe, day);
  writeMentions(scribe, day);
}
