import type { JourneyModel } from '../../journeys/index';
import type { Cycles } from '../../ports/livingMapStore';
import { MIN_ANSWERS, wilsonInterval } from '../../statistics/index';
import type { Touchpoint } from '../../touchpoints/index';
import { type ComparedMeans, compareMeans, type MeanOf, meanOf } from '../common/compareMeans';
import { type ComparedShares, compareShares } from '../common/compareShares';
import { ratio } from '../common/types';
import { type CardTally, cardKey, type ExtraTally, foldCycles, type Sides } from './foldCycles';
import type { PlanOfMap } from './planAlignment';
import type { PlanCard, PlanStage } from './types';

/** Cycles that deviate (`first`) against those that do not (`second`). */
export interface Deviation {
  /** Who moved on beyond the stage; null where no stage follows. */
  readonly movedOn: ComparedShares | null;
  /** What they said in the stage, −2 … +2. */
  readonly felt: { readonly first: MeanOf; readonly second: MeanOf } & ComparedMeans;
}

export interface PlannedTouchpoint {
  /** Id of the stage on the map. */
  readonly stage: string;
  readonly touchpoint: string;
  readonly optional: boolean;
  readonly order: number | null;
  /** Cycles that came to the stage. */
  readonly cycles: number;
  readonly reached: number;
  readonly skipped: number;
  readonly pending: number;
  readonly outOfOrder: number;
  /** reached ÷ (reached + skipped); Wilson 95 %. */
  readonly share: number | null;
  readonly interval: [number, number] | null;
  readonly tooFew: boolean;
  readonly skipping: Deviation;
}

export interface AlignmentReport {
  readonly cycles: number;
  readonly open: number;
  readonly aligned: number;
  readonly leftOut: number;
  readonly cut: number;
  readonly fitting: number;
  readonly variants: number;
  readonly costPerCycle: number | null;
  readonly stages: {
    readonly id: string;
    readonly stage: string | null;
    readonly cycles: number;
    readonly skipping: Deviation;
    readonly unexpected: Deviation | null;
  }[];
  readonly planned: PlannedTouchpoint[];
  readonly unexpected: {
    readonly stage: string;
    readonly touchpoint: string;
    readonly kind: ExtraTally['kind'];
    readonly contacts: number;
    readonly cycles: number;
  }[];
  readonly gone: PlanOfMap['gone'];
}

/** How cycles went beside how they were planned. */
export function shapeAlignment(
  { plan, gone }: PlanOfMap,
  cycles: Cycles,
  model: JourneyModel,
  catalogue: readonly Touchpoint[],
): AlignmentReport {
  const folded = foldCycles(plan, cycles);
  const last = model.stages.length - 1;
  const ids = new Map(catalogue.map(({ number, id }) => [number, id]));
  const unexpected = folded.extras.flatMap(({ stage, touchpoint, ...rest }) => {
    const [id, name] = [model.stages[stage]?.id, ids.get(touchpoint)];
    return id === undefined || name === undefined ? [] : [{ stage: id, touchpoint: name, ...rest }];
  });
  return {
    cycles: cycles.cycles,
    open: cycles.open,
    aligned: folded.aligned,
    leftOut: cycles.cycles - folded.aligned,
    cut: folded.cut,
    fitting: folded.fitting,
    variants: cycles.variants.length,
    costPerCycle: ratio(folded.cost, folded.aligned),
    stages: plan.map((stage, index) => {
      const tally = folded.stages[index]!;
      return {
        id: stage.id,
        stage: stage.binding === null ? null : model.stages[stage.binding]!.id,
        cycles: tally.cycles,
        skipping: deviationOf(tally.skipping, stage, last),
        unexpected: stage.binding === null ? null : deviationOf(tally.unexpected, stage, last),
      };
    }),
    planned: plan.flatMap((stage, index) =>
      stage.cards.map((card) =>
        plannedOf(stage, card, folded.cards.get(cardKey(index, card.touchpoint)), last),
      ),
    ),
    unexpected: unexpected.sort((a, b) => b.cycles - a.cycles || b.contacts - a.contacts),
    gone,
  };
}

const NOBODY = { n: 0, successes: 0, felt: { n: 0, sum: 0, squares: 0 } };
const NO_CYCLES: CardTally = {
  ...{ cycles: 0, reached: 0, skipped: 0, pending: 0, outOfOrder: 0 },
  sides: { deviating: NOBODY, others: NOBODY },
};

function plannedOf(
  stage: PlanStage,
  { id, optional, order }: PlanCard,
  tally: CardTally = NO_CYCLES,
  last: number,
): PlannedTouchpoint {
  const { cycles, reached, skipped, pending, outOfOrder, sides } = tally;
  const known = reached + skipped;
  const interval = wilsonInterval(reached, known);
  return {
    ...{ stage: stage.id, touchpoint: id, optional, order, cycles, reached, skipped, pending, outOfOrder },
    share: ratio(reached, known),
    interval: interval && [interval[0], interval[1]],
    tooFew: known < MIN_ANSWERS,
    skipping: deviationOf(sides, stage, last),
  };
}

/** Before the first stage of the model everybody is already beyond: nothing can be said of moving on. */
const canMoveOn = ({ level }: PlanStage, last: number): boolean => level >= 0 && level < last;

const deviationOf = ({ deviating, others }: Sides, stage: PlanStage, last: number): Deviation => ({
  movedOn: canMoveOn(stage, last) ? compareShares(deviating, others) : null,
  felt: {
    first: meanOf(deviating.felt),
    second: meanOf(others.felt),
    ...compareMeans(deviating.felt, others.felt),
  },
});
