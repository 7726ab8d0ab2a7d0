import { DAY_MS } from './planWalk';
import type { JourneyModel, Stay } from './types';

/** What a stay is at a moment. `not_yet`: it starts later. */
export type StayState = 'not_yet' | 'open' | 'dormant' | 'lost' | 'moved' | 'restarted' | 'exited';

/**
 * What a stay is at time `t` (UTC milliseconds), by the clock alone: an `open` stay whose lapse moment has come is
 * `lost` even though no event said so, and a stay that ended later than `t` was still open at `t`.
 *
 * `dormant` is the second half of the lapse span, [left − d/2, left), of a stay that lapsed or would. A stay that
 * ended otherwise reads `open` until its end: it was awake again by then, and the stays do not keep how long it slept.
 */
export function stateAt(stay: Stay, t: number, lapseDays: JourneyModel['lapseDays']): StayState {
  if (t < stay.entered) return 'not_yet';
  const byClock = stay.end === 'open' || stay.end === 'lost';
  if (t >= stay.left) return byClock ? 'lost' : (stay.end as StayState);
  if (!byClock) return 'open';
  const span = Math.round((stay.won ? lapseDays.afterGoal : lapseDays.beforeGoal) * DAY_MS);
  return t >= stay.left - span / 2 ? 'dormant' : 'open';
}

/** The stay is running at `t`: entered by then, and not ended. */
export function isPresentAt(stay: Stay, t: number): boolean {
  return stay.entered <= t && t < stay.left;
}
