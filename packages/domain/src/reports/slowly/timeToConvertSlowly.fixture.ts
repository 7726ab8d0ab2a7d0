import type { TimeToConvertCounts, TimeToConvertQuery } from '../../ports/reportStore';
import {
  attributeOf,
  distinct,
  foldedBy,
  histogramOf,
  inPeriod,
  matchesAnyOf,
  quantilesOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** One who did the first, and the time to the second; undefined: not yet. */
interface Start {
  readonly contact: TravelContact;
  readonly took: number | undefined;
}

/** From the first contact of one kind in the period to the first later one of another. */
export function timeToConvertSlowly(
  travellers: readonly Traveller[],
  query: TimeToConvertQuery,
): TimeToConvertCounts {
  const starts = travellersOf(travellers, query).flatMap(({ contacts }): Start[] => {
    const first = contacts.findIndex((it) => inPeriod(it, query) && matchesAnyOf(it, query.first));
    if (first === -1) return [];
    const second = contacts.find((it, i) => i > first && matchesAnyOf(it, query.second));
    return [{ contact: contacts[first]!, took: second && second.time - contacts[first]!.time }];
  });
  return { ...countsOf(starts), histogram: histogramOf(timesOf(starts)), breakdown: apart(starts, query) };
}

const timesOf = (starts: readonly Start[]): number[] => starts.flatMap(({ took }) => took ?? []);

const countsOf = (starts: readonly Start[]) => ({
  people: starts.length,
  converted: timesOf(starts).length,
  times: quantilesOf(timesOf(starts)),
});

function apart(
  starts: readonly Start[],
  { breakdown }: TimeToConvertQuery,
): TimeToConvertCounts['breakdown'] {
  if (breakdown === undefined) return [];
  const told = ({ contact }: Start) => attributeOf(contact, breakdown.by);
  const fold = foldedBy(starts.map(told), breakdown.top);
  return distinct(starts.map((it) => fold(told(it)))).map((value) => ({
    value,
    ...countsOf(starts.filter((it) => fold(told(it)) === value)),
  }));
}
