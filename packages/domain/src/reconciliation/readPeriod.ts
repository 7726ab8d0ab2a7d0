import {
  createZoneClock,
  type DateOrder,
  isNumeric,
  monthNumber,
  readMoment,
  readMomentNumber,
} from '../imports/index';
import { localOf } from '../time/index';

/** Days, both inside, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** `2026-03`, `03/2026`, `marzo 2026`, `mar-26`. */
const YEAR_MONTH = /^(\d{4})[-/. ](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/. ](\d{4})$/;
const NAME_YEAR = /^(\p{L}{3,}\.?)[-/., ’']*(\d{4}|\d{2})$/u;

export type PeriodReader = (text: string, isMonth: boolean) => Period | undefined;

/** Reads days and whole months as people write them; `isMonth`: the first of a month stands for all of it. */
export function createPeriodReader(order: DateOrder, zone: string): PeriodReader {
  const clock = createZoneClock(zone);
  return (text, isMonth) => {
    const month = readMonth(text);
    if (month !== undefined) return month;
    const at = isNumeric(text) ? readMomentNumber(text, clock) : readMoment(text, { order, clock });
    if (Number.isNaN(at)) return undefined;
    const day = new Date(localOf(at, zone)).toISOString().slice(0, 10);
    if (isMonth && day.endsWith('-01')) return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    return { from: day, to: day };
  };
}

function readMonth(text: string): Period | undefined {
  const numbers = YEAR_MONTH.exec(text);
  if (numbers) return monthOf(Number(numbers[1]), Number(numbers[2]));
  const turned = MONTH_YEAR.exec(text);
  if (turned) return monthOf(Number(turned[2]), Number(turned[1]));
  const named = NAME_YEAR.exec(text);
  if (!named) return undefined;
  return monthOf(Number(named[2]!.padStart(4, '20')), monthNumber(named[1]!));
}

function monthOf(year: number, month: number): Period | undefined {
  if (month < 1 || month > 12 || year < 1000) return undefined;
  const day = (date: number): string => new Date(date).toISOString().slice(0, 10);
  return { from: day(Date.UTC(year, month - 1, 1)), to: day(Date.UTC(year, month, 0)) };
}
