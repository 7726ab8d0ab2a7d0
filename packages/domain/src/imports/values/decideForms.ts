import type { SurveyedColumn } from '../mapping/fitColumn';
import type { ImportMapping } from '../mapping/mapping';
import { assumedDateOrder, type Habits } from './dateOrderOf';
import type { DecimalMark } from './readDecimal';
import type { DateOrder } from './readMoment';
import type { ColumnSurvey } from './surveyColumn';

/** Something that the cells seen so far have decided, or what to assume while they have not. */
export type Decision<Form> =
  | { readonly sure: true; readonly form: Form }
  | { readonly sure: false; readonly form: Form };

/** The column that holds the time, if it is a column. */
export function timeSurvey(
  columns: readonly SurveyedColumn[],
  mapping: ImportMapping,
): ColumnSurvey | undefined {
  return columns.find(({ name }) => name === mapping.columns.time)?.survey;
}

/** The order of the dates: as the majority of those says that can be read in one way only. */
export function decideDateOrder(survey: ColumnSurvey | undefined, habits: Habits): Decision<DateOrder> {
  const orders = survey?.orders ?? { 'day-first': 0, 'month-first': 0, unsure: 0, halfDays: 0 };
  const [days, months] = [orders['day-first'], orders['month-first']];
  if (days !== months) return { sure: true, form: days > months ? 'day-first' : 'month-first' };
  const form = assumedDateOrder(habits, orders.halfDays > 0);
  return { sure: orders.unsure === 0, form };
}

/**
 * The decimal mark of a file, by its columns of numbers. Where amounts can be read in two ways only (`1.234`), a mark
 * before three digits parts thousands: money has no third decimal. Where nothing tells: a comma in files parted by
 * semicolons, as Italian programs write them, because the comma is taken.
 */
export function decideDecimal(
  columns: readonly SurveyedColumn[],
  mapping: ImportMapping,
  separator: string,
): Decision<DecimalMark> {
  const numbers = columns.filter(
    ({ name, survey }) => survey.kind === 'number' || name === mapping.columns.value,
  );
  const votes = (mark: DecimalMark): number =>
    numbers.reduce((sum, { survey }) => sum + survey.marks[mark], 0);
  const [points, commas] = [votes('.'), votes(',')];
  if (points !== commas) return { sure: true, form: points > commas ? '.' : ',' };
  const usual: DecimalMark = separator === ';' ? ',' : '.';
  const amounts = columns.find(({ name }) => name === mapping.columns.value)?.survey.marks;
  if (amounts === undefined || amounts.unsurePoint === amounts.unsureComma)
    return { sure: true, form: usual };
  return { sure: false, form: amounts.unsureComma > amounts.unsurePoint ? '.' : ',' };
}
