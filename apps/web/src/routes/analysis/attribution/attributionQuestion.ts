import type { JourneyModel } from '@viaggio/contract/models';
import type { AttributionInput, AttributionModel } from '@viaggio/contract/reports';
import type { AttributionSearch } from '../../../app/analysisSearches';
import { type Contacts, stepOf } from '../builder/contacts';
import { readContacts } from '../builder/contactsText';
import type { DefaultQuestion } from '../builder/defaultQuestion';
import type { ReportFields } from '../frame/useReportFields';

/** Side by side: who begins, who closes, who would be missed. */
export const MAIN_MODELS = ['first', 'last', 'markov'] as const satisfies readonly AttributionModel[];
export const OTHER_MODELS = [
  'last-non-direct',
  'linear',
  'position',
  'time-decay',
  'shapley',
] as const satisfies readonly AttributionModel[];

export const USUAL_LOOKBACK = 'P90D';

export function conversionOf(search: AttributionSearch, usual: DefaultQuestion | undefined): Contacts {
  return search.conversion ? readContacts(search.conversion) : (usual?.goal ?? []);
}

export function modelsOf(search: AttributionSearch): readonly AttributionModel[] {
  return search.models === 'all' ? [...MAIN_MODELS, ...OTHER_MODELS] : MAIN_MODELS;
}

export function attributionQuestion(
  search: AttributionSearch,
  contacts: Contacts,
  model: JourneyModel | undefined,
  fields: ReportFields,
): AttributionInput | undefined {
  const conversion = stepOf(contacts, model);
  if (!conversion) return undefined;
  return {
    ...fields,
    conversion,
    by: search.by ?? 'channel',
    lookback: search.lookback ?? USUAL_LOOKBACK,
    nulls: search.nulls !== 'no',
    models: [...modelsOf(search)],
    breakdown: search.split && { by: search.split },
    margin: search.margin ? Number(search.margin) / 100 : undefined,
  };
}
