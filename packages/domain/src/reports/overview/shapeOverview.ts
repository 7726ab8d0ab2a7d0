import type { JourneyModel, Stage } from '../../journeys/index';
import type {
  ContactCount,
  ContactTotals,
  FeelingCount,
  RecordedCount,
  StageCounts,
  StageReach,
  Words,
} from '../../ports/overviewStore';
import { NOBODY } from '../../shared/index';
import { wilsonInterval } from '../../statistics/index';
import type { Bilingual, Touchpoint } from '../../touchpoints/index';
import { foldFeelings } from './foldFeelings';
import type { OverviewColumn, StageTouchpoint, StageWords } from './types';

/** Everything the store answered about one period. */
export interface OverviewParts {
  readonly model: JourneyModel;
  readonly catalogue: readonly Touchpoint[];
  readonly stages: readonly StageCounts[];
  readonly reached: readonly StageReach[];
  readonly everMet: ReadonlySet<number>;
  readonly contacts: readonly ContactCount[];
  readonly totals: ContactTotals;
  readonly feelings: readonly FeelingCount[];
  readonly words: readonly Words[];
  readonly counts: readonly RecordedCount[];
}

/** Touchpoints a column shows; the rest is one click away. */
const TOUCHPOINTS_PER_STAGE = 8;
const WORDS_PER_STAGE = 5;

/** Column of something that happened at a touchpoint in a stage (from 1); outside any stage, the one that names it. */
type ColumnOf = (stage: number, touchpoint: number) => number;

function columnFinder(model: JourneyModel, byNumber: ReadonlyMap<number, Touchpoint>): ColumnOf {
  const naming = new Map<string, number>();
  model.stages.forEach((stage, index) => {
    for (const id of stage.entry.touchpoints) if (!naming.has(id)) naming.set(id, index);
  });
  return (stage, touchpoint) =>
    stage > 0 ? stage - 1 : (naming.get(byNumber.get(touchpoint)?.id ?? '') ?? -1);
}

/** The columns of the map. */
export function shapeOverview(parts: OverviewParts): OverviewColumn[] {
  const byNumber = new Map(parts.catalogue.map((touchpoint) => [touchpoint.number, touchpoint]));
  const columnOf = columnFinder(parts.model, byNumber);
  return parts.model.stages.map((stage, index) => ({
    ...describeStage(stage, parts, index),
    ...stageFigures(parts, index),
    touchpoints: stageTouchpoints(parts, index, columnOf, byNumber),
    feelings: foldFeelings(
      parts.feelings.filter((count) => columnOf(count.stage, count.touchpoint) === index),
    ),
    words: stageWords(parts, index, columnOf, byNumber),
    counts: index === 0 ? sumCounts(parts.counts) : [],
  }));
}

type Description = Pick<
  OverviewColumn,
  'id' | 'name' | 'says' | 'response' | 'group' | 'goal' | 'measured' | 'connect'
>;

function describeStage(stage: Stage, { catalogue, everMet }: OverviewParts, index: number): Description {
  const { id, name, says, response, group, goal } = stage;
  const measured = everMet.has(index);
  const named = measured
    ? []
    : catalogue.filter((touchpoint) => stage.entry.touchpoints.includes(touchpoint.id));
  return {
    id,
    name,
    says,
    response,
    group,
    goal,
    measured,
    connect: named.slice(0, 6).map((one) => one.name),
  };
}

type Figures = Omit<OverviewColumn, keyof Description | 'touchpoints' | 'feelings' | 'words' | 'counts'>;

const UNMEASURED: Figures = {
  present: null,
  presentBefore: null,
  entered: null,
  movedOn: null,
  lost: null,
  lostBy: [],
  dormant: null,
  restarted: null,
  waiting: null,
  reached: null,
  people: null,
  conversion: null,
  conversionInterval: null,
  timeInStage: { p50: null, p90: null },
  valueAtStake: null,
  trust: null,
};

const NOTHING: Omit<StageCounts, 'stage'> = {
  present0: 0,
  present: 0,
  dormant: 0,
  entered: 0,
  enteredPeople: 0,
  movedOn: 0,
  lost: 0,
  lapsed: 0,
  exited: {},
  restarted: 0,
  waiting: 0,
  converted: 0,
  p50: null,
  p90: null,
};

function stageFigures(parts: OverviewParts, index: number): Figures {
  if (!parts.everMet.has(index)) return UNMEASURED;
  const counts = parts.stages.find((row) => row.stage === index) ?? NOTHING;
  const isLast = index === parts.model.stages.length - 1;
  const typical = parts.totals.typicalOrder;
  const interval = wilsonInterval(counts.converted, counts.entered);
  return {
    present: counts.present,
    presentBefore: counts.present0,
    entered: counts.entered,
    movedOn: counts.movedOn,
    lost: counts.lost,
    lostBy: losses(counts, parts.model),
    dormant: counts.dormant,
    restarted: counts.restarted,
    waiting: counts.waiting,
    reached: parts.reached.find((row) => row.stage === index)?.reached ?? 0,
    people: counts.enteredPeople,
    conversion: isLast || counts.entered === 0 ? null : counts.converted / counts.entered,
    conversionInterval: isLast || interval === null ? null : [interval[0], interval[1]],
    timeInStage: { p50: seconds(counts.p50), p90: seconds(counts.p90) },
    valueAtStake: typical === null ? null : counts.lost * typical,
    trust: counts.enteredPeople >= 100 ? 3 : counts.enteredPeople >= 30 ? 2 : 1,
  };
}

const seconds = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : milliseconds / 1000;

function losses(counts: Omit<StageCounts, 'stage'>, model: JourneyModel): OverviewColumn['lostBy'] {
  const byRule = new Map<string, { reason: string; name: Bilingual | null; cycles: number }>();
  if (counts.lapsed > 0) byRule.set('lapsed', { reason: 'lapsed', name: null, cycles: counts.lapsed });
  for (const [exit, cycles] of Object.entries(counts.exited)) {
    const rule = model.exits[Number(exit)];
    const reason = rule?.reason ?? 'exited';
    const known = byRule.get(reason);
    byRule.set(reason, { reason, name: rule?.name ?? null, cycles: cycles + (known?.cycles ?? 0) });
  }
  return [...byRule.values()].sort((a, b) => b.cycles - a.cycles);
}

function stageTouchpoints(
  { contacts }: OverviewParts,
  index: number,
  columnOf: ColumnOf,
  byNumber: ReadonlyMap<number, Touchpoint>,
): StageTouchpoint[] {
  const rows = new Map<number, { contacts: number; people: number }>();
  for (const count of contacts) {
    if (count.touchpoint === 0 || columnOf(count.stage, count.touchpoint) !== index) continue;
    const known = rows.get(count.touchpoint) ?? { contacts: 0, people: 0 };
    rows.set(count.touchpoint, {
      contacts: known.contacts + count.contacts,
      people: known.people + count.people,
    });
  }
  return [...rows]
    .flatMap(([number, row]) => {
      const touchpoint = byNumber.get(number);
      if (touchpoint === undefined) return [];
      const { id, name, channel, control, setting } = touchpoint;
      return [{ id, name, channel, control, setting, ...row }];
    })
    .sort((a, b) => b.contacts - a.contacts)
    .slice(0, TOUCHPOINTS_PER_STAGE);
}

function stageWords(
  { words }: OverviewParts,
  index: number,
  columnOf: ColumnOf,
  byNumber: ReadonlyMap<number, Touchpoint>,
): StageWords[] {
  return words
    .filter((one) => columnOf(one.stage, one.touchpoint) === index)
    .slice(0, WORDS_PER_STAGE)
    .map((one) => ({
      text: one.text,
      emotion: one.emotion,
      time: new Date(one.time).toISOString(),
      personId: one.person === NOBODY ? null : one.person,
      touchpoint: byNumber.get(one.touchpoint)?.id ?? null,
    }));
}

function sumCounts(counts: readonly RecordedCount[]): { name: string; total: number }[] {
  const byName = new Map<string, number>();
  for (const { name, total } of counts) byName.set(name, (byName.get(name) ?? 0) + total);
  return [...byName].map(([name, total]) => ({ name, total }));
}
