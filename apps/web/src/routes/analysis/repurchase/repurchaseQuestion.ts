import type { JourneyModel } from '@viaggio/contract/models';
import type { RepurchaseInput } from '@viaggio/contract/reports';
import type { RepurchaseSearch } from '../../../app/relationSearches';
import { stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { ReportFields } from '../frame/useReportFields';

/** Without contacts in the address the server takes what leads to the goal, confirmation pages aside. */
export function repurchaseQuestion(
  search: RepurchaseSearch,
  model: JourneyModel | undefined,
  fields: ReportFields,
): RepurchaseInput {
  return {
    ...fields,
    purchase: search.purchase ? stepOf(readContacts(search.purchase), model) : undefined,
    merge: search.merge ?? null,
  };
}
