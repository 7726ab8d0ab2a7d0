import type { Statement } from '@viaggio/domain/ports/people';

export interface ConsentAnswer {
  readonly category: string;
  readonly granted: boolean;
  /** When the answer was last given, UTC milliseconds. */
  readonly at: number;
}

/** The client asked and everything was refused. */
const NOTHING_GRANTED = 'none';

const categoriesIn = (list: string): string[] =>
  list === '' || list === NOTHING_GRANTED ? [] : list.split(',');

/**
 * The last answer to each category ever spoken of. A category that the latest statement does not grant is not
 * granted, whether it was refused by name or left out.
 */
export function consentOf(statements: readonly Statement[]): ConsentAnswer[] {
  const said = statements.filter(({ consent }) => consent !== '').sort((a, b) => b.lastAt - a.lastAt);
  const [latest] = said;
  if (!latest) return [];
  const granted = new Set(categoriesIn(latest.consent));
  const all = new Set(
    said.flatMap(({ consent, refused }) => [...categoriesIn(consent), ...categoriesIn(refused)]),
  );
  return [...all].sort().map((category) => ({ category, granted: granted.has(category), at: latest.lastAt }));
}
