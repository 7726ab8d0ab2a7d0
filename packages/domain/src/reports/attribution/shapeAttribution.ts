import type { AttributionCounts, AttributionModel } from '../../ports/reportStore';
import type { Words } from '../common/types';
import { type Credit, type CreditRow, NONE } from './creditPaths';
import { markovRemoval } from './markovRemoval';

export type CostedRow = CreditRow & { readonly cost: number | null };

export interface AttributionParts {
  readonly counts: AttributionCounts;
  readonly models: readonly AttributionModel[];
  readonly words: Words;
  /** Name → what was spent; undefined: costs are not told. */
  readonly costs: ReadonlyMap<string, number> | undefined;
}

/**
 * Credit by unit and model, most first by the first model; units that only cost are there too, so that money without
 * effect is seen. `(none)`: conversions without a contact before them, the same in every model.
 */
export function shapeAttribution({ counts, models, words, costs }: AttributionParts): CostedRow[] {
  const credits = new Map<string, Map<AttributionModel, Credit>>();
  const credit = (name: string, model: AttributionModel, { conversions, value }: Credit): void => {
    const row = credits.get(name) ?? new Map<AttributionModel, Credit>();
    const known = row.get(model) ?? NOTHING;
    credits.set(
      name,
      row.set(model, { conversions: known.conversions + conversions, value: known.value + value }),
    );
  };
  for (const model of models) {
    for (const { unit, ...one } of creditsOf(counts, model)) credit(words.wordOf(unit), model, one);
  }
  for (const name of costs?.keys() ?? []) if (!credits.has(name)) credits.set(name, new Map());
  const [leading] = models;
  const rows = [...credits].map(([name, byModel]): CostedRow => {
    const all = models.map((model) => [model, byModel.get(model) ?? NOTHING] as const);
    return { name, cost: costs?.get(name) ?? null, ...Object.fromEntries(all) };
  });
  if (leading) {
    rows.sort((a, b) => b[leading]!.conversions - a[leading]!.conversions || (a.name < b.name ? -1 : 1));
  }
  if (counts.none.conversions === 0) return rows;
  const none = Object.fromEntries(models.map((model) => [model, counts.none]));
  return [...rows, { name: NONE, cost: null, ...none }];
}

const NOTHING: Credit = { conversions: 0, value: 0 };

function creditsOf(counts: AttributionCounts, model: AttributionModel): ({ unit: number } & Credit)[] {
  if (model === 'markov') {
    return markovRemoval(counts.transitions).map(({ unit, conversions, value }) => ({
      unit,
      conversions,
      value,
    }));
  }
  return counts.credits.map(({ unit, conversions, value }) => ({
    unit,
    conversions: conversions[model],
    value: value[model],
  }));
}
