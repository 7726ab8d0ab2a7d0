import {
  type AttributionCounts,
  type AttributionQuery,
  BEGIN,
  CONVERTED,
  CREDIT_MODELS,
  type CreditModel,
  LOST,
  type Transition,
  type UnitCredit,
} from '../../ports/reportStore';
import { compareNumbers } from './countPathsSlowly.fixture';
import { shareConversion } from './shareConversion.fixture';
import { type Conversion, conversionsOf, unconvertedOf } from './touches.fixture';
import {
  attributeOf,
  distinct,
  foldedBy,
  sum,
  type TravelContact,
  type Traveller,
} from './traveller.fixture';

/** Credits ascending by unit; transitions ascending by from, then to. */
export function countAttributionSlowly(
  travellers: readonly Traveller[],
  query: AttributionQuery,
): AttributionCounts {
  const conversions = conversionsOf(travellers, query);
  const touched = conversions.filter((it) => it.touches.length > 0);
  const none = conversions.filter((it) => it.touches.length === 0);
  return {
    ...totalOf(conversions),
    none: totalOf(none),
    credits: query.credits ? creditsOf(touched, query) : [],
    transitions: query.markovOrder === 0 ? [] : transitionsOf(touched, travellers, query),
    breakdown: apart(conversions, query),
  };
}

function apart(conversions: readonly Conversion[], query: AttributionQuery): AttributionCounts['breakdown'] {
  const { breakdown } = query;
  if (breakdown === undefined) return [];
  const told = ({ contact }: Conversion) => attributeOf(contact, breakdown.by);
  const fold = foldedBy(conversions.map(told), breakdown.top);
  return distinct(conversions.map((it) => fold(told(it)))).map((value) => {
    const here = conversions.filter((it) => fold(told(it)) === value);
    const touched = here.filter((it) => it.touches.length > 0);
    return {
      value,
      total: totalOf(here),
      none: totalOf(here.filter((it) => it.touches.length === 0)),
      credits: query.credits ? creditsOf(touched, query) : [],
    };
  });
}

const totalOf = (conversions: readonly Conversion[]) => ({
  conversions: conversions.length,
  value: sum(conversions.map((it) => it.contact.value)),
});

function creditsOf(conversions: readonly Conversion[], query: AttributionQuery): UnitCredit[] {
  const unitOf = (touch: TravelContact) => attributeOf(touch, query.by);
  const shares = conversions.map(({ contact, touches }) => ({
    value: contact.value,
    units: touches.map(unitOf),
    byModel: shareConversion(contact, touches, unitOf, query.direct),
  }));
  return distinct(shares.flatMap((it) => it.units)).map((unit) => {
    const shareOf = (one: (typeof shares)[number], model: CreditModel) =>
      sum(one.byModel[model].filter((_, i) => one.units[i] === unit));
    const all = (weight: (one: (typeof shares)[number]) => number) =>
      Object.fromEntries(
        CREDIT_MODELS.map((model) => [model, sum(shares.map((one) => weight(one) * shareOf(one, model)))]),
      ) as Record<CreditModel, number>;
    return { unit, conversions: all(() => 1), value: all((one) => one.value) };
  });
}

function transitionsOf(
  conversions: readonly Conversion[],
  travellers: readonly Traveller[],
  query: AttributionQuery,
): Transition[] {
  const converted = conversions.flatMap(({ contact, touches }) =>
    stepsOf([...unitsOf(touches, query), CONVERTED], contact.value, query),
  );
  const lost = query.nulls
    ? unconvertedOf(travellers, query).flatMap((it) => stepsOf([...unitsOf(it, query), LOST], 0, query))
    : [];
  const steps = [...converted, ...lost];
  const keyOf = ({ from, to }: Transition) => [...from, to].join();
  return [...new Map(steps.map((it) => [keyOf(it), it])).values()]
    .map(({ from, to }) => {
      const same = steps.filter((it) => keyOf(it) === [...from, to].join());
      return { from, to, count: same.length, value: sum(same.map((it) => it.value)) };
    })
    .sort((a, b) => compareNumbers(a.from, b.from) || a.to - b.to);
}

/** Units in order, equal neighbours once. */
function unitsOf(touches: readonly TravelContact[], query: AttributionQuery): number[] {
  const units = touches.map((it) => attributeOf(it, query.by));
  return units.filter((unit, i) => i === 0 || unit !== units[i - 1]);
}

/** Each step of one path, with the one or two places before it. */
function stepsOf(path: readonly number[], value: number, { markovOrder }: AttributionQuery): Transition[] {
  const places = [BEGIN, ...path];
  return path.map((to, i) => ({
    from: places.slice(Math.max(0, i + 1 - markovOrder), i + 1),
    to,
    count: 1,
    value,
  }));
}
