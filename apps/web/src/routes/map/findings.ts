import type { CustomerWords, OverviewStage } from '@viaggio/contract/reports';
import { canTell } from './feelingShapes';

/** The stage that loses most: in money where it is known, else in journeys. Undefined where nobody is lost. */
export function worstLoss(stages: readonly OverviewStage[]): OverviewStage | undefined {
  const losing = stages.filter((stage) => (stage.lost ?? 0) > 0);
  return losing.toSorted(
    (a, b) => (b.valueAtStake ?? 0) - (a.valueAtStake ?? 0) || (b.lost ?? 0) - (a.lost ?? 0),
  )[0];
}

/** The stage where customers feel lowest; undefined where fewer than two stages can tell. */
export function lowestFeeling(stages: readonly OverviewStage[]) {
  const told = stages.flatMap((stage) =>
    canTell(stage.feelings) ? [{ stage, feelings: stage.feelings }] : [],
  );
  return told.length < 2 ? undefined : told.toSorted((a, b) => a.feelings.mean - b.feelings.mean)[0];
}

/** Of the words of a stage, those closest to how its customers feel on the whole; the first where that is not known. */
export function typicalWords({ words, feelings }: OverviewStage): CustomerWords | undefined {
  if (!canTell(feelings)) return words[0];
  const distance = ({ emotion }: CustomerWords) =>
    emotion === null ? Number.POSITIVE_INFINITY : Math.abs(emotion - feelings.mean);
  return words.toSorted((a, b) => distance(a) - distance(b))[0];
}
