import { nameChannel } from '../../channels/index';
import { type DecimalMark, readDecimal } from '../values/readDecimal';
import type { Cell } from './cell';
import { type RowProblem, rowProblem } from './problems';
import { type PutProperty, propertyOf } from './propertyCells';
import type { ReadingRules } from './readingRules';
import { textReader } from './readWho';

/** No amount, as people leave it in a column of amounts. */
const NO_AMOUNT = /^(?:[-–—]+|n\.?\s?[ad]\.?|n\/[ad]|null|none)$/i;

type ReadProperties = { readonly kind: 'properties'; readonly values: Record<string, unknown> } | RowProblem;

export function createPropertyReader(rules: ReadingRules): (cells: readonly Cell[]) => ReadProperties {
  const puts = propertyColumns(rules);
  const text = textReader(rules.mapping, rules.columns);
  const said = (['currency', 'place', 'campaign', 'url', 'text'] as const).flatMap((field) =>
    rules.mapping.columns[field] === undefined && rules.mapping.constants[field] === undefined
      ? []
      : [{ field, read: text(field) }],
  );
  const putChannel = channelPutter(rules);
  const score = text('score');
  const readAmount = amountReader(rules);
  return (cells) => {
    const values: Record<string, unknown> = {};
    for (const { index, put } of puts) {
      const cell = cells[index];
      if (cell !== '' && cell !== undefined) put(values, cell);
    }
    for (const { field, read } of said) {
      const found = read(cells);
      if (found !== '') values[field] = found;
    }
    putChannel?.(values, cells);
    const mark = score(cells);
    if (mark !== '') values.score = numberOr(mark, rules.decimal);
    const amount = readAmount(cells);
    if (Number.isNaN(amount)) return rowProblem('amount_unreadable', rules.mapping.columns.value);
    if (amount !== undefined) values.value = amount;
    return { kind: 'properties', values };
  };
}

function numberOr(text: string, decimal: DecimalMark): number | string {
  const number = readDecimal(text, decimal);
  return Number.isNaN(number) ? text : number;
}

/** The amount of a row: undefined when there is none, NaN when it cannot be read. Numbers of workbooks are as they are. */
function amountReader({ mapping, columns, decimal }: ReadingRules) {
  const text = textReader(mapping, columns)('value');
  const index = columns.findIndex(({ name }) => name === mapping.columns.value);
  return (cells: readonly Cell[]): number | undefined => {
    const cell = index < 0 ? undefined : cells[index];
    if (typeof cell === 'number') return cell;
    const written = text(cells);
    return written === '' || NO_AMOUNT.test(written) ? undefined : readDecimal(written, decimal);
  };
}

/** Columns that are no field are properties; so are those that the mapping names as such. */
function propertyColumns({
  mapping,
  columns,
  kinds,
  decimal,
}: ReadingRules): { index: number; put: PutProperty }[] {
  const taken = new Set(Object.values(mapping.columns));
  const leftOut = new Set(mapping.leftOut);
  const renamed = new Map(Object.entries(mapping.properties).map(([as, column]) => [column, as]));
  return columns.flatMap((column, index) => {
    const as = renamed.get(column.name);
    if ((taken.has(column.name) || leftOut.has(column.name)) && as === undefined) return [];
    const { kind, leadingZeros } = kinds[index] ?? { kind: 'text' as const, leadingZeros: false };
    return [{ index, put: propertyOf({ column, as, kind, leadingZeros }, decimal) }];
  });
}

/**
 * The channel, where the cell names one of ours. What it says otherwise, or in other words (`cpc`, `paid social`),
 * is kept under the column's own name.
 */
function channelPutter({ mapping, columns }: ReadingRules) {
  const text = textReader(mapping, columns)('channel');
  const own = mapping.columns.channel;
  if (own === undefined && mapping.constants.channel === undefined) return undefined;
  return (values: Record<string, unknown>, cells: readonly Cell[]): void => {
    const said = text(cells);
    if (said === '') return;
    const channel = nameChannel(said);
    if (channel !== undefined) values.channel = channel;
    if (channel !== said) values[own ?? 'channel'] = said;
  };
}
