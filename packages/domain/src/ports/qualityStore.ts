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

export interface QualityStore {
  logQuality(workspace: number, period: { readonly from: number; readonly end: number }): Promise<LogQuality>;
  /** Names of contacts no touchpoint recognises, the most frequent first. */
  unmappedNames(
    workspace: number,
    period: { readonly from: number; readonly end: number },
    catalogue: readonly Touchpoint[],
    limit: number,
  ): Promise<{ name: string; channel: string; contacts: number }[]>;
  quarantined(workspace: number, period: { readonly from: number; readonly end: number }): Promise<number>;
  /** Contacts in each of the given spans, [from, to) in UTC ms. */
  countSpans(
    workspace: number,
    spans: readonly { readonly from: number; readonly to: number }[],
  ): Promise<number[]>;
}
