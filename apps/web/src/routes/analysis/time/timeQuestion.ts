import type { JourneyModel } from '@viaggio/contract/models';
import type { TimeToConvertInput } from '@viaggio/contract/reports';
import type { TimeSearch } from '../../../app/analysisSearches';
import { type Contacts, stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { DefaultQuestion } from '../builder/defaultQuestion';
import type { ReportFields } from '../frame/useReportFields';

export interface TimeContacts {
  readonly first: Contacts;
  readonly second: Contacts;
}

/** Those of the address, or from the first stage to the goal. */
export function timeContacts(search: TimeSearch, usual: DefaultQuestion | undefined): TimeContacts {
  return {
    first: search.first ? readContacts(search.first) : (usual?.first ?? []),
    second: search.second ? readContacts(search.second) : (usual?.goal ?? []),
  };
}

export function timeQuestion(
  { first, second }: TimeContacts,
  model: JourneyModel | undefined,
  fields: ReportFields,
  split?: TimeSearch['split'],
): TimeToConvertInput | undefined {
  const from = stepOf(first, model);
  const to = stepOf(second, model);
  return from && to ? { ...fields, from, to, breakdown: split && { by: split } } : undefined;
}
