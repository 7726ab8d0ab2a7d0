import type { Anomaly, CheckId, DayMeasures } from '../anomalies/index';
import type { Touchpoint } from '../touchpoints/index';
import type { Actor } from './access';

/** A local day as the log sees it: [from, to) in UTC milliseconds. */
export interface DaySpan {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** Measures one day of a workspace's log. */
export interface DayMeter {
  measure(workspace: number, span: DaySpan, catalogue: readonly Touchpoint[]): Promise<DayMeasures>;
  /** Event time of the first event that came, UTC milliseconds; null when nothing came yet. */
  firstAt(workspace: number): Promise<number | null>;
}

export interface StoredAnomaly extends Anomaly {
  readonly id: number;
  readonly foundAt: number;
  /** A later look no longer found it; null while it lasts. */
  readonly resolvedAt: number | null;
  /** Somebody said that it is fine; null: nobody. */
  readonly dismissedAt: number | null;
}

export interface AnomalyStore {
  /** Open workspaces and their time zones. */
  listWorkspaces(): Promise<{ readonly workspace: number; readonly timeZone: string }[]>;
  /** Measured days from a day on, ascending. */
  listDays(
    workspace: number,
    since: string,
  ): Promise<{ readonly measures: DayMeasures; readonly at: number }[]>;
  keepDay(workspace: number, measures: DayMeasures, at: number): Promise<void>;
  /** Forgets days before a day. */
  forgetDays(workspace: number, before: string): Promise<void>;
  /**
   * Notes what a look found. What is in its scope (these checks; of one day, or of all) and was not found this time is
   * over.
   */
  note(
    workspace: number,
    scope: { readonly checks: readonly CheckId[]; readonly day: string | null },
    found: readonly Anomaly[],
    at: number,
  ): Promise<void>;
  /** Of this day and later, and whatever lasts; latest day first. */
  list(workspace: number, since: string): Promise<StoredAnomaly[]>;
  /** False when there is none. */
  dismiss(workspace: number, id: number, by: Actor, at: number): Promise<boolean>;
}
