import { Stream } from '../random/index';
import { emptyTally, type Planted, type Tally, type WaysTruth } from './truth';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface PlannedWay {
  readonly id: string;
  /** Stage of the `advocacy` template. */
  readonly stage: string;
  readonly cards: readonly { readonly touchpoint: string; readonly order?: number }[];
}

/** The plan that customers follow, in touchpoints of the default catalogue. */
export const WAY: readonly PlannedWay[] = [
  {
    id: 'discover',
    stage: 'awareness',
    cards: [{ touchpoint: 'product-list' }, { touchpoint: 'guide-used' }],
  },
  {
    id: 'weigh',
    stage: 'consideration',
    cards: [
      { touchpoint: 'product-viewed', order: 1 },
      { touchpoint: 'reviews-read', order: 2 },
      { touchpoint: 'checkout-started', order: 3 },
    ],
  },
  { id: 'buy', stage: 'purchase', cards: [{ touchpoint: 'order-completed' }] },
];

const EVENTS = {
  list: 'Product List Viewed',
  guide: 'Need Declared',
  product: 'Product Viewed',
  reviews: 'Reviews Viewed',
  chat: 'Chat Started',
  checkout: 'Checkout Started',
  order: 'Order Completed',
} as const;

const PLANTED: Planted = {
  skipsGuide: 0.3,
  skipsReviews: 0.25,
  swaps: 0.15,
  chats: 0.2,
  considers: { guided: 0.8, unguided: 0.55 },
  buys: 0.6,
};

export interface WaysOptions {
  readonly seed: number;
  readonly customers: number;
  /** UTC milliseconds between which customers come, and so long before the present that nobody is still on the way. */
  readonly from: number;
  readonly to: number;
  /** From this moment on those who consider buy so many times as often: something happened to the stage. */
  readonly change?: { readonly at: number; readonly factor: number };
}

/** A call of Segment's specification. */
export interface WayItem {
  readonly type: 'track';
  readonly event: string;
  readonly userId: string;
  readonly messageId: string;
  readonly timestamp: string;
  readonly sentAt: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly context: { readonly library: { readonly name: string; readonly version: string } };
}

export interface Ways {
  /** In the order of time. */
  readonly items: readonly WayItem[];
  readonly truth: WaysTruth;
}

/**
 * Customers who go the planned way once, but for deviations that are planted with known shares: steps skipped, a step
 * that no plan has, two in the wrong order. The same options give the same items on every machine.
 */
export function simulateWays(options: WaysOptions): Ways {
  const { customers, seed } = options;
  if (!(Number.isInteger(customers) && customers > 0)) {
    throw new RangeError('customers must be a positive whole number');
  }
  const tally = emptyTally();
  const items: WayItem[] = [];
  for (let person = 0; person < customers; person += 1) {
    const way = planWay(options, new Stream(seed, person), tally);
    way.forEach((step, i) => {
      items.push(itemOf(step, `way-${seed}-${person}`, i));
    });
  }
  items.sort((a, b) => (a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0));
  return { items, truth: { planted: PLANTED, ...tally } };
}

interface Step {
  readonly event: string;
  readonly time: number;
}

/** One customer's way, and what it adds to the truth. */
function planWay({ from, to, change }: WaysOptions, stream: Stream, tally: Tally): Step[] {
  const start = Math.floor(from + stream.next() * (to - from));
  const skipsGuide = stream.chance(PLANTED.skipsGuide);
  const guided = skipsGuide ? 'unguided' : 'guided';
  const steps: Step[] = [{ event: EVENTS.list, time: start }];
  if (!skipsGuide) steps.push({ event: EVENTS.guide, time: start + 5 * MINUTE });
  tally.customers += 1;
  if (skipsGuide) tally.skippedGuide += 1;
  if (!stream.chance(PLANTED.considers[guided])) {
    if (!skipsGuide) tally.fitting += 1;
    return steps;
  }
  tally.considered[guided] += 1;
  const weighed = weigh(stream, start + 20 * MINUTE, tally);
  steps.push(...weighed.steps);
  if (!skipsGuide && weighed.fits) tally.fitting += 1;
  const isAfter = change !== undefined && start + 20 * MINUTE >= change.at;
  const side = isAfter ? tally.after : tally.before;
  side.considered += 1;
  if (stream.chance(PLANTED.buys * (isAfter ? change.factor : 1))) {
    side.bought += 1;
    steps.push({ event: EVENTS.order, time: start + HOUR });
  }
  return steps;
}

/** Product, reviews, checkout, unless a deviation is drawn. */
function weigh(
  stream: Stream,
  time: number,
  tally: Tally,
): { readonly steps: Step[]; readonly fits: boolean } {
  const skips = stream.chance(PLANTED.skipsReviews);
  const swaps = stream.chance(PLANTED.swaps) && !skips;
  const chats = stream.chance(PLANTED.chats);
  if (skips) tally.skippedReviews += 1;
  if (swaps) tally.swapped += 1;
  if (chats) tally.chatted += 1;
  const looks = swaps
    ? [EVENTS.reviews, EVENTS.product]
    : skips
      ? [EVENTS.product]
      : [EVENTS.product, EVENTS.reviews];
  const events = [...looks, ...(chats ? [EVENTS.chat] : []), EVENTS.checkout];
  return {
    steps: events.map((event, i) => ({ event, time: time + i * 5 * MINUTE })),
    fits: !(skips || swaps || chats),
  };
}

function itemOf({ event, time }: Step, userId: string, index: number): WayItem {
  const isOrder = event === EVENTS.order;
  return {
    type: 'track',
    event,
    userId,
    messageId: `${userId}-${index}`,
    timestamp: new Date(time).toISOString(),
    sentAt: new Date(time).toISOString(),
    properties: isOrder ? { order_id: userId, total: 40, currency: 'EUR' } : {},
    context: { library: { name: 'viaggio-ways', version: '1.0.0' } },
  };
}
