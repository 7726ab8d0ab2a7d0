import type { JourneyModel } from '@viaggio/contract/models';
import type { FunnelInput } from '@viaggio/contract/reports';
import type { FunnelSearch } from '../../../app/analysisSearches';
import { type Contacts, stepOf } from '../builder/contacts';
import { readContacts, readSteps } from '../builder/contactsText';
import type { DefaultQuestion } from '../builder/defaultQuestion';
import type { ReportFields } from '../frame/useReportFields';
import { heldOf } from './held';

export const MOST_STEPS = 20;
export const LEAST_STEPS = 2;

/** The steps of the address, or those the stages make. */
export function stepsOf(search: FunnelSearch, usual: DefaultQuestion | undefined): readonly Contacts[] {
  return search.steps ? readSteps(search.steps).slice(0, MOST_STEPS) : (usual?.steps ?? []);
}

/**
 * Where each step of the list stands in the question, 0 first: a step that does not say yet what customers do is not
 * asked, and must not take the figures of the others away.
 */
export function placesOf(steps: readonly Contacts[]): readonly (number | undefined)[] {
  let place = 0;
  return steps.map((step) => (step.length === 0 ? undefined : place++));
}

/** The question of an address; undefined while too few steps say what customers do. */
export function funnelQuestion(
  search: FunnelSearch,
  steps: readonly Contacts[],
  model: JourneyModel | undefined,
  fields: ReportFields,
): FunnelInput | undefined {
  const said = steps.filter((step) => step.length > 0);
  const asked = said.map((step) => stepOf(step, model)).filter((step) => step !== undefined);
  // A stage that is gone cannot be asked for; leaving it out would answer another question.
  if (asked.length < said.length) return undefined;
  if (asked.length < LEAST_STEPS) return undefined;
  const exclude = stepOf(readContacts(search.exclude), model);
  return {
    ...fields,
    steps: asked,
    window: search.window ?? null,
    order: search.order ?? 'ordered',
    start: search.start ?? 'any',
    exclude: exclude && [exclude],
    breakdown: search.by && { by: search.by },
    hold: heldOf(search.hold),
  };
}
