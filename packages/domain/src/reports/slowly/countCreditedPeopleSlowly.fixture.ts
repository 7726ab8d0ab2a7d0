import type { AttributionQuery, CreditedPeople } from '../../ports/reportStore';
import { conversionsOf } from './touches.fixture';
import { attributeOf, distinct, type Traveller, travellersOf } from './traveller.fixture';

/** Customers behind the credit of each unit: every customer is asked by themselves. */
export function countCreditedPeopleSlowly(
  travellers: readonly Traveller[],
  query: AttributionQuery,
): CreditedPeople {
  // Whoever was asked about stays: what they did later, at whatever place, is cut off by then.
  const ofAll = { ...query, segment: undefined, places: undefined };
  const each = travellersOf(travellers, query).map((one) =>
    conversionsOf([one], ofAll).map(({ touches }) => ({
      units: touches.map((touch) => attributeOf(touch, query.by)),
      other: touches.findLastIndex(({ channel }) => channel !== query.direct),
    })),
  );
  const converted = each.filter((own) => own.length > 0);
  const who = (is: (one: { units: number[]; other: number }) => boolean) =>
    converted.filter((own) => own.some(is)).length;
  return {
    people: converted.length,
    none: who(({ units }) => units.length === 0),
    units: distinct(converted.flat().flatMap(({ units }) => units)).map((unit) => ({
      unit,
      touched: who(({ units }) => units.includes(unit)),
      first: who(({ units }) => units[0] === unit),
      last: who(({ units }) => units.at(-1) === unit),
      lastNonDirect: who(({ units, other }) => (other < 0 ? units.at(-1) : units[other]) === unit),
    })),
  };
}
