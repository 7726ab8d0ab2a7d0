import type { DecimalMark } from '../values/readDecimal';
import type { ColumnKind } from '../values/surveyColumn';
import { type Cell, type Column, isEmptyCell } from './cell';

/** Objects in which event files keep what belongs to the event itself. */
const WRAPPERS: ReadonlySet<string> = new Set(['properties', 'event_properties', 'props', 'traits']);
/** Columns of codes: their digits are no quantity, whatever they look like. */
const CODES =
  /(?:^|[^a-z])(?:id|ids|code|codice|cod|cap|zip|sku|ean|barcode|phone|tel|telefono|number|numero|nr|no)(?:[^a-z]|$)/i;

const POINT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const COMMA = /^-?(?:0|[1-9]\d{0,2}(?:\.\d{3}){1,4}|[1-9]\d{0,14})(?:,\d{1,15})?$/;

/** Puts the value of one column among the properties of an event. */
export type PutProperty = (properties: Record<string, unknown>, cell: Cell) => void;

export interface PropertyColumn {
  readonly column: Column;
  /** Name given by the mapping, where one is. */
  readonly as: string | undefined;
  readonly kind: ColumnKind;
  readonly leadingZeros: boolean;
}

/**
 * How a column becomes a property: under its own name, or the mapping's; nested where JSON nested it. Cells of a
 * column of numbers become numbers when nothing of them is lost; `0123` and `1e5` stay as they are written.
 */
export function propertyOf(from: PropertyColumn, mark: DecimalMark): PutProperty {
  const path = from.as === undefined ? ownPath(from.column) : [from.as];
  const [first = '', ...rest] = path;
  const isNumber = from.kind === 'number' && !from.leadingZeros && !CODES.test(path.join(' '));
  const convert = isNumber
    ? (cell: Cell) => numberOrText(cell, mark)
    : from.kind === 'boolean'
      ? booleanOrText
      : textOrValue;
  if (rest.length === 0) {
    return (properties, cell) => {
      if (cell !== '' && !isEmptyCell(cell)) properties[first] = convert(cell);
    };
  }
  return (properties, cell) => {
    if (!isEmptyCell(cell)) nest(properties, path, convert(cell));
  };
}

function ownPath({ path }: Column): readonly string[] {
  return path.length > 1 && WRAPPERS.has(path[0]!) ? path.slice(1) : path;
}

function numberOrText(cell: Cell, mark: DecimalMark): unknown {
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  if (mark === ',' && COMMA.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return POINT.test(text) ? Number(text) : text;
}

function booleanOrText(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text;
}

const textOrValue = (cell: Cell): unknown => (typeof cell === 'string' ? cell.trim() : cell);

/** Sets a value inside objects, made on the way; under the whole name where something else stands in the way. */
function nest(properties: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let inside = properties;
  for (const key of path.slice(0, -1)) {
    const next = inside[key];
    if (next === undefined) {
      const made: Record<string, unknown> = {};
      inside[key] = made;
      inside = made;
    } else if (typeof next === 'object' && next !== null && Object.hasOwn(inside, key)) {
      inside = next as Record<string, unknown>;
    } else {
      properties[path.join('.')] = value;
      return;
    }
  }
  inside[path[path.length - 1]!] = value;
}
