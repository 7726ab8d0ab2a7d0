import type { SavedPeriod } from '@viaggio/contract/boards';
import { stringifySearch } from '../../../app/addressSearch';
import type { PeriodSearch } from '../../../app/searches';
import type { PeriodName } from '../../../components/periods';

/** The last days stay the last days; two dates stay these. */
export function periodToSave(search: PeriodSearch, usual: PeriodName): SavedPeriod {
  if (search.from && search.to) return { from: search.from, to: search.to };
  return { last: `P${search.period ?? usual}D` };
}

/** The question of an address, without the panel that is open over it. */
export function searchToSave(search: object): string {
  return stringifySearch({ ...search, people: undefined }).replace(/^\?/, '');
}
