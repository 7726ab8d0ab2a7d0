import { planWalk, type WalkPlan } from './planWalk';
import type { Hit, JourneyModel, Stay, StayEnd, Walk, WalkContact } from './types';

/** Where the walk stands. `stage` is −1 when no cycle is open; `lapses` only means something when one is. */
interface Cursor {
  stage: number;
  entered: number;
  lapses: number;
  cycle: number;
  readonly stays: Stay[];
  readonly hits: Hit[];
  /** Per stage with an "at least n" rule: times of the customer's matching contacts so far. */
  readonly matches: (number[] | undefined)[];
}

/**
 * Walks one journey key through the stages of a model, in one pass.
 *
 * Rules, in the order they apply to each contact (the definition is "Stages" in the domain text):
 * 1. The clock. When the contact comes at or after the lapse moment (last customer contact + d), the open cycle
 *    ended there as `lost`. At that very millisecond it is already lost, so that what a report says of a moment does
 *    not depend on what follows it.
 * 2. An exit ends the open cycle, whoever did it. The same contact neither starts nor moves a cycle, but it counts
 *    for "at least n" and as a hit when the customer did it and its stages match.
 * 3. Only the customer's contacts advance or keep awake. "At least n within d days" counts the customer's matching
 *    contacts with time ≥ this one's − d, this one included, across cycles. The highest stage whose rule is met wins.
 * 4. k above the current stage: move. k below it: restart when k is re-entrant, else stay.
 *    k equal to it: the text read literally restarts a re-entrant stage at each contact in it, and five visits in the
 *    first stage would be five cycles. A cycle is "one pass from entry to goal or lapse", so before the goal a
 *    repeated contact in the same stage is more of the same pass: stay. Once the cycle is won, a re-entrant stage
 *    that is met again (a third purchase while in "repurchase") is a new pass: restart.
 * 5. A customer's contact that matches nothing keeps an open cycle awake; when none is open it starts nothing.
 *
 * The cycle is won from the goal on, also when the goal itself was skipped.
 *
 * @param contacts in domain order. All are walked, also those later than `asOf` (a clock a little fast).
 * @param asOf UTC milliseconds; decides only whether the last stay is written `open` or, lapsed by then, `lost`.
 *   Its `left` is the lapse moment either way: `stateAt` gives the same answer from both.
 */
export function walkStages(model: JourneyModel, contacts: readonly WalkContact[], asOf: number): Walk {
  const plan = planWalk(model);
  const positions = new Uint8Array(contacts.length);
  const cursor: Cursor = { stage: -1, entered: 0, lapses: 0, cycle: 0, stays: [], hits: [], matches: [] };
  for (let i = 0; i < contacts.length; i++) {
    const contact = contacts[i]!;
    if (cursor.stage >= 0 && contact.time >= cursor.lapses) endCycle(plan, cursor, cursor.lapses, 'lost', -1);
    const byCustomer = contact.actor === 'customer';
    const met = byCustomer ? meetStages(plan, cursor, contact) : -1;
    if (contact.exit >= 0) {
      if (cursor.stage >= 0) endCycle(plan, cursor, contact.time, 'exited', contact.exit);
    } else if (byCustomer) advance(plan, cursor, met, contact.time);
    positions[i] = cursor.stage + 1;
  }
  if (cursor.stage >= 0) {
    closeStay(plan, cursor, cursor.lapses, cursor.lapses <= asOf ? 'lost' : 'open', -1);
  }
  return { stays: cursor.stays, positions, hits: cursor.hits };
}

/** Notes which stages' rules this contact of the customer meets; gives the highest, −1 when none. */
function meetStages(plan: WalkPlan, cursor: Cursor, contact: WalkContact): number {
  let highest = -1;
  const stages = contact.stages;
  for (let i = 0; i < stages.length; i++) {
    const stage = stages[i]!;
    if (!countEnough(plan, cursor, stage, contact.time)) continue;
    cursor.hits.push({ stage, time: contact.time });
    if (stage > highest) highest = stage;
  }
  return highest;
}

/** Contacts come in time order: n fall in the window exactly when the n-th last, this one included, does. */
function countEnough(plan: WalkPlan, cursor: Cursor, stage: number, time: number): boolean {
  const times = plan.times[stage]!;
  if (times <= 1) return true;
  let seen = cursor.matches[stage];
  if (seen === undefined) {
    seen = [];
    cursor.matches[stage] = seen;
  }
  seen.push(time);
  return seen.length >= times && seen[seen.length - times]! >= time - plan.windows[stage]!;
}

function advance(plan: WalkPlan, cursor: Cursor, k: number, time: number): void {
  const s = cursor.stage;
  if (k > s) {
    if (s >= 0) closeStay(plan, cursor, time, 'moved', -1);
    cursor.stage = k;
    cursor.entered = time;
  } else if (k >= 0 && plan.reentrant[k] && (k < s || s >= plan.goal)) {
    endCycle(plan, cursor, time, 'restarted', -1);
    cursor.stage = k;
    cursor.entered = time;
  }
  if (cursor.stage >= 0) {
    cursor.lapses = time + (cursor.stage >= plan.goal ? plan.lapseAfter : plan.lapseBefore);
  }
}

function endCycle(plan: WalkPlan, cursor: Cursor, left: number, end: StayEnd, exit: number): void {
  closeStay(plan, cursor, left, end, exit);
  cursor.stage = -1;
  cursor.cycle += 1;
}

function closeStay(plan: WalkPlan, cursor: Cursor, left: number, end: StayEnd, exit: number): void {
  cursor.stays.push({
    stage: cursor.stage,
    entered: cursor.entered,
    left,
    end,
    cycle: cursor.cycle,
    won: cursor.stage >= plan.goal,
    exit,
  });
}
