import type { AttributionModel, CreditedPeople } from '../../ports/reportStore';
import type { Words } from '../common/types';
import { NONE } from './creditPaths';

/** Where a unit must stand before a conversion to get credit; models not named share it among all that stand there. */
const POSITION: Partial<Record<AttributionModel, 'first' | 'last' | 'lastNonDirect'>> = {
  first: 'first',
  last: 'last',
  'last-non-direct': 'lastNonDirect',
};

/** Name of a row → model → how many customers its credit comes from. */
export type PeopleOfRows = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Of several units with one name the most is told: each of them has one at least, and some may be the same. */
export function peopleOfRows(
  { none, units }: CreditedPeople,
  models: readonly AttributionModel[],
  words: Words,
): PeopleOfRows {
  const rows: Record<string, Record<string, number>> = {
    [NONE]: Object.fromEntries(models.map((model) => [model, none])),
  };
  for (const one of units) {
    const name = words.wordOf(one.unit);
    const row = rows[name] ?? {};
    rows[name] = row;
    for (const model of models) {
      row[model] = Math.max(row[model] ?? 0, one[POSITION[model] ?? 'touched']);
    }
  }
  return rows;
}
