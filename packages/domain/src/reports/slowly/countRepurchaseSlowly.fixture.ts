import type { RepurchaseCounts, RepurchaseQuery } from '../../ports/relationStore';
import {
  distinct,
  histogramOf,
  matchesAnyOf,
  quantilesOf,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

const DAY = 86_400_000;

/** One purchase of the period. */
interface Purchase {
  readonly person: string;
  readonly at: number;
  /** Which of the customer's life, from 1. */
  readonly order: number;
  readonly next: number | undefined;
}

/** Times between purchases, from the definition. */
export function countRepurchaseSlowly(
  travellers: readonly Traveller[],
  query: RepurchaseQuery,
): RepurchaseCounts {
  const purchases = travellersOf(travellers, query).flatMap((it) => purchasesOf(it, query));
  const people = distinct(purchases.map((it) => Number(it.person))).map(String);
  const firsts = people.map((person) => purchases.find((it) => it.person === person)!);
  const days = firsts.map((it) => Math.ceil(((it.next ?? query.asOf) - it.at) / DAY));
  return {
    people: people.length,
    ...timesOf(purchases),
    histogram: histogramOf(gapsOf(purchases)),
    byOrder: [1, 2, 3, 4].flatMap((order) => {
      const own = purchases.filter((it) => Math.min(it.order, 4) === order);
      return own.length === 0 ? [] : [{ order, ...timesOf(own) }];
    }),
    followed: distinct(days).map((day) => {
      const own = firsts.filter((_, i) => days[i] === day);
      const again = own.filter((it) => it.next !== undefined).length;
      return { days: day, again, open: own.length - again };
    }),
  };
}

function purchasesOf({ person, contacts }: Traveller, query: RepurchaseQuery): Purchase[] {
  const all = contacts.filter((it) => matchesAnyOf(it, query.purchase)).map((it) => it.time);
  const own = all.filter((at, i) => i === 0 || query.merge === null || at - all[i - 1]! > query.merge);
  return own
    .map((at, i) => ({ person, at, order: i + 1, next: own[i + 1] }))
    .filter(({ at }) => at >= query.from && at < query.end);
}

const gapsOf = (purchases: readonly Purchase[]): number[] =>
  purchases.flatMap(({ at, next }) => (next === undefined ? [] : [next - at]));

function timesOf(purchases: readonly Purchase[]) {
  const gaps = gapsOf(purchases);
  return { purchases: purchases.length, intervals: gaps.length, times: quantilesOf(gaps) };
}
