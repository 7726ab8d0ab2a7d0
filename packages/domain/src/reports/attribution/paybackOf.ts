import type { PaybackDay } from '../../ports/reportStore';

export interface Payback {
  /** Customers won in the period: their first conversion ever, by the first contact before it. */
  readonly won: number;
  /** Whole days after they were won until what they brought covers the cost; null: not so far, or there is no cost. */
  readonly payback: number | null;
}

/**
 * How long the customers won by a unit take to pay for it. Everybody is laid on one line that begins on the day they were
 * won (day 0); what they have brought is added up along it until it covers the cost: the payback period of customer
 * acquisition, read from the customers themselves. Who was won lately has had less time, which makes it later, never sooner.
 *
 * @param margin share of the money that is left after what was sold has been paid, 0 to 1
 */
export function paybackOf(days: readonly PaybackDay[], cost: number | null, margin: number): Payback {
  const won = days.reduce((sum, { customers }) => sum + customers, 0);
  if (cost === null || cost <= 0) return { won, payback: null };
  let brought = 0;
  for (const { day, value } of [...days].sort((a, b) => a.day - b.day)) {
    brought += value * margin;
    if (brought >= cost) return { won, payback: day };
  }
  return { won, payback: null };
}
