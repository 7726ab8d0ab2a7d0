import { type ItemContext, isJson } from './itemContext';
import { bounded } from './text';

/** Categories read of one event, and letters of each. */
const MAX_CATEGORIES = 30;
const MAX_CATEGORY = 60;
/** The client asked and everything was refused. */
const NOTHING_GRANTED = 'none';

export interface Consent {
  /** Granted categories, sorted, comma separated; `none` when all were refused; '' when the client said nothing. */
  readonly granted: string;
  /** Refused categories, the same way; '' when none. */
  readonly refused: string;
}

const SILENT: Consent = { granted: '', refused: '' };

/** Reads Segment's `consent.categoryPreferences` and RudderStack's `consentManagement`. */
export function readConsent(context: ItemContext): Consent {
  const preferences = context.object('consent').categoryPreferences;
  if (isJson(preferences)) {
    const said = Object.keys(preferences).slice(0, MAX_CATEGORIES);
    return consentOf(
      said.filter((category) => preferences[category] === true),
      said.filter((category) => preferences[category] === false),
    );
  }
  const { allowedConsentIds, deniedConsentIds } = context.object('consentManagement');
  if (allowedConsentIds === undefined && deniedConsentIds === undefined) return SILENT;
  return consentOf(idsOf(allowedConsentIds), idsOf(deniedConsentIds));
}

/** RudderStack lists ids, or gives an object from id to name. */
function idsOf(said: unknown): string[] {
  const ids = Array.isArray(said) ? said : isJson(said) ? Object.keys(said) : [];
  return ids.filter((id): id is string => typeof id === 'string').slice(0, MAX_CATEGORIES);
}

function consentOf(granted: readonly string[], refused: readonly string[]): Consent {
  if (granted.length === 0 && refused.length === 0) return SILENT;
  return { granted: granted.length === 0 ? NOTHING_GRANTED : joined(granted), refused: joined(refused) };
}

function joined(categories: readonly string[]): string {
  if (categories.length === 0) return '';
  return categories
    .map((category) => bounded(category.replaceAll(',', ' ').trim(), MAX_CATEGORY))
    .sort()
    .join(',');
}
