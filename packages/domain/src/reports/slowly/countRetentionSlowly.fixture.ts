import type { CohortCounts, RetentionCounts, RetentionQuery } from '../../ports/reportStore';
import {
  attributeOf,
  bucketOf,
  distinct,
  foldedBy,
  inPeriod,
  matchesAnyOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** One person in one cohort. */
interface Entry {
  readonly bucket: number;
  readonly start: TravelContact;
  /** How many buckets later the person came back, each once, ascending. */
  readonly offsets: readonly number[];
}

/** Retention as `domain.md` defines it. Cohorts and returns ascending; only those with people. */
export function countRetentionSlowly(
  travellers: readonly Traveller[],
  query: RetentionQuery,
): RetentionCounts {
  const entries = travellersOf(travellers, query).flatMap(({ contacts }) =>
    startsOf(contacts, query).flatMap((start) => entryOf(contacts, start, query)),
  );
  return { ...cohortsOf(entries), breakdown: apart(entries, query) };
}

function apart(entries: readonly Entry[], { breakdown }: RetentionQuery): RetentionCounts['breakdown'] {
  if (breakdown === undefined) return [];
  const told = ({ start }: Entry) => attributeOf(start, breakdown.by);
  const fold = foldedBy(entries.map(told), breakdown.top);
  return distinct(entries.map((it) => fold(told(it)))).map((value) => ({
    value,
    ...cohortsOf(entries.filter((it) => fold(told(it)) === value)),
  }));
}

function cohortsOf(entries: readonly Entry[]): CohortCounts {
  const buckets = distinct(entries.map((it) => it.bucket));
  return {
    cohorts: buckets.map((bucket) => ({
      bucket,
      people: entries.filter((it) => it.bucket === bucket).length,
    })),
    returns: buckets.flatMap((bucket) => returnsOf(entries, bucket)),
  };
}

/** Indexes of the contacts that put the person into a cohort. */
function startsOf(contacts: readonly TravelContact[], query: RetentionQuery): number[] {
  const matching = contacts.flatMap((it, i) => (matchesAnyOf(it, query.start) ? [i] : []));
  if (query.cohort === 'first') return matching.slice(0, 1).filter((i) => inPeriod(contacts[i]!, query));
  const inside = matching.filter((i) => inPeriod(contacts[i]!, query));
  if (query.cohort === 'first-in-period') return inside.slice(0, 1);
  const bucket = (i: number) => periodOf(contacts[i]!, query);
  return inside.filter((i, at) => !inside.slice(0, at).some((earlier) => bucket(earlier) === bucket(i)));
}

function entryOf(contacts: readonly TravelContact[], start: number, query: RetentionQuery): Entry[] {
  const bucket = periodOf(contacts[start]!, query);
  if (bucket === undefined) return [];
  const returns = contacts.slice(start + 1).filter((it) => matchesAnyOf(it, query.return));
  return [
    {
      bucket,
      start: contacts[start]!,
      offsets: distinct(returns.flatMap((it) => periodOf(it, query) ?? [])).map((it) => it - bucket),
    },
  ];
}

function returnsOf(entries: readonly Entry[], bucket: number): RetentionCounts['returns'] {
  const here = entries.filter((it) => it.bucket === bucket);
  return distinct(here.flatMap((it) => it.offsets)).map((offset) => ({
    bucket,
    offset,
    on: here.filter((it) => it.offsets.includes(offset)).length,
    first: here.filter((it) => it.offsets[0] === offset).length,
    last: here.filter((it) => it.offsets.at(-1) === offset).length,
  }));
}

/** The bucket of a contact; undefined before the first and from `until` on. */
function periodOf(contact: TravelContact, query: RetentionQuery): number | undefined {
  return contact.time < query.until ? bucketOf(contact.time, query.buckets) : undefined;
}
