import type { SampledCustomers, SnagMoments, SnagOutcomes, SnagPlaces } from '../../ports/frictionStore';
import { type CalendarUnit, localDate } from '../../time/index';
import type { Bilingual } from '../../touchpoints/index';
import { ratio, type Words } from '../common/types';
import { costOfSnag, type SnagCost } from './costOfSnag';
import type { Incident } from './findIncidents';
import type { AskedKind, PlannedSnags } from './planSnags';

export interface SnagPlace {
  readonly name: string;
  readonly label: Bilingual | null;
  readonly times: number;
  readonly people: number;
}

export interface SnagLine extends AskedKind {
  readonly times: number;
  readonly people: number;
  readonly share: number | null;
  readonly open: number;
  readonly trend: { start: string; times: number; people: number; complete: boolean }[];
  readonly where: Record<'channels' | 'places' | 'pages' | 'values', SnagPlace[]>;
  readonly stages: SnagPlace[];
  readonly cost: SnagCost;
}

export interface SnagsReport {
  readonly active: number;
  readonly kinds: SnagLine[];
  readonly trendBy: CalendarUnit;
  readonly funnel: { id: string; name: Bilingual | null }[];
  readonly incidents: Incident[];
  readonly hasConversion: boolean;
  readonly typicalOrderValue: number | null;
  readonly sampled: SampledCustomers | null;
}

export interface SnagParts {
  readonly planned: PlannedSnags;
  readonly timeZone: string;
  readonly moments: readonly SnagMoments[];
  readonly outcomes: SnagOutcomes;
  readonly logged: readonly SnagPlaces[];
  readonly incidents: readonly Incident[];
  /** Customers active in the period. */
  readonly active: number;
  readonly typicalOrder: number | null;
  readonly hasConversion: boolean;
  /** `place` undefined: the asker may not see all places. */
  readonly words: { readonly channel: Words; readonly stage: Words; readonly place: Words | undefined };
}

const TOP = 5;

/** Snags as they are told: the dearest first, then the most frequent; what is not measured last. */
export function shapeSnags(parts: SnagParts): SnagsReport {
  const { planned } = parts;
  const kinds = planned.kinds.map((kind, index) => lineOf(kind, index, parts));
  const price = ({ cost }: SnagLine): number => cost.valueLost ?? cost.lostConversions ?? 0;
  kinds.sort((a, b) => Number(b.measured) - Number(a.measured) || price(b) - price(a) || b.times - a.times);
  return {
    active: parts.active,
    kinds,
    trendBy: planned.trendBy,
    funnel: planned.steps.map(({ id, name }) => ({ id, name })),
    incidents: [...parts.incidents],
    hasConversion: parts.hasConversion,
    typicalOrderValue: parts.typicalOrder,
    sampled: parts.outcomes.sampled,
  };
}

function lineOf(kind: AskedKind, index: number, parts: SnagParts): SnagLine {
  const own = parts.moments.filter((row) => row.kind === index);
  const all = own.find(({ by }) => by === 'all');
  const people = all?.people ?? 0;
  const { ends, step } = parts.planned.query.kinds[index]!;
  const { channel, stage, place } = parts.words;
  const logged = (by: SnagPlaces['by']): SnagPlace[] =>
    parts.logged
      .filter((row) => row.kind === index && row.by === by)
      .map(({ name, times, people: met }) => ({ name, label: null, times, people: met }));
  return {
    ...kind,
    times: all?.times ?? 0,
    people,
    share: ratio(people, parts.active),
    open: own.find(({ by }) => by === 'open')?.people ?? 0,
    trend: trendOf(own, kind, parts),
    where: {
      channels: topOf(own, 'channel', channel),
      places: place === undefined ? [] : topOf(own, 'place', place),
      pages: logged('page'),
      values: logged('value'),
    },
    stages: told(
      own.filter(({ by }) => by === 'stage').sort((a, b) => a.value - b.value),
      stage,
    ),
    cost: costOfSnag(
      parts.outcomes,
      { kind: index, isOfEverybody: ends === undefined && step === undefined },
      people,
      parts.hasConversion ? parts.typicalOrder : null,
    ),
  };
}

const told = (rows: readonly SnagMoments[], { wordOf, labelOf }: Words): SnagPlace[] =>
  rows.map(({ value, times, people }) => {
    const name = wordOf(value);
    return { name, label: labelOf(name) ?? null, times, people };
  });

const topOf = (rows: readonly SnagMoments[], by: SnagMoments['by'], words: Words): SnagPlace[] =>
  told(
    rows
      .filter((row) => row.by === by && row.value !== 0)
      .sort((a, b) => b.times - a.times || a.value - b.value)
      .slice(0, TOP),
    words,
  );

/** A bucket is complete when it has ended, and nothing begun in it may still end well. */
function trendOf(
  rows: readonly SnagMoments[],
  { source }: AskedKind,
  { planned: { query }, timeZone }: SnagParts,
): SnagLine['trend'] {
  const buckets = new Map(rows.filter(({ by }) => by === 'bucket').map((row) => [row.value, row]));
  const wait = source === 'abandoned' ? query.within : 0;
  return query.buckets.slice(0, -1).map((start, bucket) => ({
    start: localDate(start, timeZone),
    times: buckets.get(bucket)?.times ?? 0,
    people: buckets.get(bucket)?.people ?? 0,
    complete: query.buckets[bucket + 1]! + wait <= query.asOf,
  }));
}
