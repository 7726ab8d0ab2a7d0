import { channelOfSource } from '../../channels/index';
import type { DailyRow, NamedDaily, SnagMoments, SnagQuery } from '../../ports/frictionStore';
import { localDate } from '../../time/index';
import type { Bilingual } from '../../touchpoints/index';
import type { Words } from '../common/types';
import { findUnusual, type SeriesDay, type UnusualOptions, type UnusualRun } from '../unusual/index';
import type { WatchedStep } from './buyingSteps';
import { busyElsewhere } from './placeSeries';
import type { AskedKind } from './planSnags';
import { SNAG_TOUCHPOINTS } from './snagKinds';

export interface Incident {
  readonly about: 'snag' | 'step' | 'volume';
  readonly kind: string;
  readonly by: 'channel' | 'source' | 'touchpoint' | 'page' | 'place' | null;
  readonly name: Bilingual | null;
  readonly value: string | null;
  readonly direction: 'rise' | 'fall';
  readonly from: string;
  readonly to: string;
  readonly ongoing: boolean;
  readonly times: number;
  readonly exposure: number | null;
  readonly expected: number;
  readonly ratio: number | null;
  readonly score: number;
}

export interface WatchedDays {
  readonly query: Pick<SnagQuery, 'days' | 'from' | 'end'>;
  readonly timeZone: string;
  readonly kinds: readonly AskedKind[];
  readonly steps: readonly WatchedStep[];
  readonly moments: readonly SnagMoments[];
  readonly daily: readonly DailyRow[];
  readonly named: readonly NamedDaily[];
  /** Touchpoints that begin with us. */
  readonly ours: ReadonlySet<string>;
  readonly words: Readonly<Record<'channel' | 'source' | 'touchpoint', Words>> & {
    /** undefined: the asker may not see all places, and is told of none. */
    readonly place: Words | undefined;
  };
}

type Days = readonly (readonly [day: number, count: number])[];

/** A series to be judged, and what it is of. */
interface Series extends Pick<Incident, 'about' | 'kind' | 'by' | 'name' | 'value'> {
  readonly count: Days;
  readonly exposure: Days | null;
  readonly options: Partial<UnusualOptions>;
}

/** A snag may rise, and the conversion of a step or customers of a place fall: the other way round is no trouble. */
const RISE: Partial<UnusualOptions> = { direction: 'rise' };
const FALL: Partial<UnusualOptions> = { direction: 'fall', isShare: true };
/** Half of the customers of a place or fewer, and surer than the rest: there are many places, and each has quiet days. */
export const EMPTY: Partial<UnusualOptions> = { direction: 'fall', change: 2, threshold: 5 };

/** Days of the period that are unlike the same weekdays before, of snags, of steps of buying, and of volumes. */
export function findIncidents(watched: WatchedDays): Incident[] {
  const { query, timeZone } = watched;
  const dates = query.days.slice(0, -1).map((start) => localDate(start, timeZone));
  const active = countsOf(dates.length, watched.daily.find(({ by }) => by === 'active')?.days ?? []);
  // Before the first customer ever nothing is known: no zeros.
  const first = active.findIndex((people) => people > 0);
  if (first < 0) return [];
  const [from, end] = [localDate(query.from, timeZone), localDate(query.end - 1, timeZone)];
  const series = [snagSeries, stepSeries, volumeSeries, placeFalls].flatMap((of) => of(watched));
  const all = series.flatMap(({ count, exposure, options, ...what }) => {
    const days = seriesOf(dates, first, count, exposure);
    return findUnusual(days, options)
      .filter((run) => run.to >= from && run.from <= end)
      .map(
        (run): Incident => ({
          ...what,
          ...told(run),
          // The level of a volume is no number of customers.
          exposure: what.about === 'volume' ? null : run.exposure,
          ongoing: run.to === dates.at(-1),
        }),
      );
  });
  return all.sort((a, b) => compare(b.to, a.to) || b.score - a.score);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const told = ({ count, ...run }: UnusualRun) => ({ ...run, times: count });

/** Days that say the level of a volume. */
const LEVEL_DAYS = 14;

function countsOf(length: number, days: Days): number[] {
  const counts = new Array<number>(length).fill(0);
  for (const [day, count] of days) if (day < length) counts[day] = count;
  return counts;
}

/** Mean of the middle half of the fortnight before each day, at least 1; of the first days there is none. */
function levelOf(length: number, days: Days): Days {
  const counts = countsOf(length, days);
  return counts.flatMap((_, day) => {
    if (day < LEVEL_DAYS) return [];
    const sorted = counts.slice(day - LEVEL_DAYS, day).sort((a, b) => a - b);
    const cut = Math.floor(LEVEL_DAYS / 4);
    const middle = sorted.slice(cut, LEVEL_DAYS - cut);
    const mean = middle.reduce((sum, count) => sum + count, 0) / middle.length;
    return [[day, Math.max(1, mean)] as const];
  });
}

function seriesOf(dates: readonly string[], first: number, count: Days, exposure: Days | null): SeriesDay[] {
  const counts = countsOf(dates.length, count);
  const wholes = exposure && countsOf(dates.length, exposure);
  return dates
    .map((day, i) => ({ day, count: counts[i]!, exposure: wholes ? wholes[i]! : null }))
    .slice(first);
}

const daysOf = (daily: readonly DailyRow[], by: DailyRow['by'], value: number): Days =>
  daily.find((row) => row.by === by && row.value === value)?.days ?? [];

/** Times of a snag by active customers; by value of the property too, of all active customers. */
function snagSeries({ kinds, moments, daily, named }: WatchedDays): Series[] {
  const active = daysOf(daily, 'active', 0);
  return kinds.flatMap(({ id, name }, kind): Series[] => {
    const what = { about: 'snag', kind: id, by: null, name, exposure: active, options: RISE } as const;
    const days = moments.filter((row) => row.kind === kind && row.by === 'day');
    if (days.length === 0) return [];
    const values = named.filter((row) => row.by === 'snag' && row.value === kind);
    return [
      { ...what, value: null, count: days.map(({ value, times }) => [value, times] as const) },
      ...values.map((row): Series => ({ ...what, value: row.name, count: row.days })),
    ];
  });
}

/** Of the customers at a step on a day, those who did the next one on the same day. */
function stepSeries({ steps, daily, named }: WatchedDays): Series[] {
  return steps.slice(1).flatMap((next, k): Series[] => {
    const kind = `${steps[k]!.id}-${next.id}`;
    const what = { about: 'step', kind, by: null, name: next.name, options: FALL } as const;
    const values = named.filter((row) => row.by === 'step' && row.value === k);
    return [
      { ...what, value: null, count: daysOf(daily, 'pair', k), exposure: daysOf(daily, 'step', k) },
      ...values.map((row): Series => {
        const pair = named.find((one) => one.by === 'pair' && one.value === k && one.name === row.name);
        return { ...what, value: row.name, count: pair?.days ?? [], exposure: row.days };
      }),
    ];
  });
}

/** Channels by which we write: what follows each sending is no incident. */
const SENDING: ReadonlySet<string> = new Set(['email', 'sms', 'push', 'direct_mail', 'flyer']);

function isNoSurprise(by: Incident['by'], kind: string, ours: ReadonlySet<string>): boolean {
  if (by === 'touchpoint') return SNAG_TOUCHPOINTS.has(kind) || ours.has(kind);
  return SENDING.has(by === 'source' ? (channelOfSource(kind) ?? '') : kind);
}

/**
 * Volumes are held against their own level of the fortnight before: a shop that grows is no incident. A level that stays
 * is the normal one within weeks.
 */
function volumeSeries({ query, daily, named, words, ours }: WatchedDays): Series[] {
  const length = query.days.length - 1;
  const what = { about: 'volume', value: null, options: RISE } as const;
  const found = daily.flatMap(({ by, value, days }): Series[] => {
    if (by !== 'channel' && by !== 'source' && by !== 'touchpoint') return [];
    if (value === 0) return [];
    const kind = words[by].wordOf(value);
    if (isNoSurprise(by, kind, ours)) return [];
    return [
      {
        ...what,
        kind,
        by,
        name: words[by].labelOf(kind) ?? null,
        count: days,
        exposure: levelOf(length, days),
      },
    ];
  });
  const pages = named.filter(({ by }) => by === 'page');
  return [
    ...found,
    ...pages.map(
      (row): Series => ({
        ...what,
        kind: row.name,
        by: 'page',
        name: null,
        count: row.days,
        exposure: levelOf(length, row.days),
      }),
    ),
  ];
}

/** Customers of a place, held against how busy it was elsewhere on the same day. */
function placeFalls({ query, daily, words }: WatchedDays): Series[] {
  const { place } = words;
  if (place === undefined) return [];
  const length = query.days.length - 1;
  const rows = daily.filter(({ by, value }) => by === 'place' && value !== 0);
  const counts = rows.map(({ days }) => countsOf(length, days));
  return rows.map(({ value, days }, here): Series => {
    const kind = place.wordOf(value);
    const exposure = busyElsewhere(counts, here).map((share, day) => [day, share] as const);
    const what = {
      about: 'volume',
      kind,
      by: 'place',
      name: place.labelOf(kind) ?? null,
      value: null,
    } as const;
    return { ...what, count: days, exposure, options: EMPTY };
  });
}
