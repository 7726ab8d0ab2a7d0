import type { JourneyModel } from '@viaggio/contract/models';
import type { VariantsInput } from '@viaggio/contract/reports';
import type { VariantsSearch } from '../../../app/analysisSearches';
import { type Contacts, stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { DefaultQuestion } from '../builder/defaultQuestion';
import { excluded } from '../frame/excluded';
import type { ReportFields } from '../frame/useReportFields';

export const USUAL_LIMIT = 25;
export const MOST_VARIANTS = 500;

export function outcomeOf(search: VariantsSearch, usual: DefaultQuestion | undefined): Contacts {
  return search.outcome ? readContacts(search.outcome) : (usual?.goal ?? []);
}

export function variantsQuestion(
  search: VariantsSearch,
  outcome: Contacts,
  model: JourneyModel | undefined,
  fields: ReportFields,
): VariantsInput {
  return {
    ...fields,
    by: search.by ?? 'touchpoint',
    scope: search.scope ?? 'journey',
    collapse: search.collapse !== 'no',
    limit: Number(search.limit ?? USUAL_LIMIT),
    exclude: excluded(search, model),
    outcome: stepOf(outcome, model),
  };
}

/** A long path keeps its beginning and its end; what lies between is counted. */
export function foldPath(
  path: readonly string[],
  most: number,
): { head: readonly string[]; hidden: number; tail: readonly string[] } {
  if (path.length <= most) return { head: path, hidden: 0, tail: [] };
  const end = Math.floor(most / 3);
  const start = most - end;
  return { head: path.slice(0, start), hidden: path.length - most, tail: path.slice(path.length - end) };
}
