import type { Touchpoint } from '../touchpoints/index';

/** What the log says of the quality of its data. */
export interface LogQuality {
  readonly events: number;
  readonly contacts: number;
  readonly bots: number;
  readonly clocksCorrected: number;
  /** Contacts that carry a user id. */
  readonly identified: number;
  /** Contacts whose customer refused to be measured. */
  readonly refused: number;
  /** Arrival of the latest event, UTC ms; null when there is none. */
  readonly latest: number | null;
}

/** Names of the places whose events count; null: those of all, and of none. */
type Places = readonly string[] | null;

export interface QualityStore {
  logQuality(
    workspace: number,
    period: { readonly from: number; readonly end: number },
    places: Places,
  ): Promise<LogQuality>;
  /** Names of contacts no touchpoint recognises, the most frequent first. */
  unmappedNames(
    workspace: number,
    period: { readonly from: number; readonly end: number },
    rules: { readonly catalogue: readonly Touchpoint[]; readonly limit: number },
    places: Places,
  ): Promise<{ name: string; channel: string; contacts: number }[]>;
  /** Rows to fix, which belong to no place. */
  quarantined(workspace: number, period: { readonly from: number; readonly end: number }): Promise<number>;
  /** Stored events that break the tracking plan, and the most frequent way; null: none does. */
  offPlan(
    workspace: number,
    period: { readonly from: number; readonly end: number },
    places: Places,
  ): Promise<{ readonly events: number; readonly top: string | null }>;
  /** Contacts in each of the given spans, [from, to) in UTC ms. */
  countSpans(
    workspace: number,
    spans: readonly { readonly from: number; readonly to: number }[],
    places: Places,
  ): Promise<number[]>;
}
