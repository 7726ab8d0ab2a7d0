import { instantOfLocal, localOf } from '../time/index';

const DAY_MS = 86_400_000;

/** GDPR art. 12(3): one month, which may be extended by two further months where necessary. */
export const LEGAL_MONTHS = 1;
export const EXTENDED_MONTHS = 3;

/**
 * When an answer is due: the end of the local day with the same number, so many months after a request came; of a
 * shorter month the last day (Regulation 1182/71, art. 3). Exclusive, UTC milliseconds. The Regulation moves a term that
 * ends on a holiday to the next working day: we do not, so what is shown is never later than the law.
 */
export function deadlineOf(receivedAt: number, timeZone: string, months: number): number {
  const came = new Date(localOf(receivedAt, timeZone));
  const [year, month] = [came.getUTCFullYear(), came.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Date.UTC(year, month, Math.min(came.getUTCDate(), lastDay));
  return instantOfLocal(day + DAY_MS, timeZone);
}
