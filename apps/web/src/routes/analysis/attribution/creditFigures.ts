import type { AttributionModel, AttributionRow } from '@viaggio/contract/reports';

export type CreditFigure = 'conversions' | 'value' | 'cost' | 'return';

/**
 * A figure of one row by one model. `cost`: money spent for each conversion; `return`: money earned for each spent.
 * null where it cannot be told: without a cost, or without a conversion.
 */
export function creditFigure(
  row: AttributionRow,
  model: AttributionModel,
  figure: CreditFigure,
): number | null {
  const credit = row[model];
  if (!credit) return null;
  if (figure === 'conversions' || figure === 'value') return credit[figure];
  if (row.cost === null || row.cost <= 0) return null;
  if (figure === 'return') return credit.value / row.cost;
  return credit.conversions > 0 ? row.cost / credit.conversions : null;
}

/** The largest of a figure over all rows and models: bars are drawn against it. */
export function largestFigure(
  rows: readonly AttributionRow[],
  models: readonly AttributionModel[],
  figure: CreditFigure,
): number {
  return Math.max(0, ...rows.flatMap((row) => models.map((model) => creditFigure(row, model, figure) ?? 0)));
}

/** Whose credit changes most between who begins and who closes: the row worth talking about. */
export function mostDifferent(rows: readonly AttributionRow[]): AttributionRow | undefined {
  const named = rows.filter(({ name, first, last }) => name !== '(none)' && first && last);
  const difference = ({ first, last }: AttributionRow) =>
    Math.abs((first?.conversions ?? 0) - (last?.conversions ?? 0));
  return named.toSorted((a, b) => difference(b) - difference(a))[0];
}

/** The first rows, and with them what had no contact before: it is part of the sum. */
export function foldRows(rows: readonly AttributionRow[], most: number): readonly AttributionRow[] {
  if (rows.length <= most + 2) return rows;
  return rows.filter(({ name }, index) => index < most || name === '(none)');
}
