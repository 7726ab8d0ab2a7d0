/** How a workbook shows a number. */
export type NumberFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'digits'; readonly digits: number };

/** Formats for dates and times that every workbook has without saying so (ECMA-376, 18.8.30). */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
const PLAIN: NumberFormat = { kind: 'number' };

/** What a format number or code makes of a number: a date, digits with zeros in front (`00000`), or itself. */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? { kind: 'date' } : PLAIN;
  }
  if (/^0{2,}$/.test(code)) return { kind: 'digits', digits: code.length };
  // Without texts in quotes, escaped letters, and colours, conditions or currencies in brackets (not [h], [mm], [ss]).
  const bare = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /^general$/i.test(bare) || !/[ymdhs]/i.test(bare) ? PLAIN : { kind: 'date' };
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Days between the two calendars of Excel. */
const DAYS_TO_1904 = 1462;

/** A day of Excel as text: a date, a time of the day, or both, as on a wall clock. */
export function serialToText(serial: number, since1904: boolean): string {
  const time = Math.round((serial + (since1904 ? DAYS_TO_1904 : 0)) * DAY);
  if (!(time >= 0 && time < 2_958_466 * DAY)) return '';
  const text = new Date(EPOCH + time).toISOString();
  const clock = text.slice(11, 23).replace(/\.000$/, '');
  if (time < DAY) return clock;
  return time % DAY === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${clock}`;
}
