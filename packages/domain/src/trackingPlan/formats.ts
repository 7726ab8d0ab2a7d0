import type { ValueFormat } from './types';

/** Texts longer than this have no format that is checked: expressions run over short texts only. */
const MAX_LENGTH = 2_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const URI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** RFC 3339, as JSON Schema wants it: with a zone. */
const isDateTime = (text: string): boolean =>
  (text[10] === 'T' || text[10] === 't') && isDate(text.slice(0, 10)) && TIME.test(text.slice(11));

const short =
  (is: (text: string) => boolean) =>
  (text: string): boolean =>
    text.length <= MAX_LENGTH && is(text);

/** Whether a text has a format. */
export const FORMAT_CHECKS: Readonly<Record<ValueFormat, (text: string) => boolean>> = {
  date: short(isDate),
  'date-time': short(isDateTime),
  email: short((text) => EMAIL.test(text)),
  uri: short((text) => URI.test(text)),
};
