/** Numbers below this are seconds: as milliseconds they would all lie before 3 March 1973. */
const FIRST_MILLISECONDS = 1e11;
const NUMERIC = /^[+-]?\d{1,17}(?:\.\d+)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 2822 (`Wed, 13 Mar 2024 10:21:14 +0100`) and what JavaScript prints (`Wed Mar 13 2024 10:21:14 GMT+0100 (…)`). */
const DAY_FIRST = /^(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) ?(.*)$/i;
const MONTH_FIRST = /^(?:[a-z]{3},? )?([a-z]{3}) (\d{1,2}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) ?(.*)$/i;

/**
 * A time as UTC milliseconds, NaN when it cannot be read. Understands ISO 8601 with any fraction, `T` or a blank
 * before the hour, a zone or none (then UTC, never the server's own), a date alone (midnight UTC), seconds or
 * milliseconds since 1970 as number or text, `Date`, RFC 2822 and JavaScript's own printing.
 */
export function readTime(value: unknown): number {
  if (typeof value === 'number') return readEpoch(value);
  if (typeof value === 'string') return readText(value.trim());
  return value instanceof Date ? value.getTime() : Number.NaN;
}

function readEpoch(value: number): number {
  if (!Number.isFinite(value)) return Number.NaN;
  return Math.abs(value) < FIRST_MILLISECONDS ? Math.round(value * 1000) : Math.floor(value);
}

function readText(text: string): number {
  if (text.length < 8 || text.length > 80) return NUMERIC.test(text) ? readEpoch(Number(text)) : Number.NaN;
  if (text.charCodeAt(4) === DASH) return readIso(text);
  if (NUMERIC.test(text)) return readEpoch(Number(text));
  return readPrinted(text);
}

const DASH = 45;
const PLUS = 43;
const COLON = 58;
const DOT = 46;
const COMMA = 44;
const BLANK = 32;

/** `count` digits from `at` as a number, NaN when any is no digit. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `YYYY-MM-DD`, then perhaps `T` or a blank, `HH:MM`, `:SS`, a fraction and a zone. */
function readIso(text: string): number {
  const day = readDay(
    digits(text, 0, 4),
    digits(text, 5, 2),
    text.charCodeAt(7) === DASH ? digits(text, 8, 2) : 0,
  );
  if (text.length === 10 || Number.isNaN(day)) return day;
  const separator = text.charCodeAt(10) | 32;
  if (separator !== 116 && text.charCodeAt(10) !== BLANK) return Number.NaN;
  return day + readClock(text, 11);
}

function readDay(year: number, month: number, date: number): number {
  if (!(year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return Number.NaN;
  const day = Date.UTC(year, month - 1, date);
  // A 30 February rolls over into March: there is no such day.
  return date > 28 && new Date(day).getUTCDate() !== date ? Number.NaN : day;
}

/** `HH:MM[:SS[.fraction]][zone]` from `at`: milliseconds since midnight UTC. */
function readClock(text: string, at: number): number {
  const hour = digits(text, at, 2);
  const minute = text.charCodeAt(at + 2) === COLON ? digits(text, at + 3, 2) : Number.NaN;
  if (!(hour <= 23 && minute <= 59) && !(hour === 24 && minute === 0)) return Number.NaN;
  let time = (hour * 60 + minute) * 60_000;
  let from = at + 5;
  if (text.charCodeAt(from) === COLON) {
    const second = digits(text, from + 1, 2);
    if (!(second <= 60)) return Number.NaN;
    time += second * 1000;
    from += 3;
    const mark = text.charCodeAt(from);
    if (mark === DOT || mark === COMMA) {
      const start = from + 1;
      for (from = start; text.charCodeAt(from) >= 48 && text.charCodeAt(from) <= 57; from += 1);
      if (from === start) return Number.NaN;
      time += digits(
        text
          .slice(start, start + 3)
          .slice(0, from - start)
          .padEnd(3, '0'),
        0,
        3,
      );
    }
  }
  return time - readZone(text, from);
}

/** `Z`, `+HH:MM`, `+HHMM`, `+HH`, `UTC`, `GMT`, or nothing: milliseconds east of Greenwich. */
function readZone(text: string, at: number): number {
  if (at === text.length) return 0;
  const sign = text.charCodeAt(at);
  if (at + 1 === text.length && (sign | 32) === 122) return 0;
  if (sign === PLUS || sign === DASH) {
    const colon = text.charCodeAt(at + 3) === COLON ? 1 : 0;
    const rest = text.length - at;
    const minutes = rest === 3 ? 0 : rest === 5 + colon ? digits(text, at + 3 + colon, 2) : Number.NaN;
    const hours = digits(text, at + 1, 2);
    if (!(hours <= 18 && minutes <= 59)) return Number.NaN;
    return (sign === PLUS ? 1 : -1) * (hours * 60 + minutes) * 60_000;
  }
  const named = /^ ?(?:UTC|GMT|Z)? ?(?=$|[+-])/i.exec(text.slice(at));
  const length = named?.[0].length ?? 0;
  return length > 0 ? readZone(text, at + length) : Number.NaN;
}

function readPrinted(text: string): number {
  const dayFirst = DAY_FIRST.exec(text);
  const parts = dayFirst ?? MONTH_FIRST.exec(text);
  if (parts === null) return Number.NaN;
  const [, first = '', second = '', year, clock = '', rest = ''] = parts;
  const month = MONTHS.indexOf((dayFirst ? second : first).toLowerCase()) + 1;
  const day = readDay(Number(year), month, Number(dayFirst ? first : second));
  return day + readClock(clock + rest.replace(/ *\(.*\)$/, ''), 0);
}
