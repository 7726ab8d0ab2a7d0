import type { JourneyModel } from '@viaggio/contract/models';
import type { LifecycleInput } from '@viaggio/contract/reports';
import type { LifecycleSearch } from '../../../app/relationSearches';
import { stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { ReportFields } from '../frame/useReportFields';

/** Without contacts in the address any contact of the customer's own doing counts: the server knows which they are. */
export function lifecycleQuestion(
  search: LifecycleSearch,
  model: JourneyModel | undefined,
  fields: ReportFields,
): LifecycleInput {
  return {
    ...fields,
    by: search.by ?? 'week',
    activity: search.activity ? stepOf(readContacts(search.activity), model) : undefined,
  };
}
