import type { Names } from './types';

/** What the reports of customers who stay, come back, and are in touch answer, as far as it may be shown by a link. */
type Spread = { readonly p50: number | null; readonly p90: number | null };

export interface LifecycleLike {
  readonly by: string;
  readonly buckets: readonly {
    readonly start: string;
    readonly new: number;
    readonly returning: number;
    readonly back: number;
    readonly active: number;
    readonly quiet: number | null;
    readonly complete: boolean;
  }[];
}

export interface CurvePointLike {
  readonly days: number;
  readonly share: number | null;
  readonly interval: unknown;
  readonly atRisk: number;
}

export interface RepurchaseLike extends Spread {
  readonly people: number;
  readonly again: number;
  readonly waiting: number;
  readonly curve: {
    readonly tooFew: boolean;
    readonly medianDays: number | null;
    readonly points: readonly CurvePointLike[];
  };
}

interface OutcomeLike {
  readonly followed: number;
  readonly converted: number;
  readonly share: number | null;
  readonly interval: unknown;
  readonly lost: number;
  readonly open: number;
  readonly tooFew: boolean;
}

export interface HandoversLike {
  readonly groups: readonly { readonly id: string; readonly name: unknown }[];
  readonly handovers: readonly {
    readonly from: string;
    readonly to: string;
    readonly people: number;
    readonly time: Spread;
    readonly outcome: OutcomeLike;
    readonly baseline: OutcomeLike | null;
    readonly difference: number | null;
    readonly valueLost: number | null;
  }[];
  readonly total: { readonly people: number };
  readonly hasConversion: boolean;
  readonly currency: string;
}

export interface ConsiderationLike {
  readonly rule: string;
  readonly by: string;
  readonly people: number;
  readonly buyers: number;
  readonly others: number;
  readonly open: number;
  readonly timeToPurchase: Spread;
  readonly rows: readonly {
    readonly name: string;
    readonly buyersDid: number;
    readonly othersDid: number;
    readonly buyersDidNot: number;
    readonly othersDidNot: number;
    readonly shareOfBuyers: number | null;
    readonly shareOfOthers: number | null;
    readonly lift: number | null;
    readonly interval: unknown;
    readonly tooFew: boolean;
    readonly buying: boolean;
  }[];
  readonly names: Names;
}

export interface SnagsLike {
  readonly active: number;
  readonly kinds: readonly {
    readonly id: string;
    readonly name: unknown;
    readonly source: string;
    readonly measured: boolean;
    readonly times: number;
    readonly people: number;
    readonly share: number | null;
    readonly cost: {
      readonly followed: number;
      readonly converted: number;
      readonly valueLost: number | null;
      readonly lostConversions: number | null;
      readonly tooFew: boolean;
    };
  }[];
  readonly hasConversion: boolean;
  readonly currency: string;
}

/** Contacts by who starts them, and the customers who had such contacts. */
interface StartedLike {
  readonly startedByCustomer: number;
  readonly startedByUs: number;
  readonly unknown: number;
  readonly customerShare: number | null;
  readonly people: { readonly customer: number; readonly us: number; readonly unknown: number };
}

export interface InitiativeLike {
  readonly by: string;
  readonly total: StartedLike;
  readonly buckets: readonly (StartedLike & { readonly start: string; readonly complete: boolean })[];
}

export interface OverviewLike {
  readonly stages: readonly {
    readonly id: string;
    readonly name: unknown;
    readonly says: unknown;
    readonly group: string;
    readonly goal: boolean;
    readonly measured: boolean;
    readonly entered: number | null;
    readonly people: number | null;
    readonly reached: number | null;
    readonly conversion: number | null;
    readonly timeInStage: Spread;
  }[];
  readonly totals: { readonly people: number };
  readonly currency: string;
  readonly model: unknown;
}
