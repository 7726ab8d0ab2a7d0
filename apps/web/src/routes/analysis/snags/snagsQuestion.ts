import type { JourneyModel } from '@viaggio/contract/models';
import type { SnagsInput } from '@viaggio/contract/reports';
import type { SnagsSearch } from '../../../app/relationSearches';
import { type Contacts, stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { DefaultQuestion } from '../builder/defaultQuestion';
import type { ReportFields } from '../frame/useReportFields';

export const USUAL_WITHIN = 'P1D';
export const USUAL_FOLLOWED = 'P7D';

/** What snags keep customers from: that of the address, or the goal. */
export function conversionOf(
  search: { readonly conversion?: string },
  usual: DefaultQuestion | undefined,
): Contacts {
  return search.conversion ? readContacts(search.conversion) : (usual?.goal ?? []);
}

/** The goal is not spelled out: the server knows how its stage is entered better than contacts can say. */
export function snagsQuestion(
  search: SnagsSearch,
  model: JourneyModel | undefined,
  fields: ReportFields,
): SnagsInput {
  return {
    ...fields,
    within: search.within ?? USUAL_WITHIN,
    followed: search.followed ?? USUAL_FOLLOWED,
    conversion: search.conversion ? stepOf(readContacts(search.conversion), model) : undefined,
    splitBy: search.split,
  };
}
