/** What a unit is credited by the Markov model, and the removal effect behind it (share of conversions, 0…1). */
export interface MarkovCredit {
  readonly unit: number;
  readonly effect: number;
  readonly conversions: number;
  readonly value: number;
}
