import type { JourneyModel } from '@viaggio/contract/models';
import type { HandoversInput } from '@viaggio/contract/reports';
import type { HandoversSearch } from '../../../app/relationSearches';
import { stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { ReportFields } from '../frame/useReportFields';

export const USUAL_WITHIN = 'P30D';
export const USUAL_FOLLOWED = 'P30D';

export function handoversQuestion(
  search: HandoversSearch,
  model: JourneyModel | undefined,
  fields: ReportFields,
): HandoversInput {
  return {
    ...fields,
    within: search.within === 'any' ? null : (search.within ?? USUAL_WITHIN),
    followed: search.followed ?? USUAL_FOLLOWED,
    conversion: search.conversion ? stepOf(readContacts(search.conversion), model) : undefined,
  };
}
