/**
 * What a contact through a channel truly does: within 30 days of it, the probability of buying at a decision is
 * multiplied by this, once per channel. 1 means that the channel only carries people who would have come anyway,
 * however often it stands last before an order.
 */
export const CHANNEL_FACTORS = {
  direct: 1,
  search: 1,
  blog: 1,
  ad: 1.15,
  social: 1.1,
  influencer: 1.5,
  ai: 1.3,
  comparison: 1.4,
  review: 1.25,
  press: 1.2,
  word_of_mouth: 2,
  email: 1.6,
  whatsapp: 1.7,
  phone: 1.3,
  store: 1.8,
  flyer: 1.2,
  direct_mail: 1.25,
  push: 1.3,
} as const satisfies Readonly<Record<string, number>>;

export type EffectChannel = keyof typeof CHANNEL_FACTORS;
export const EFFECT_CHANNELS = Object.keys(CHANNEL_FACTORS) as EffectChannel[];

/** Days during which a contact works. */
export const EFFECT_DAYS = 30;
/** Nobody is certain to buy. */
const MOST_CERTAIN = 0.92;

export function isEffectChannel(channel: string): channel is EffectChannel {
  return channel in CHANNEL_FACTORS;
}

/**
 * Counts over the decisions of people whom a channel had touched: its direct effect. A run without the channel may lose a
 * little more, where a visit that does not happen takes a subscription away as well.
 */
export interface ChannelEffect {
  readonly channel: EffectChannel;
  readonly factor: number;
  /** Decisions to buy or not, made by people touched by the channel. */
  readonly decisions: number;
  /** Orders that came of them. */
  readonly orders: number;
  /** Orders that would have come of the very same decisions, with the same luck, without the channel. */
  readonly ordersWithout: number;
  /** The same as a probability, free of luck. */
  readonly expectedOrders: number;
  readonly expectedWithout: number;
  /** Of these, the first decision of each person: what came before it is the same in a run without the channel. */
  readonly first: { readonly decisions: number; readonly orders: number; readonly ordersWithout: number };
}

interface Tally {
  decisions: number;
  orders: number;
  ordersWithout: number;
  expectedOrders: number;
  expectedWithout: number;
  firstDecisions: number;
  firstOrders: number;
  firstWithout: number;
}

export interface Decision {
  /** Probability without any channel. */
  readonly base: number;
  readonly channels: ReadonlySet<EffectChannel>;
  /** The luck of this decision, uniform in [0, 1). */
  readonly luck: number;
  /** Who wants to buy can: no incident is in the way. */
  readonly open: boolean;
  readonly first: boolean;
}

function probability(base: number, channels: ReadonlySet<EffectChannel>, without?: EffectChannel): number {
  let p = base;
  for (const channel of channels) if (channel !== without) p *= CHANNEL_FACTORS[channel];
  return Math.min(MOST_CERTAIN, p);
}

/** All decisions and the orders that came of them; first ones of each person apart. */
export interface DecisionTotals {
  readonly decisions: number;
  readonly orders: number;
  readonly firstDecisions: number;
  readonly firstOrders: number;
}

/** Takes decisions and remembers what each channel did to them. */
export class EffectLedger {
  private readonly tallies = new Map<EffectChannel, Tally>();
  private readonly sums = { decisions: 0, orders: 0, firstDecisions: 0, firstOrders: 0 };

  /** True when the customer wants to buy. */
  decide(decision: Decision): boolean {
    const p = probability(decision.base, decision.channels);
    const wants = decision.luck < p;
    const opens = decision.open ? 1 : 0;
    const order = wants && decision.open ? 1 : 0;
    this.sums.decisions += 1;
    this.sums.orders += order;
    if (decision.first) {
      this.sums.firstDecisions += 1;
      this.sums.firstOrders += order;
    }
    for (const channel of decision.channels) {
      const less = probability(decision.base, decision.channels, channel);
      this.note(
        this.tallyOf(channel),
        decision,
        [order, decision.luck < less ? opens : 0],
        [p * opens, less * opens],
      );
    }
    return wants;
  }

  private note(
    tally: Tally,
    decision: Decision,
    [orders, without]: readonly [number, number],
    [expected, expectedWithout]: readonly [number, number],
  ): void {
    tally.decisions += 1;
    tally.orders += orders;
    tally.ordersWithout += without;
    tally.expectedOrders += expected;
    tally.expectedWithout += expectedWithout;
    if (!decision.first) return;
    tally.firstDecisions += 1;
    tally.firstOrders += orders;
    tally.firstWithout += without;
  }

  private tallyOf(channel: EffectChannel): Tally {
    let tally = this.tallies.get(channel);
    if (tally === undefined) {
      tally = {
        decisions: 0,
        orders: 0,
        ordersWithout: 0,
        expectedOrders: 0,
        expectedWithout: 0,
        firstDecisions: 0,
        firstOrders: 0,
        firstWithout: 0,
      };
      this.tallies.set(channel, tally);
    }
    return tally;
  }

  get totals(): DecisionTotals {
    return { ...this.sums };
  }

  effects(): readonly ChannelEffect[] {
    return EFFECT_CHANNELS.flatMap((channel) => {
      const t = this.tallies.get(channel);
      if (t === undefined) return [];
      const first = { decisions: t.firstDecisions, orders: t.firstOrders, ordersWithout: t.firstWithout };
      const { decisions, orders, ordersWithout, expectedOrders, expectedWithout } = t;
      const factor = CHANNEL_FACTORS[channel];
      return [{ channel, factor, decisions, orders, ordersWithout, expectedOrders, expectedWithout, first }];
    });
  }
}
