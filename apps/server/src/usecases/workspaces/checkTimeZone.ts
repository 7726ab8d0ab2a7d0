import { AppError } from '@viaggio/domain/shared';

/** Only names of the IANA list: offsets know nothing of daylight saving. */
export function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    if (/^[A-Za-z]/.test(timeZone)) return;
  } catch {
    // Said below.
  }
  throw new AppError('unknown_time_zone', 'A time zone has a name such as Europe/Rome.', {
    field: 'timeZone',
  });
}
