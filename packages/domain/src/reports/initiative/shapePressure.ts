import {
  BAND_STARTS,
  PRESSURE_BANDS,
  type PressureBandName,
  type PressureCounts,
  type PressureQuery,
} from '../../ports/relationStore';
import { localDate } from '../../time/index';
import { ratio } from '../common/types';

/** So many customer-weeks, of those that could be told of. */
export interface Part {
  readonly weeks: number;
  readonly of: number;
  readonly share: number | null;
}

export interface PressureBand {
  readonly band: PressureBandName;
  readonly weeks: number;
  readonly share: number | null;
  readonly reaction: Part | null;
  readonly active: Part;
  readonly unsubscribed: Part | null;
  readonly quiet: Part;
}

export interface PressureReport {
  readonly first: string | null;
  readonly last: string | null;
  readonly weeks: number;
  readonly messages: number;
  readonly mean: number | null;
  readonly p90: number | null;
  readonly bands: PressureBand[];
}

const sum = (counts: readonly PressureCounts[], of: (one: PressureCounts) => number): number =>
  counts.reduce((all, one) => all + of(one), 0);

const part = (weeks: number, of: number): Part => ({ weeks, of, share: ratio(weeks, of) });

/** Lowest and highest number of messages of a band; the last has no highest. */
export function boundsOf(band: number): { readonly low: number; readonly high: number | undefined } {
  const next = BAND_STARTS[band + 1];
  return { low: BAND_STARTS[band] ?? 0, high: next === undefined ? undefined : next - 1 };
}

/** Messages by customer and week, and what went along with few and with many. */
export function shapePressure(
  query: PressureQuery,
  counts: readonly PressureCounts[],
  timeZone: string,
): PressureReport {
  const weeks = sum(counts, (one) => one.weeks);
  const messages = sum(counts, (one) => one.weeks * one.messages);
  const date = (at: number | undefined): string | null => (at === undefined ? null : localDate(at, timeZone));
  return {
    first: date(query.weeks[0]),
    last: date(query.weeks.at(-2)),
    weeks,
    messages,
    mean: ratio(messages, weeks),
    p90: nineInTen(counts, weeks),
    bands: PRESSURE_BANDS.map((band, i) => bandOf(band, i, { query, counts, all: weeks })),
  };
}

function bandOf(
  band: PressureBandName,
  index: number,
  {
    query,
    counts,
    all,
  }: { readonly query: PressureQuery; readonly counts: readonly PressureCounts[]; readonly all: number },
): PressureBand {
  const { low, high = Number.POSITIVE_INFINITY } = boundsOf(index);
  const own = counts.filter(({ messages }) => messages >= low && messages <= high);
  const weeks = sum(own, (one) => one.weeks);
  const of = (figure: 'reacted' | 'active' | 'unsubscribed'): Part =>
    part(
      sum(own, (one) => one[figure]),
      weeks,
    );
  return {
    band,
    weeks,
    share: ratio(weeks, all),
    reaction: low === 0 ? null : of('reacted'),
    active: of('active'),
    unsubscribed: query.unsubscribing.length === 0 ? null : of('unsubscribed'),
    quiet: part(
      sum(own, (one) => one.quiet),
      sum(own, (one) => one.followed),
    ),
  };
}

/** The messages of the customer-week at nine tenths of them all, as `quantileExact` counts. */
function nineInTen(counts: readonly PressureCounts[], weeks: number): number | null {
  const place = Math.floor(0.9 * weeks);
  let passed = 0;
  for (const one of [...counts].sort((a, b) => a.messages - b.messages)) {
    passed += one.weeks;
    if (passed > place) return one.messages;
  }
  return null;
}
