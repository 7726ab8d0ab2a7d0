import type {
  AttributionCounts,
  AttributionModel,
  PaybackCounts,
  PaybackDay,
  SummedCost,
} from '../../ports/reportStore';
import { inOrder, nameOfValue } from '../common/toldApart';
import type { Words } from '../common/types';
import { type Credit, type CreditRow, NONE } from './creditPaths';
import { markovRemoval } from './markovRemoval';
import { type Payback, paybackOf } from './paybackOf';

/** What is known of a unit beside its credit. `won` and `payback` are null where costs are not told. */
export type CostedRow = CreditRow & {
  readonly cost: number | null;
  readonly won: number | null;
  readonly payback: number | null;
};

/** Name of the row of costs that do not say what they were for. */
export const NO_NAME = '(no name)';

export interface AttributionParts {
  readonly counts: AttributionCounts;
  readonly models: readonly AttributionModel[];
  readonly words: Words;
  /** What was spent, in one currency; undefined: costs are not told. */
  readonly costs: readonly SummedCost[] | undefined;
  readonly payback: PaybackCounts | undefined;
  /** Share of the money that is left when what was sold has been paid. */
  readonly margin: number;
  /** Of what conversions are told apart by, and whether that is their place, as costs have one too. */
  readonly apart: Words | undefined;
  readonly isByPlace: boolean;
}

export interface AttributionShare {
  /** null: all the others. */
  readonly name: string | null;
  readonly conversions: number;
  readonly value: number;
  readonly rows: CostedRow[];
}

type ByModel = (model: AttributionModel) => readonly ({ readonly unit: number } & Credit)[];

interface Share {
  readonly models: readonly AttributionModel[];
  readonly creditsOf: ByModel;
  readonly none: Credit;
  readonly costs: ReadonlyMap<string, number> | undefined;
  readonly days: readonly PaybackDay[];
}

/**
 * Credit by unit and model, most first by the first model; units that only cost are there too, so that money without
 * effect is seen. `(none)`: conversions without a contact before them, the same in every model.
 */
export function shapeAttribution(parts: AttributionParts): CostedRow[] {
  const { counts, models, costs, payback } = parts;
  return rowsOf(parts, {
    models,
    creditsOf: (model) => (model === 'markov' ? markovRemoval(counts.transitions) : creditsBy(counts, model)),
    none: counts.none,
    costs: costs && byUnit(costs),
    days: payback?.all ?? [],
  });
}

/**
 * The same by the value of the conversions: of every model that shares each conversion by itself the shares add up to the
 * whole. The Markov model, which goes by all paths together, has no share of one.
 */
export function shareAttribution(parts: AttributionParts): AttributionShare[] {
  const { counts, costs, payback } = parts;
  const models = parts.models.filter((model) => model !== 'markov');
  const own = new Set(counts.breakdown.map(({ value }) => nameOfValue(value, parts.apart)));
  const costsOf = (name: string | null): readonly SummedCost[] =>
    (costs ?? []).filter(({ place }) => {
      const at = place === '' ? (parts.apart?.wordOf(0) ?? null) : place;
      return (own.has(at) ? at : null) === name;
    });
  const shares = counts.breakdown.map(({ value, total, none, credits }) => {
    const name = nameOfValue(value, parts.apart);
    const days = payback?.breakdown.filter(({ apart }) => apart === value) ?? [];
    const spent = costs && parts.isByPlace ? byUnit(costsOf(name)) : undefined;
    const creditsOf: ByModel = (model) => creditsBy({ credits }, model);
    const rows = rowsOf(parts, { models, creditsOf, none, costs: spent, days });
    return { name, people: total.conversions, ...total, rows };
  });
  const rest = parts.isByPlace && !own.has(null) ? costsOf(null) : [];
  const unsold = {
    ...{ name: null, people: 0, conversions: 0, value: 0 },
    rows: rowsOf(parts, { models, creditsOf: () => [], none: NOTHING, costs: byUnit(rest), days: [] }),
  };
  return inOrder(rest.length > 0 ? [...shares, unsold] : shares).map(({ people: _, ...share }) => share);
}

const NOTHING: Credit = { conversions: 0, value: 0 };

const creditsBy = (
  { credits }: Pick<AttributionCounts, 'credits'>,
  model: Exclude<AttributionModel, 'markov'> | AttributionModel,
): ({ unit: number } & Credit)[] =>
  model === 'markov'
    ? []
    : credits.map(({ unit, conversions, value }) => ({
        unit,
        conversions: conversions[model],
        value: value[model],
      }));

function byUnit(costs: readonly SummedCost[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { unit, cost } of costs) {
    const name = unit === '' ? NO_NAME : unit;
    sums.set(name, (sums.get(name) ?? 0) + cost);
  }
  return sums;
}

function rowsOf({ words, margin }: AttributionParts, share: Share): CostedRow[] {
  const { models, creditsOf, none, costs, days } = share;
  const credits = new Map<string, Map<AttributionModel, Credit>>();
  for (const model of models) {
    for (const { unit, conversions, value } of creditsOf(model)) {
      const name = words.wordOf(unit);
      const row = credits.get(name) ?? new Map<AttributionModel, Credit>();
      const known = row.get(model) ?? NOTHING;
      const sum = { conversions: known.conversions + conversions, value: known.value + value };
      credits.set(name, row.set(model, sum));
    }
  }
  for (const name of costs?.keys() ?? []) if (!credits.has(name)) credits.set(name, new Map());
  const paid = (name: string, cost: number | null): Payback | { won: null; payback: null } => {
    if (costs === undefined) return { won: null, payback: null };
    const own = days.filter(({ unit }) => (unit < 0 ? NONE : words.wordOf(unit)) === name);
    return paybackOf(own, cost, margin);
  };
  const [leading] = models;
  const rows = [...credits].map(([name, byModel]): CostedRow => {
    const all = models.map((model) => [model, byModel.get(model) ?? NOTHING] as const);
    const cost = costs?.get(name) ?? null;
    return { name, cost, ...paid(name, cost), ...Object.fromEntries(all) };
  });
  if (leading) {
    rows.sort((a, b) => b[leading]!.conversions - a[leading]!.conversions || (a.name < b.name ? -1 : 1));
  }
  if (none.conversions === 0) return rows;
  return [
    ...rows,
    {
      name: NONE,
      cost: null,
      ...paid(NONE, null),
      ...Object.fromEntries(models.map((model) => [model, none])),
    },
  ];
}
