import type { HandoverCounts, HandoverFeeling, HandoverRow } from '../../ports/frictionStore';
import { MIN_ANSWERS, meanInterval, wilsonInterval } from '../../statistics/index';
import type { Bilingual } from '../../touchpoints/index';
import { ratio, type Spread, spreadOf } from '../common/types';
import { nameOfGroup } from './channelGroups';
import type { MetGroup } from './planHandovers';

export interface Outcome {
  readonly followed: number;
  readonly converted: number;
  readonly share: number | null;
  readonly interval: [number, number] | null;
  readonly lost: number;
  readonly open: number;
  readonly tooFew: boolean;
}

export interface Felt {
  readonly n: number;
  readonly mean: number | null;
  readonly interval: [number, number] | null;
  readonly tooFew: boolean;
}

export interface HandoverLine {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly people: number;
  readonly time: Spread;
  readonly outcome: Outcome;
  readonly baseline: Outcome | null;
  readonly difference: number | null;
  readonly valueLost: number | null;
  readonly felt: Felt;
}

export interface HandoversReport {
  readonly groups: { id: string; name: Bilingual | null; channels: string[] }[];
  readonly handovers: HandoverLine[];
  readonly stays: { group: string; count: number; people: number; outcome: Outcome }[];
  readonly total: { count: number; people: number };
  readonly hasConversion: boolean;
  readonly typicalOrderValue: number | null;
}

export interface HandoverParts {
  readonly groups: readonly MetGroup[];
  readonly counts: HandoverCounts;
  readonly felt: readonly HandoverFeeling[];
  readonly hasConversion: boolean;
  readonly typicalOrder: number | null;
}

/** Handovers as they are told: the most frequent first, each beside those who stayed where it began. */
export function shapeHandovers(parts: HandoverParts): HandoversReport {
  const { groups, counts } = parts;
  const idOf = (number: number): string => groups[number - 1]?.id ?? '';
  const sorted = [...counts.rows].sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
  const stays = sorted.filter(({ from, to }) => from === to);
  const moves = sorted.filter(({ from, to }) => from !== to);
  const met = new Set(sorted.flatMap(({ from, to }) => [from, to]));
  return {
    groups: groups.flatMap(({ id, channels }, i) =>
      met.has(i + 1) ? [{ id, name: nameOfGroup(id) ?? null, channels: [...channels] }] : [],
    ),
    handovers: moves.map((row) => {
      const stayed = stays.find(({ from }) => from === row.from);
      return { from: idOf(row.from), to: idOf(row.to), ...lineOf(row, stayed, parts) };
    }),
    stays: stays.map((row) => ({
      group: idOf(row.from),
      count: row.count,
      people: row.people,
      outcome: outcomeOf(row),
    })),
    total: { count: moves.reduce((sum, { count }) => sum + count, 0), people: counts.people },
    hasConversion: parts.hasConversion,
    typicalOrderValue: parts.typicalOrder,
  };
}

function lineOf(
  row: HandoverRow,
  stayed: HandoverRow | undefined,
  { felt, typicalOrder, hasConversion }: HandoverParts,
): Omit<HandoverLine, 'from' | 'to'> {
  const outcome = outcomeOf(row);
  const baseline = stayed === undefined ? null : outcomeOf(stayed);
  const isKnown = hasConversion && baseline !== null && !outcome.tooFew && !baseline.tooFew;
  const difference = isKnown ? outcome.share! - baseline.share! : null;
  return {
    count: row.count,
    people: row.people,
    time: spreadOf(row.times),
    outcome,
    baseline,
    difference,
    valueLost:
      difference === null || typicalOrder === null
        ? null
        : Math.max(0, -difference) * row.followed * typicalOrder,
    felt: feltOf(felt.find(({ from, to }) => from === row.from && to === row.to)),
  };
}

function outcomeOf({ followed, converted, open }: HandoverRow): Outcome {
  const interval = wilsonInterval(converted, followed);
  return {
    followed,
    converted,
    share: ratio(converted, followed),
    interval: interval && [interval[0], interval[1]],
    lost: followed - converted,
    open,
    tooFew: followed < MIN_ANSWERS,
  };
}

function feltOf(found: HandoverFeeling | undefined): Felt {
  const n = found?.n ?? 0;
  const told = found && n >= MIN_ANSWERS ? meanInterval(n, found.sum, found.squares) : null;
  const inScale = (value: number): number => Math.max(-2, Math.min(2, value));
  return {
    n,
    mean: told?.mean ?? null,
    interval: told?.interval ? [inScale(told.interval[0]), inScale(told.interval[1])] : null,
    tooFew: n < MIN_ANSWERS,
  };
}
