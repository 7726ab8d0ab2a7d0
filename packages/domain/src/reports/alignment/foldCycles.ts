import type { Cycles, CycleVariant } from '../../ports/livingMapStore';
import { addSums, NO_SUMS, type Sums } from '../common/compareMeans';
import { type AlignedCycle, alignCycle, type CardFate, type ExtraKind } from './alignCycle';
import type { Plan } from './types';

/** Cycles of two kinds: those that deviate, and the others. */
export interface Side {
  /** Cycles of which it is known whether they moved on; and those that did. */
  n: number;
  successes: number;
  felt: Sums;
}

export interface Sides {
  readonly deviating: Side;
  readonly others: Side;
}

export interface CardTally {
  cycles: number;
  reached: number;
  skipped: number;
  pending: number;
  outOfOrder: number;
  readonly sides: Sides;
}

export interface ExtraTally {
  readonly stage: number;
  readonly touchpoint: number;
  readonly kind: ExtraKind | 'unplanned';
  contacts: number;
  cycles: number;
}

export interface StageTally {
  cycles: number;
  readonly skipping: Sides;
  readonly unexpected: Sides;
}

export interface FoldedCycles {
  /** By stage of the plan, and by stage and touchpoint. */
  readonly stages: readonly StageTally[];
  readonly cards: ReadonlyMap<string, CardTally>;
  readonly extras: readonly ExtraTally[];
  readonly aligned: number;
  readonly fitting: number;
  readonly cut: number;
  /** Of all aligned cycles. */
  readonly cost: number;
}

const newSide = (): Side => ({ n: 0, successes: 0, felt: NO_SUMS });
const newSides = (): Sides => ({ deviating: newSide(), others: newSide() });

export const cardKey = (stage: number, touchpoint: number): string => `${stage} ${touchpoint}`;

export const alignVariant = (plan: Plan, { path, farthest, isOpen }: CycleVariant): AlignedCycle =>
  alignCycle(plan, { path: path.map(({ touchpoint }) => touchpoint), farthest, isOpen });

/** Every way held against the plan, each with as many cycles as took it. */
export function foldCycles(plan: Plan, { variants, strange }: Cycles): FoldedCycles {
  const stages = plan.map((): StageTally => ({ cycles: 0, skipping: newSides(), unexpected: newSides() }));
  const cards = new Map<string, CardTally>();
  const extras = new Map<string, ExtraTally>();
  const sum = { aligned: 0, fitting: 0, cut: 0, cost: 0 };
  for (const variant of variants) {
    const aligned = alignVariant(plan, variant);
    sum.aligned += variant.cycles;
    sum.cost += aligned.cost * variant.cycles;
    if (variant.isCut) sum.cut += variant.cycles;
    if (aligned.cost === 0 && variant.strange.length === 0) sum.fitting += variant.cycles;
    for (const fate of aligned.cards) noteCard(plan, cards, variant, fate);
    noteStages(plan, stages, variant, aligned);
    noteExtras(extras, variant, aligned);
  }
  for (const one of strange) {
    sum.cost += one.contacts;
    extras.set(`${one.stage} ${one.touchpoint} unplanned`, { ...one, kind: 'unplanned' });
  }
  return { stages, cards, extras: [...extras.values()], ...sum };
}

/** What a cycle says of a stage it came to: whether it moved on; undefined while it stands there. */
function note(
  side: Side,
  { cycles, farthest, isOpen, feelings }: CycleVariant,
  { level, binding }: Plan[number],
): void {
  if (!(isOpen && farthest === level)) {
    side.n += cycles;
    if (farthest > level) side.successes += cycles;
  }
  for (const felt of feelings) if (felt.stage === binding) side.felt = addSums(side.felt, felt);
}

function noteCard(
  plan: Plan,
  cards: Map<string, CardTally>,
  variant: CycleVariant,
  { stage, touchpoint, fate, outOfOrder }: CardFate,
): void {
  const key = cardKey(stage, touchpoint);
  const known = cards.get(key);
  const card = known ?? { cycles: 0, reached: 0, skipped: 0, pending: 0, outOfOrder: 0, sides: newSides() };
  if (!known) cards.set(key, card);
  card.cycles += variant.cycles;
  if (outOfOrder) card.outOfOrder += variant.cycles;
  if (fate === 'pending') {
    card.pending += variant.cycles;
    return;
  }
  const reached = fate === 'reached';
  if (reached) card.reached += variant.cycles;
  else card.skipped += variant.cycles;
  note(reached ? card.sides.others : card.sides.deviating, variant, plan[stage]!);
}

function noteStages(
  plan: Plan,
  tallies: readonly StageTally[],
  variant: CycleVariant,
  { cards, extras }: AlignedCycle,
): void {
  const skipping = new Set(cards.flatMap(({ stage, fate }) => (fate === 'skipped' ? [stage] : [])));
  const unexpected = new Set([...variant.strange, ...extras.map(({ at }) => variant.path[at]!.stage)]);
  plan.forEach((stage, index) => {
    if (stage.level > variant.farthest) return;
    const tally = tallies[index]!;
    tally.cycles += variant.cycles;
    note(skipping.has(index) ? tally.skipping.deviating : tally.skipping.others, variant, stage);
    const isStrange = stage.binding !== null && unexpected.has(stage.binding);
    note(isStrange ? tally.unexpected.deviating : tally.unexpected.others, variant, stage);
  });
}

function noteExtras(
  tallies: Map<string, ExtraTally>,
  { path, cycles }: CycleVariant,
  { extras }: AlignedCycle,
): void {
  const seen = new Set<string>();
  for (const { at, kind } of extras) {
    const { stage, touchpoint } = path[at]!;
    const key = `${stage} ${touchpoint} ${kind}`;
    const tally = tallies.get(key) ?? { stage, touchpoint, kind, contacts: 0, cycles: 0 };
    tallies.set(key, tally);
    tally.contacts += cycles;
    if (!seen.has(key)) tally.cycles += cycles;
    seen.add(key);
  }
}
