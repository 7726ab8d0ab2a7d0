import type { AttributionQuery, PaybackCounts } from '../../ports/reportStore';
import { conversionsOf } from './touches.fixture';
import {
  attributeOf,
  distinct,
  foldedBy,
  inPeriod,
  matchesAnyOf,
  sum,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

const DAY_MS = 86_400_000;

/** One conversion of a customer won in the period. */
interface Brought {
  readonly unit: number;
  readonly told: number;
  readonly day: number;
  readonly isFirst: boolean;
  readonly value: number;
}

/** What the customers won in the period have brought, by the unit of their first touch and days since they were won. */
export function countPaybackSlowly(travellers: readonly Traveller[], query: AttributionQuery): PaybackCounts {
  const brought = travellersOf(travellers, query).flatMap((one) => broughtBy(one, query));
  const { breakdown } = query;
  if (breakdown === undefined) return { all: daysOf(brought, () => 0), breakdown: [] };
  const values = conversionsOf(travellers, query).map(({ contact }) => attributeOf(contact, breakdown.by));
  const fold = foldedBy(values, breakdown.top);
  return { all: daysOf(brought, () => 0), breakdown: daysOf(brought, ({ told }) => fold(told)) };
}

function broughtBy({ contacts }: Traveller, query: AttributionQuery): Brought[] {
  const conversions = contacts.filter((it) => matchesAnyOf(it, query.conversion));
  const [first] = conversions;
  if (!first || !inPeriod(first, query)) return [];
  const isNamed = query.by === 'campaign' || query.by === 'source';
  const touch = contacts
    .slice(0, contacts.indexOf(first))
    .filter((it) => query.lookback === null || first.time - it.time <= query.lookback)
    .find((it) => !isNamed || attributeOf(it, query.by) !== 0);
  return conversions.map((it, i) => ({
    unit: touch ? attributeOf(touch, query.by) : -1,
    told: query.breakdown ? attributeOf(first, query.breakdown.by) : 0,
    day: Math.floor((it.time - first.time) / DAY_MS),
    isFirst: i === 0,
    value: it.value,
  }));
}

function daysOf(brought: readonly Brought[], apartOf: (one: Brought) => number): PaybackCounts['all'] {
  return distinct(brought.map(apartOf)).flatMap((apart) =>
    distinct(brought.map(({ unit }) => unit)).flatMap((unit) =>
      distinct(brought.map(({ day }) => day)).flatMap((day) => {
        const here = brought.filter((it) => apartOf(it) === apart && it.unit === unit && it.day === day);
        if (here.length === 0) return [];
        const customers = here.filter(({ isFirst }) => isFirst).length;
        return [{ apart, unit, day, customers, value: sum(here.map(({ value }) => value)) }];
      }),
    ),
  );
}
