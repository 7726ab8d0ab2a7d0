import type { EffectChannel } from './effects';

/** What is wrong with real data, as shares; each can be turned off with 0. */
export interface Noise {
  /** Items sent a second time with the same messageId. */
  readonly duplicates: number;
  /** Visits whose events arrive hours or days late (no network, a closed laptop). */
  readonly late: number;
  /** Personal devices whose clock is wrong. */
  readonly wrongClocks: number;
  /** Items of crawlers, as a share of the items of people on the site. */
  readonly bots: number;
}

export const REAL_NOISE: Noise = { duplicates: 0.008, late: 0.012, wrongClocks: 0.02, bots: 0.015 };
export const NO_NOISE: Noise = { duplicates: 0, late: 0, wrongClocks: 0, bots: 0 };

export interface SimulateOptions {
  readonly seed: number;
  /** How many people, known and unknown. */
  readonly customers: number;
  /** Calendar months simulated before `endsAt`. */
  readonly months: number;
  /** The present, UTC milliseconds: nothing arrives later. */
  readonly endsAt: number;
  readonly noise?: Partial<Noise>;
  /** Channels switched off: the same people with the same luck, who never meet these channels. */
  readonly without?: readonly EffectChannel[];
  /** Whether something happens on the last whole day before `endsAt` too. */
  readonly yesterday?: boolean;
  /** `arrival` (default): in the order a server would receive everything. `customer`: one unit of people after another. */
  readonly order?: 'arrival' | 'customer';
}
