import type { EventSample, PlanCheck, PlanCode, TrackingPlan } from '../trackingPlan/index';
import type { Actor } from './access';

/** One version of a workspace's tracking plan. */
export interface StoredPlan {
  /** From 1. */
  readonly version: number;
  readonly plan: TrackingPlan;
  /** Name of who wrote it, or ''. */
  readonly by: string;
  readonly at: number;
}

export type PlanVersion = Omit<StoredPlan, 'plan'> & { readonly events: number };

export interface TrackingPlanStore {
  /** The version in force, or the one asked for. */
  find(workspace: number, version?: number): Promise<StoredPlan | undefined>;
  /** Latest first, without what they say. */
  listVersions(workspace: number): Promise<PlanVersion[]>;
  /** Writes the version after `after` (0: none yet); undefined when somebody else has written it. */
  save(workspace: number, after: number, plan: TrackingPlan, by: Actor): Promise<number | undefined>;
}

/** The plans in force, ready to be asked. A change is seen within two seconds on every node. */
export interface PlanDirectory {
  find(workspace: number): Promise<PlanCheck | undefined>;
  forget(): void;
}

type Period = { readonly from: number; readonly end: number };

/** One way in which events broke the plan. */
export interface FoundViolation {
  /** Name of the event; '' where a row does not say it. */
  readonly event: string;
  readonly code: PlanCode;
  readonly field: string;
  readonly events: number;
  /** Last arrival, UTC milliseconds. */
  readonly lastAt: number;
  /** Waits among the rows to fix, or was stored. */
  readonly state: 'waiting' | 'stored';
}

/** What the events store says of a plan. Places: of these alone; null: all. */
export interface PlanReader {
  /** Some events of each name of a period, chosen by chance, the most frequent names first. */
  sample(workspace: number, period: Period, limits: { names: number; each: number }): Promise<EventSample[]>;
  /** The most frequent first. Rows to fix belong to no place. */
  violations(
    workspace: number,
    period: Period,
    places: readonly string[] | null,
    limit: number,
  ): Promise<FoundViolation[]>;
}
