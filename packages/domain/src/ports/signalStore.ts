import type { HashId } from '../shared/index';

export interface SignalFilter {
  readonly workspace: number;
  readonly metrics: readonly string[] | undefined;
  /** From 1; undefined: any. */
  readonly stage: number | undefined;
  readonly touchpoint: number | undefined;
  readonly withText: boolean | undefined;
  /** UTC milliseconds, [from, to). */
  readonly from: number;
  readonly to: number;
  /** Only people with a contact at one of these places; undefined: all. */
  readonly places: readonly number[] | undefined;
  readonly before: { readonly time: number; readonly id: HashId } | undefined;
  readonly limit: number;
}

/** A signal as it is listed. NaN stands where nothing was said. */
export interface ListedSignal {
  readonly id: HashId;
  readonly time: number;
  readonly person: HashId;
  readonly metric: string;
  readonly score: number | null;
  readonly scaleMax: number | null;
  readonly emotion: number | null;
  readonly provenance: string;
  readonly text: string;
  readonly language: string;
  readonly name: string;
  readonly stage: number;
  readonly touchpoint: number;
  readonly channel: string;
  readonly place: string;
}

export interface SignalStore {
  /** Answered signals, the latest first. */
  list(filter: SignalFilter): Promise<ListedSignal[]>;
}
