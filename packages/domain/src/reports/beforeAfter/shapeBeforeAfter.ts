import type { JourneyModel } from '../../journeys/index';
import type { FeelingCount, StageCounts } from '../../ports/overviewStore';
import type { Bilingual } from '../../touchpoints/index';
import {
  addSums,
  type ComparedMeans,
  compareMeans,
  type MeanOf,
  meanOf,
  NO_SUMS,
  type Sums,
} from '../common/compareMeans';
import { type ComparedShares, compareShares } from '../common/compareShares';

/** Figures of one period, of stays and signals known when it ended. */
export interface PeriodParts {
  readonly stages: readonly StageCounts[];
  readonly feelings: readonly FeelingCount[];
}

export type Verdict = 'better' | 'worse' | 'unclear' | 'tooFew';

export interface ChangedStage {
  readonly stage: string;
  readonly name: Bilingual;
  readonly entered: { readonly before: number; readonly after: number };
  /** `first` after, `second` before. Null for the last stage. */
  readonly conversion: (ComparedShares & { readonly verdict: Verdict }) | null;
  readonly lost: ComparedShares & { readonly verdict: Verdict };
  readonly feeling: {
    readonly first: MeanOf;
    readonly second: MeanOf;
    readonly verdict: Verdict;
  } & ComparedMeans;
  /** Typical time to moving on, in seconds. */
  readonly time: { readonly before: number | null; readonly after: number | null };
}

/** Better or worse where chance alone would hardly make it: where 0 lies outside the interval. */
export function judge(
  { interval, tooFew }: { readonly interval: readonly [number, number] | null; readonly tooFew: boolean },
  isGood: 'more' | 'less',
): Verdict {
  if (tooFew || interval === null) return 'tooFew';
  if (interval[0] <= 0 && interval[1] >= 0) return 'unclear';
  return interval[0] > 0 === (isGood === 'more') ? 'better' : 'worse';
}

const NOTHING = { entered: 0, converted: 0, lost: 0, movedOn: 0, restarted: 0, p50: null };

const sumsOf = (feelings: readonly FeelingCount[], stage: number): Sums =>
  feelings.reduce((sum, one) => (one.stage === stage + 1 ? addSums(sum, one) : sum), NO_SUMS);

/** How everybody felt, in any stage and in none: what touches all of them a little shows here first. */
export function compareFeelings(before: PeriodParts, after: PeriodParts): ChangedStage['feeling'] {
  const all = ({ feelings }: PeriodParts): Sums => feelings.reduce(addSums, NO_SUMS);
  const [feels, felt] = [all(after), all(before)];
  const means = compareMeans(feels, felt);
  return { first: meanOf(feels), second: meanOf(felt), ...means, verdict: judge(means, 'more') };
}

/** The same figures of each stage in both periods, and what lies between them. */
export function shapeBeforeAfter(
  { stages }: JourneyModel,
  before: PeriodParts,
  after: PeriodParts,
): ChangedStage[] {
  return stages.map(({ id, name }, index) => {
    const countsOf = (parts: PeriodParts) => parts.stages.find(({ stage }) => stage === index) ?? NOTHING;
    const [was, is] = [countsOf(before), countsOf(after)];
    const [felt, feels] = [sumsOf(before.feelings, index), sumsOf(after.feelings, index)];
    const moved = compareShares(
      { n: is.entered, successes: is.converted },
      { n: was.entered, successes: was.converted },
    );
    const leftOf = (of: typeof was) => ({ n: of.movedOn + of.lost + of.restarted, successes: of.lost });
    const lost = compareShares(leftOf(is), leftOf(was));
    const means = compareMeans(feels, felt);
    return {
      stage: id,
      name,
      entered: { before: was.entered, after: is.entered },
      conversion: index === stages.length - 1 ? null : { ...moved, verdict: judge(moved, 'more') },
      lost: { ...lost, verdict: judge(lost, 'less') },
      feeling: {
        first: meanOf(feels),
        second: meanOf(felt),
        ...means,
        verdict: judge(means, 'more'),
      },
      time: {
        before: was.p50 === null ? null : was.p50 / 1000,
        after: is.p50 === null ? null : is.p50 / 1000,
      },
    };
  });
}
