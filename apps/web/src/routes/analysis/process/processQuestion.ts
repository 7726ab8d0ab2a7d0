import type { JourneyModel } from '@viaggio/contract/models';
import type { ProcessMapInput } from '@viaggio/contract/reports';
import type { ProcessSearch } from '../../../app/analysisSearches';
import { excluded } from '../frame/excluded';
import type { ReportFields } from '../frame/useReportFields';

/** As many contacts can be followed with the eye. */
export const USUAL_DETAIL = 10;

export function processQuestion(
  search: ProcessSearch,
  model: JourneyModel | undefined,
  fields: ReportFields,
): ProcessMapInput {
  return {
    ...fields,
    by: search.by ?? 'touchpoint',
    scope: search.scope ?? 'journey',
    exclude: excluded(search, model),
  };
}
