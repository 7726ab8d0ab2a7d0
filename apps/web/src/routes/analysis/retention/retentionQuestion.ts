import type { JourneyModel } from '@viaggio/contract/models';
import type { RetentionInput } from '@viaggio/contract/reports';
import type { RetentionSearch } from '../../../app/analysisSearches';
import { type Contacts, stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { DefaultQuestion } from '../builder/defaultQuestion';
import type { ReportFields } from '../frame/useReportFields';

export type Bucket = 'day' | 'week' | 'month';
/** As many columns as can be read at once: two weeks, a quarter, a year. */
const COLUMNS: Readonly<Record<Bucket, number>> = { day: 14, week: 12, month: 12 };

export interface RetentionContacts {
  readonly start: Contacts;
  readonly back: Contacts;
}

/** Those of the address, or the goal: who bought, and buys again. */
export function retentionContacts(
  search: RetentionSearch,
  usual: DefaultQuestion | undefined,
): RetentionContacts {
  const start = search.start ? readContacts(search.start) : (usual?.goal ?? []);
  return { start, back: search.return ? readContacts(search.return) : start };
}

export function retentionQuestion(
  search: RetentionSearch,
  contacts: RetentionContacts,
  model: JourneyModel | undefined,
  fields: ReportFields,
): RetentionInput | undefined {
  const start = stepOf(contacts.start, model);
  const back = stepOf(contacts.back, model);
  if (!start || !back) return undefined;
  const by = search.by ?? 'month';
  return {
    ...fields,
    start,
    return: back,
    by,
    mode: search.mode ?? 'on',
    cohort: search.cohort ?? 'first',
    buckets: COLUMNS[by],
    breakdown: search.split && { by: search.split },
  };
}
