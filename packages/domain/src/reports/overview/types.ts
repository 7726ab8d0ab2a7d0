import type { Bilingual, Touchpoint } from '../../touchpoints/index';
import type { TrustLevel } from '../../trust/index';

export interface Feelings {
  readonly n: number;
  readonly mean: number | null;
  readonly interval: [number, number] | null;
  readonly distribution: [number, number, number, number, number];
  readonly provenance: { readonly said: number; readonly inferred: number; readonly assumed: number };
}

export interface StageTouchpoint {
  readonly id: string;
  readonly name: Bilingual;
  readonly channel: string;
  readonly control: Touchpoint['control'];
  readonly setting: Touchpoint['setting'];
  readonly contacts: number;
  readonly people: number;
}

export interface StageWords {
  readonly text: string;
  readonly emotion: number | null;
  /** ISO instant. */
  readonly time: string;
  readonly personId: string | null;
  readonly touchpoint: string | null;
}

/** One column of the map. Figures are null where the stage is not measured: never 0. */
export interface OverviewColumn {
  readonly id: string;
  readonly name: Bilingual;
  readonly says: Bilingual;
  readonly response: Bilingual;
  readonly group: 'before' | 'after';
  readonly goal: boolean;
  readonly measured: boolean;
  readonly connect: Bilingual[];
  readonly present: number | null;
  readonly presentBefore: number | null;
  readonly entered: number | null;
  readonly movedOn: number | null;
  readonly lost: number | null;
  readonly lostBy: { readonly reason: string; readonly name: Bilingual | null; readonly cycles: number }[];
  readonly dormant: number | null;
  readonly restarted: number | null;
  readonly waiting: number | null;
  readonly reached: number | null;
  readonly people: number | null;
  readonly conversion: number | null;
  readonly conversionInterval: [number, number] | null;
  /** Seconds. */
  readonly timeInStage: { readonly p50: number | null; readonly p90: number | null };
  readonly valueAtStake: number | null;
  readonly touchpoints: StageTouchpoint[];
  readonly feelings: Feelings | null;
  readonly words: StageWords[];
  readonly counts: { readonly name: string; readonly total: number }[];
  readonly trust: TrustLevel | null;
}
