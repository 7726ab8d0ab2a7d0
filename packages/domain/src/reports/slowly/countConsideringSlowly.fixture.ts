import type { ConsiderationQuery, ConsideredUnit, ConsideringCounts } from '../../ports/relationStore';
import { quantileExact } from '../../statistics/index';
import {
  attributeOf,
  distinct,
  inPeriod,
  matchesAnyOf,
  quantilesOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** Somebody who considered. */
interface Considering {
  readonly person: string;
  /** From the first contact of considering on. */
  readonly contacts: readonly TravelContact[];
  /** Index of the purchase among them; undefined: none in time. */
  readonly bought: number | undefined;
  readonly isOpen: boolean;
}

function consideringOf({ person, contacts }: Traveller, query: ConsiderationQuery): Considering[] {
  const first = contacts.findIndex((it) => inPeriod(it, query) && matchesAnyOf(it, query.considers));
  if (first === -1) return [];
  const rest = contacts.slice(first);
  const until = rest[0]!.time + query.within;
  const bought = rest.findIndex((it, i) => i > 0 && it.time <= until && matchesAnyOf(it, query.conversion));
  return [
    { person, contacts: rest, bought: bought === -1 ? undefined : bought, isOpen: until >= query.asOf },
  ];
}

/** Who considered, and what became of it. */
export function countConsideringSlowly(
  travellers: readonly Traveller[],
  query: ConsiderationQuery,
  levels: readonly number[],
): ConsideringCounts {
  const all = travellersOf(travellers, query).flatMap((it) => consideringOf(it, query));
  const times = all.flatMap(({ contacts, bought }) =>
    bought === undefined ? [] : [contacts[bought]!.time - contacts[0]!.time],
  );
  return {
    buyers: times.length,
    others: all.filter((it) => it.bought === undefined && !it.isOpen).length,
    open: all.filter((it) => it.bought === undefined && it.isOpen).length,
    times: quantilesOf(times),
    exposures: levels.flatMap((level) => quantileExact(times, level) ?? []),
  };
}

/** What buyers had before the purchase, and others in a time as long as the one that falls to them. */
export function countConsideredUnitsSlowly(
  travellers: readonly Traveller[],
  query: ConsiderationQuery,
  exposures: readonly number[],
): ConsideredUnit[] {
  const rows = travellersOf(travellers, query)
    .flatMap((it) => consideringOf(it, query))
    .filter((it) => it.bought !== undefined || !it.isOpen)
    .map(({ person, contacts, bought }) => {
      const time = exposures[Number(BigInt(person) % BigInt(exposures.length))]!;
      const had = contacts.filter((it, i) =>
        bought === undefined ? i === 0 || it.time < contacts[0]!.time + time : i < bought,
      );
      return { isBuyer: bought !== undefined, units: had.map((it) => attributeOf(it, query.by)) };
    });
  return distinct(rows.flatMap((it) => it.units)).map((unit) => {
    const own = rows.filter((it) => it.units.includes(unit));
    const buyers = own.filter((it) => it.isBuyer).length;
    return { unit, buyers, others: own.length - buyers };
  });
}
