import { readTime } from '../../collect/index';
import { instantOfLocal } from '../../time/index';
import type { TimeFormat } from './types';

/** `31/12/2026 18:05:00`, `31-12-26`, `31.12.2026 18:05`. */
const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const HAS_ZONE = /(?:z|[+-]\d{2}:?\d{2})$/i;
const IS_ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/**
 * A time as ISO 8601 in UTC. What cannot be read is answered as it came: collection then says what is wrong with it,
 * and the row waits to be mended.
 */
export function readMappedTime(said: unknown, format: TimeFormat, zone: string | undefined): unknown {
  const at = momentOf(said, format, zone ?? 'UTC');
  return Number.isNaN(at) || Math.abs(at) > 8.64e15 ? said : new Date(at).toISOString();
}

function momentOf(said: unknown, format: TimeFormat, zone: string): number {
  switch (format) {
    case 'seconds':
      return numberOf(said) * 1000;
    case 'milliseconds':
      return numberOf(said);
    case 'day-first':
    case 'month-first':
      return typeof said === 'string' ? writtenAt(said.trim(), format === 'day-first', zone) : Number.NaN;
    case 'auto': {
      const at = readTime(said);
      const isLocal = typeof said === 'string' && IS_ISO.test(said.trim()) && !HAS_ZONE.test(said.trim());
      return isLocal && zone !== 'UTC' && !Number.isNaN(at) ? instantOfLocal(at, zone) : at;
    }
  }
}

function writtenAt(text: string, dayFirst: boolean, zone: string): number {
  const parts = WRITTEN.exec(text);
  if (!parts) return Number.NaN;
  const [one, other, year, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [day, month] = dayFirst ? [one, other] : [other, one];
  const at = Date.UTC(year < 100 ? 2000 + year : year, month - 1, day, hour, minute, second);
  const read = new Date(at);
  // A 31 June rolls over: there is no such day.
  const isDay = read.getUTCDate() === day && read.getUTCMonth() === month - 1 && hour < 24;
  return isDay ? instantOfLocal(at, zone) : Number.NaN;
}

function numberOf(said: unknown): number {
  if (typeof said === 'number') return said;
  return typeof said === 'string' && /^-?\d{1,16}$/.test(said.trim()) ? Number(said) : Number.NaN;
}
