import type { AnyOf } from './contactFilters';
import type { Population, ToldApart } from './population';

export interface AttributionQuery extends Population {
  /** Of the conversion itself. */
  readonly breakdown?: ToldApart | undefined;
  readonly conversion: AnyOf;
  readonly by: 'channel' | 'touchpoint' | 'campaign' | 'source';
  /** Milliseconds; null: unlimited. */
  readonly lookback: number | null;
  /** Number of the channel `direct`; 0 when nobody came by it. */
  readonly direct: number;
  readonly credits: boolean;
  /** 0: no transitions are asked. */
  readonly markovOrder: 0 | 1 | 2;
  readonly nulls: boolean;
}

/** Credit by unit of the models that share each conversion by itself. */
export interface UnitCredit {
  readonly unit: number;
  readonly conversions: Readonly<Record<CreditModel, number>>;
  readonly value: Readonly<Record<CreditModel, number>>;
}

export const CREDIT_MODELS = [
  'first',
  'last',
  'last-non-direct',
  'linear',
  'position',
  'time-decay',
  'shapley',
] as const;
export type CreditModel = (typeof CREDIT_MODELS)[number];

/** All models; Markov's goes by all paths together. */
export const ATTRIBUTION_MODELS = [...CREDIT_MODELS, 'markov'] as const;
export type AttributionModel = (typeof ATTRIBUTION_MODELS)[number];

/** Ends of transitions that are no unit. */
export const BEGIN = -1;
export const CONVERTED = -2;
export const LOST = -3;

/** How often, and with what value behind it, paths go on from the last one or two units. */
export interface Transition {
  /** The one or two units before; BEGIN at the start. */
  readonly from: readonly number[];
  readonly to: number;
  readonly count: number;
  readonly value: number;
}

export interface AttributionCounts {
  readonly conversions: number;
  readonly value: number;
  /** Conversions without a contact before them. */
  readonly none: { readonly conversions: number; readonly value: number };
  readonly credits: readonly UnitCredit[];
  readonly transitions: readonly Transition[];
  /** By the value of the conversion, in no order; empty where they are not told apart. */
  readonly breakdown: readonly {
    readonly value: number;
    readonly total: { readonly conversions: number; readonly value: number };
    readonly none: { readonly conversions: number; readonly value: number };
    readonly credits: readonly UnitCredit[];
  }[];
}

/** How many customers are behind credit: one may convert several times. */
export interface CreditedPeople {
  /** With a conversion of the period, and with one that nothing came before. */
  readonly people: number;
  readonly none: number;
  /** Of a unit: with it among the contacts before a conversion, as the first, the last, the last not direct. */
  readonly units: readonly {
    readonly unit: number;
    readonly touched: number;
    readonly first: number;
    readonly last: number;
    readonly lastNonDirect: number;
  }[];
}

/** Costs by what they say of themselves; '' where they do not. */
export interface SummedCost {
  readonly unit: string;
  readonly place: string;
  readonly currency: string;
  readonly cost: number;
}

/**
 * Customers won in the period (their first conversion ever), by the unit of the first touch before it (-1: none), and
 * what they have brought so far, by whole days since they were won. `apart`: 0, or a value of the breakdown.
 */
export interface PaybackCounts {
  readonly all: readonly PaybackDay[];
  readonly breakdown: readonly PaybackDay[];
}

export interface PaybackDay {
  readonly apart: number;
  readonly unit: number;
  readonly day: number;
  readonly customers: number;
  readonly value: number;
}
