import { isJson, type Json, jsonOf } from './json';
import { cut, storable } from './text';

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
export function readConsent(context: Json): Consent {
  const preferences = jsonOf(context.consent).categoryPreferences;
  if (isJson(preferences)) return ofPreferences(preferences);
  const { allowedConsentIds, deniedConsentIds } = jsonOf(context.consentManagement);
  if (allowedConsentIds === undefined && deniedConsentIds === undefined) return SILENT;
  return consentOf(idsOf(allowedConsentIds), idsOf(deniedConsentIds));
}

function ofPreferences(preferences: Json): Consent {
  const granted: string[] = [];
  const refused: string[] = [];
  for (const category in preferences) {
    const said = preferences[category];
    if (said === true) granted.push(category);
    else if (said === false) refused.push(category);
    if (granted.length + refused.length === MAX_CATEGORIES) break;
  }
  return consentOf(granted, refused);
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
  const [first = ''] = categories;
  if (categories.length <= 1) return plain(first);
  const words = categories.map(plain);
  // Clients mostly list them in order, and sorting costs more than looking.
  return (isSorted(words) ? words : words.sort()).join(',');
}

function plain(category: string): string {
  const text = category.includes(',') ? category.replaceAll(',', ' ') : category;
  return storable(cut(text.trim(), MAX_CATEGORY));
}

function isSorted(words: readonly string[]): boolean {
  for (let index = 1; index < words.length; index += 1) {
    if (words[index - 1]! > words[index]!) return false;
  }
  return true;
}
