import { hiddenRows, isSmall, only } from './rules';
import type { CreditLike } from './types';

interface Credit {
  readonly conversions: number;
  readonly value: number;
}

const isCredit = (value: unknown): value is Credit =>
  typeof value === 'object' && value !== null && 'conversions' in value;

const creditOf = (value: unknown) => (isCredit(value) ? only(value, ['conversions', 'value']) : null);

/**
 * Conversions shared among channels. A row with fewer than five by any model, conversions or customers behind them,
 * loses its credit by all of them; its cost is nobody's secret. All models share out the same sum.
 */
export function hideCredit(data: CreditLike) {
  const models = [
    ...new Set(data.rows.flatMap((row) => Object.keys(row).filter((key) => isCredit(row[key])))),
  ];
  const counts = data.rows.map((row) =>
    models.map((model) => {
      const credit = row[model];
      return isCredit(credit) ? credit.conversions : 0;
    }),
  );
  const none = data.people === null || isSmall(data.conversions) || isSmall(data.people.all);
  const few = data.rows.flatMap(({ name }, index) =>
    Object.values(data.people?.rows[name] ?? {}).some(isSmall) ? [index] : [],
  );
  const gone = hiddenRows(counts, few);
  return {
    ...only(data, ['currency', 'names']),
    conversions: none ? null : data.conversions,
    value: none ? null : data.value,
    rows: data.rows.map((row, index) => ({
      ...only(row, ['name', 'cost']),
      ...Object.fromEntries(
        models.map((model) => [model, none || gone.has(index) ? null : creditOf(row[model])]),
      ),
    })),
  };
}
