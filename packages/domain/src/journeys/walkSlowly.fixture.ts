import type { Hit, JourneyModel, Stay, WalkContact } from './types';

/**
 * The walk written again from the definitions, slowly and without memory: every question ("is a cycle open?", "was
 * the rule met?", "when does it lapse?") is answered anew from the list of contacts. Only tests use it.
 */

interface Step {
  readonly stage: number;
  readonly time: number;
}

interface Cycle {
  readonly steps: Step[];
  /** Times of the customer's contacts while it was open. */
  readonly awake: number[];
  ended: { readonly how: 'lost' | 'exited' | 'restarted'; readonly at: number; readonly exit: number } | null;
}

const DAY = 24 * 60 * 60 * 1000;

export function walkSlowly(model: JourneyModel, contacts: readonly WalkContact[], asOf: number) {
  const cycles: Cycle[] = [];
  const positions: number[] = [];
  const hits: Hit[] = [];
  for (let i = 0; i < contacts.length; i++) {
    const contact = contacts[i]!;
    const before = openCycle(cycles);
    if (before && contact.time >= lapseOf(model, before)) {
      before.ended = { how: 'lost', at: lapseOf(model, before), exit: -1 };
    }
    const met = contact.stages.filter((stage) => isMet(model, contacts, i, stage));
    hits.push(...met.map((stage) => ({ stage, time: contact.time })));
    const cycle = openCycle(cycles);
    if (contact.exit !== -1) {
      if (cycle) cycle.ended = { how: 'exited', at: contact.time, exit: contact.exit };
    } else if (contact.actor === 'customer') {
      take(model, cycles, cycle, Math.max(-1, ...met), contact.time);
    }
    const after = openCycle(cycles);
    positions.push(after ? after.steps.at(-1)!.stage + 1 : 0);
  }
  const last = openCycle(cycles);
  if (last && lapseOf(model, last) <= asOf) last.ended = { how: 'lost', at: lapseOf(model, last), exit: -1 };
  return { stays: cycles.flatMap((cycle, number) => staysOf(model, cycle, number)), positions, hits };
}

function take(model: JourneyModel, cycles: Cycle[], open: Cycle | undefined, k: number, time: number): void {
  if (!open) {
    if (k >= 0) cycles.push({ steps: [{ stage: k, time }], awake: [time], ended: null });
    return;
  }
  const s = open.steps.at(-1)!.stage;
  const again = k >= 0 && model.stages[k]!.reentrant;
  if (again && (k < s || (k === s && isWon(model, s)))) {
    open.ended = { how: 'restarted', at: time, exit: -1 };
    cycles.push({ steps: [{ stage: k, time }], awake: [time], ended: null });
    return;
  }
  open.awake.push(time);
  if (k > s) open.steps.push({ stage: k, time });
}

/** At least n of the customer's contacts that match the stage, among the first i + 1, lie within d days of the i-th. */
function isMet(model: JourneyModel, contacts: readonly WalkContact[], i: number, stage: number): boolean {
  const now = contacts[i]!;
  if (now.actor !== 'customer') return false;
  const rule = model.stages[stage]!.entry.atLeast ?? { times: 1, withinDays: 0 };
  const matching = contacts
    .slice(0, i + 1)
    .filter((it) => it.actor === 'customer' && it.stages.includes(stage))
    .filter((it) => now.time - it.time <= rule.withinDays * DAY);
  return matching.length >= rule.times;
}

function openCycle(cycles: readonly Cycle[]): Cycle | undefined {
  const last = cycles.at(-1);
  return last?.ended ? undefined : last;
}

function isWon(model: JourneyModel, stage: number): boolean {
  const goal = model.stages.findIndex((it) => it.goal);
  return goal >= 0 && stage >= goal;
}

function lapseOf(model: JourneyModel, cycle: Cycle): number {
  const { beforeGoal, afterGoal } = model.lapseDays;
  const days = isWon(model, cycle.steps.at(-1)!.stage) ? afterGoal : beforeGoal;
  return cycle.awake.at(-1)! + days * DAY;
}

function staysOf(model: JourneyModel, cycle: Cycle, number: number): Stay[] {
  return cycle.steps.map((step, i): Stay => {
    const next = cycle.steps[i + 1];
    const end = next ? 'moved' : (cycle.ended?.how ?? 'open');
    const left = next ? next.time : (cycle.ended?.at ?? lapseOf(model, cycle));
    const exit = end === 'exited' ? cycle.ended!.exit : -1;
    return {
      stage: step.stage,
      entered: step.time,
      left,
      end,
      cycle: number,
      won: isWon(model, step.stage),
      exit,
    };
  });
}
