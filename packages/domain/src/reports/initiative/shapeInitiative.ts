import type { InitiativeCounts, InitiativeQuery, Started, StarterCounts } from '../../ports/relationStore';
import { type CalendarUnit, calendarBuckets, localDate } from '../../time/index';
import { ratio, type Words } from '../common/types';

export interface InitiativeTotals {
  readonly contacts: number;
  readonly customer: number;
  readonly brand: number;
  readonly third: number;
  readonly startedByCustomer: number;
  readonly startedByUs: number;
  readonly unknown: number;
  readonly customerShare: number | null;
}

/** Customers with contacts of each kind. One may have all three. */
export type Starters = Readonly<Record<Started, number>>;

export interface InitiativeReport {
  readonly total: InitiativeTotals & { readonly people: Starters };
  readonly buckets: (InitiativeTotals & {
    readonly people: Starters;
    readonly start: string;
    readonly complete: boolean;
  })[];
  readonly channels: (InitiativeTotals & { readonly name: string })[];
}

const sum = (counts: readonly InitiativeCounts[], is: (one: InitiativeCounts) => boolean): number =>
  counts.reduce((all, one) => (is(one) ? all + one.contacts : all), 0);

function totalsOf(counts: readonly InitiativeCounts[]): InitiativeTotals {
  const startedByCustomer = sum(counts, ({ started }) => started === 'customer');
  const startedByUs = sum(counts, ({ started }) => started === 'us');
  return {
    contacts: sum(counts, () => true),
    customer: sum(counts, ({ actor }) => actor === 0),
    brand: sum(counts, ({ actor }) => actor === 1),
    third: sum(counts, ({ actor }) => actor === 2),
    startedByCustomer,
    startedByUs,
    unknown: sum(counts, ({ started }) => started === 'unknown'),
    customerShare: ratio(startedByCustomer, startedByCustomer + startedByUs),
  };
}

function grouped<Key>(
  counts: readonly InitiativeCounts[],
  keyOf: (one: InitiativeCounts) => Key,
): Map<Key, InitiativeCounts[]> {
  const groups = new Map<Key, InitiativeCounts[]>();
  for (const one of counts) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function startersOf(counts: readonly StarterCounts[], bucket: number | null): Starters {
  const of = (kind: Started): number =>
    counts.find((one) => one.bucket === bucket && one.started === kind)?.people ?? 0;
  return { customer: of('customer'), us: of('us'), unknown: of('unknown') };
}

/** Contacts of the period: all, by bucket and by channel. */
export function shapeInitiative(
  query: InitiativeQuery,
  {
    contacts: counts,
    starters,
  }: { readonly contacts: readonly InitiativeCounts[]; readonly starters: readonly StarterCounts[] },
  { by, timeZone, words }: { readonly by: CalendarUnit; readonly timeZone: string; readonly words: Words },
): InitiativeReport {
  const byBucket = grouped(counts, ({ bucket }) => bucket);
  const ends = calendarBuckets(query, by, timeZone).slice(1);
  const byChannel = grouped(counts, ({ channel }) => words.wordOf(channel));
  return {
    total: { ...totalsOf(counts), people: startersOf(starters, null) },
    buckets: query.buckets.map((start, i) => ({
      start: localDate(start, timeZone),
      ...totalsOf(byBucket.get(i) ?? []),
      people: startersOf(starters, i),
      complete: start >= query.from && ends[i]! <= Math.min(query.end, query.asOf),
    })),
    channels: [...byChannel]
      .map(([name, some]) => ({ name, ...totalsOf(some) }))
      .sort((a, b) => b.contacts - a.contacts || (a.name < b.name ? -1 : 1)),
  };
}
