import type { JourneyModel } from '@viaggio/contract/models';
import type { PathsInput } from '@viaggio/contract/reports';
import type { PathsSearch } from '../../../app/analysisSearches';
import { stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import { excluded } from '../frame/excluded';
import type { ReportFields } from '../frame/useReportFields';

export const USUAL_STEPS = 5;
/** More would not be read: the rest is one click away. */
export const USUAL_TOP = 7;
export const MOST_TOP = 50;

/** The question of an address. It waits for the stages only where they are asked for. */
export function pathsQuestion(
  search: PathsSearch,
  model: JourneyModel | undefined,
  fields: ReportFields,
): PathsInput {
  const step = (text: string | undefined) => stepOf(readContacts(text), model);
  return {
    ...fields,
    by: search.by ?? 'touchpoint',
    scope: search.scope ?? 'journey',
    collapse: search.collapse !== 'no',
    steps: Number(search.steps ?? USUAL_STEPS),
    top: Number(search.top ?? USUAL_TOP),
    start: step(search.start),
    end: step(search.end),
    through: step(search.through),
    exclude: excluded(search, model),
  };
}
