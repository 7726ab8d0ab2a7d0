import { MOST_TERMS } from '@viaggio/domain/ports/definitionStore';
import type { Numbers } from '@viaggio/domain/reports';

/** What the figures of an answer leave out for now. */
export interface ReportNote {
  readonly code: 'restating' | 'names_beyond_cap' | 'returns_until' | 'personas_overlap';
  readonly message: string;
}

/** Event names anywhere in a question. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'events' && Array.isArray(inner)
      ? inner.filter((name) => typeof name === 'string')
      : namesIn(inner),
  );
}

/** Names that match nothing because every number is taken, and contacts that are still being read again. */
export function notesOf(
  question: unknown,
  { events }: Pick<Numbers, 'events'>,
  isRestating: boolean,
): ReportNote[] {
  const notes: ReportNote[] = [];
  if (isRestating) {
    notes.push({
      code: 'restating',
      message:
        'Contacts are being read again from the log: until that has ended, steps by event, campaign, source or company find too few.',
    });
  }
  const unknown =
    events.size < MOST_TERMS ? [] : [...new Set(namesIn(question))].filter((name) => !events.has(name));
  if (unknown.length > 0) {
    notes.push({
      code: 'names_beyond_cap',
      message: `More than ${MOST_TERMS} event names are in use: "${unknown.join('", "')}" may be one that has no number, and matches nothing. Ask by touchpoint, or send fewer names.`,
    });
  }
  return notes;
}
