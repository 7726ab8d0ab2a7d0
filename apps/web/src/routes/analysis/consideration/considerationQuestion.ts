import type { JourneyModel } from '@viaggio/contract/models';
import type { ConsiderationInput } from '@viaggio/contract/reports';
import type { ConsiderationSearch } from '../../../app/relationSearches';
import { stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { ReportFields } from '../frame/useReportFields';

export const USUAL_WITHIN = 'P30D';

/** What counts as considering follows the rule, unless the address names it. */
export function considerationQuestion(
  search: ConsiderationSearch,
  model: JourneyModel | undefined,
  fields: ReportFields,
): ConsiderationInput {
  const step = (text: string | undefined) => (text ? stepOf(readContacts(text), model) : undefined);
  return {
    ...fields,
    rule: search.rule ?? 'brand',
    considers: step(search.considers),
    conversion: step(search.conversion),
    within: search.within ?? USUAL_WITHIN,
    by: search.by ?? 'touchpoint',
    alternatives: true,
    rivals: rivalsOf(search.rivals),
  };
}

/** Names between the commas of an address, as many and as long as may be asked. */
export const rivalsOf = (names: string | undefined): string[] =>
  (names ?? '')
    .split(',')
    .map((name) => name.trim().slice(0, 80))
    .filter((name) => name !== '')
    .slice(0, 30);
