import type { InitiativeTotals, PressureBand } from '@viaggio/contract/reports';

/** Fewer customer-weeks than these are too few for a share. */
export const FEWEST_WEEKS = 10;

type Part = PressureBand['quiet'];

/** The share, unless it is of too few. */
export function shareOf(part: Part | null): number | null {
  return part === null || part.of < FEWEST_WEEKS ? null : part.share;
}

/**
 * The strongest pressure whose silence can be told, beside that of one message a week; undefined where one of the two is
 * not known, or where more messages do not go with more silence.
 */
export function pressureFinding(bands: readonly PressureBand[]) {
  const one = bands.find(({ band }) => band === '1');
  const base = one ? shareOf(one.quiet) : null;
  const hard = bands.findLast(({ band, quiet }) => band !== '0' && band !== '1' && shareOf(quiet) !== null);
  const quiet = hard ? shareOf(hard.quiet) : null;
  if (!hard || base === null || quiet === null || quiet <= base) return undefined;
  return { band: hard.band, quiet, base };
}

/** Parts of all contacts, 0..1; nothing where there is none. */
export function partsOf(
  totals: Pick<InitiativeTotals, 'contacts' | 'startedByCustomer' | 'startedByUs' | 'unknown'>,
) {
  const part = (of: number) => (totals.contacts === 0 ? 0 : of / totals.contacts);
  return {
    customer: part(totals.startedByCustomer),
    us: part(totals.startedByUs),
    unknown: part(totals.unknown),
  };
}
