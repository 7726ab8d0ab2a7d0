import type { JourneyModel } from '@viaggio/contract/models';
import type { Step } from '@viaggio/contract/reports';
import type { TravelSearch } from '../../../app/analysisSearches';
import { stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';

/**
 * What is left out of journeys that are followed step by step. What we do ourselves is, unless the address asks for
 * it: a newsletter sent to everybody would stand in every path, and says nothing of where customers go.
 */
export function excluded(
  search: Pick<TravelSearch, 'exclude' | 'ours'>,
  model: JourneyModel | undefined,
): Step[] | undefined {
  const ours: Step[] = search.ours === 'yes' ? [] : [{ actors: ['brand'] }];
  const chosen = stepOf(readContacts(search.exclude), model);
  const all = chosen ? [...ours, chosen] : ours;
  return all.length > 0 ? all : undefined;
}
