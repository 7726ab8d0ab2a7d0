import { readMoment } from '../values/readMoment';
import { isNumeric, readMomentNumber } from '../values/readMomentNumber';
import { type Cell, textOfCell } from './cell';
import type { ReadingRules } from './readingRules';

/**
 * The time of a row as UTC milliseconds. Text that is no time stays as it is, so that collection refuses it with its
 * reason; undefined when there is none.
 */
export function createTimeReader({ mapping, columns, order, clock }: ReadingRules) {
  const index = columns.findIndex(({ name }) => name === mapping.columns.time);
  const constant = mapping.constants.time ?? '';
  return (cells: readonly Cell[]): number | string | undefined => {
    const text = (index < 0 ? '' : textOfCell(cells[index])) || constant;
    if (text === '') return undefined;
    const time = isNumeric(text) ? readMomentNumber(text, clock) : readMoment(text, { order, clock });
    return Number.isNaN(time) ? text : time;
  };
}
