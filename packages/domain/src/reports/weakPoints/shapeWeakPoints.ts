import type { JourneyModel } from '../../journeys/index';
import type { LastContact } from '../../ports/livingMapStore';
import type { FeelingCount, StageCounts } from '../../ports/overviewStore';
import type { Bilingual, Touchpoint } from '../../touchpoints/index';
import type { TrustLevel } from '../../trust/index';
import { foldFeelings } from '../overview/foldFeelings';
import type { Feelings } from '../overview/types';
import { type Weight, weighPoint } from './weighPoint';

export interface WeakTouchpoint extends Weight {
  readonly touchpoint: string;
  readonly name: Bilingual;
  readonly says: Bilingual;
  readonly channel: string;
  readonly feelings: Feelings | null;
}

export interface WeakStage extends Weight {
  readonly stage: string;
  readonly name: Bilingual;
  readonly left: number;
  readonly feelings: Feelings | null;
  /** By what their customers did last, the heaviest first. */
  readonly touchpoints: WeakTouchpoint[];
  /** Lost cycles whose last contact no touchpoint recognises. */
  readonly unmapped: number;
}

export interface WeakPointsReport {
  /** The heaviest first. */
  readonly stages: WeakStage[];
  readonly typicalOrderValue: number | null;
  readonly trust: TrustLevel;
  /** False where the stages are not walked by people: then no touchpoint is told. */
  readonly byTouchpoint: boolean;
}

export interface WeakPointParts {
  readonly model: JourneyModel;
  readonly catalogue: readonly Touchpoint[];
  readonly counts: readonly StageCounts[];
  readonly feelings: readonly FeelingCount[];
  readonly last: readonly LastContact[];
  readonly typicalOrder: number | null;
  readonly trust: TrustLevel;
}

const feltOf = (feelings: Feelings | null): { mean: number; n: number } | null =>
  feelings?.mean == null ? null : { mean: feelings.mean, n: feelings.n };

/** Stages and touchpoints by what their losses weigh; those where nobody was lost are left out. */
export function shapeWeakPoints(parts: WeakPointParts): WeakPointsReport {
  const { model, counts, typicalOrder, trust } = parts;
  const stages = counts.flatMap((count) => {
    const stage = model.stages[count.stage];
    return stage === undefined || count.lost === 0 ? [] : [weakStage(stage, count, parts)];
  });
  return {
    stages: stages.sort((a, b) => b.score - a.score || b.lost - a.lost),
    typicalOrderValue: typicalOrder,
    trust,
    byTouchpoint: model.key.kind === 'person',
  };
}

function weakStage(
  { id, name }: JourneyModel['stages'][number],
  { stage, lost, movedOn, restarted }: StageCounts,
  { feelings, last, catalogue, typicalOrder, trust }: WeakPointParts,
): WeakStage {
  const left = lost + movedOn + restarted;
  const own = feelings.filter((one) => one.stage === stage + 1);
  const felt = foldFeelings(own);
  const weigh = (some: number, of: Feelings | null): Weight =>
    weighPoint({ lost: some, left, typicalOrder, feeling: feltOf(of), trust });
  const touchpoints = last.flatMap((one): WeakTouchpoint[] => {
    const found = catalogue.find(({ number }) => number === one.touchpoint);
    if (one.stage !== stage || one.touchpoint === 0 || found === undefined) return [];
    const at = foldFeelings(own.filter(({ touchpoint }) => touchpoint === one.touchpoint));
    const { says, channel } = found;
    return [{ touchpoint: found.id, name: found.name, says, channel, feelings: at, ...weigh(one.lost, at) }];
  });
  return {
    stage: id,
    name,
    left,
    feelings: felt,
    ...weigh(lost, felt),
    touchpoints: touchpoints.sort((a, b) => b.score - a.score || b.lost - a.lost),
    unmapped: last.reduce(
      (sum, one) => sum + (one.stage === stage && one.touchpoint === 0 ? one.lost : 0),
      0,
    ),
  };
}
