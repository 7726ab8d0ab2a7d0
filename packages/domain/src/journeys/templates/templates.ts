import type { JourneyModel } from '../types';
import { B2B, SERVICE } from './companies';
import { AARRR, BEFORE_AFTER, SEE_THINK_DO_CARE } from './services';
import { ADVOCACY, DECISION, FAMILIARITY } from './shops';

/** What a workspace sells, as asked at first run. */
export const SELLS = ['shop', 'services', 'companies', 'support'] as const;
export type Sells = (typeof SELLS)[number];

const TEMPLATES: readonly JourneyModel[] = [
  FAMILIARITY,
  ADVOCACY,
  DECISION,
  BEFORE_AFTER,
  SEE_THINK_DO_CARE,
  AARRR,
  B2B,
  SERVICE,
];

/** The eight journey models to start from. Their rules name touchpoints of the default catalogue. */
export function templates(): readonly JourneyModel[] {
  return TEMPLATES;
}

/** The template by its id; undefined when there is none. */
export function templateOf(id: string): JourneyModel | undefined {
  return TEMPLATES.find((model) => model.id === id);
}

/** The stages chosen for a new workspace; they can be changed later. */
export function templateFor(sells: Sells): JourneyModel {
  switch (sells) {
    case 'shop':
      return ADVOCACY;
    case 'services':
      return BEFORE_AFTER;
    case 'companies':
      return B2B;
    case 'support':
      return SERVICE;
  }
}
