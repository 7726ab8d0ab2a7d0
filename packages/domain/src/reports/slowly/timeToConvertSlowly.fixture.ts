import type { TimeToConvertCounts, TimeToConvertQuery } from '../../ports/reportStore';
import {
  histogramOf,
  inPeriod,
  matchesAnyOf,
  quantilesOf,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** From the first contact of one kind in the period to the first later one of another. */
export function timeToConvertSlowly(
  travellers: readonly Traveller[],
  query: TimeToConvertQuery,
): TimeToConvertCounts {
  let people = 0;
  const times: number[] = [];
  for (const { contacts } of travellersOf(travellers, query)) {
    const first = contacts.findIndex((it) => inPeriod(it, query) && matchesAnyOf(it, query.first));
    if (first === -1) continue;
    people++;
    const second = contacts.find((it, i) => i > first && matchesAnyOf(it, query.second));
    if (second) times.push(second.time - contacts[first]!.time);
  }
  return { people, converted: times.length, times: quantilesOf(times), histogram: histogramOf(times) };
}
