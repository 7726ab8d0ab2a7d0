/** A card of the plan: a touchpoint in a stage. */
export interface PlanCard {
  /** Number of the touchpoint. */
  readonly touchpoint: number;
  readonly id: string;
  readonly optional: boolean;
  /** Cards of a stage with an order come in it; those without come whenever they like. */
  readonly order: number | null;
}

export interface PlanStage {
  /** Id of the stage on the map. */
  readonly id: string;
  /** Index of the stage of the model it shows, from 0; null: of none. */
  readonly binding: number | null;
  /**
   * Highest binding of this stage and those before it, −1 without any: a cycle that came to `level` or farther is held
   * against the stage.
   */
  readonly level: number;
  /** Each touchpoint once. */
  readonly cards: readonly PlanCard[];
}

export type Plan = readonly PlanStage[];
