import { AppError } from '../../shared/index';
import type { Shape } from './shape';

/**
 * The value in its shape: missing fields get their usual value, unknown ones are left out. Throws `map_invalid` with
 * the place (`cards[3].score`) and what must stand there, `map_too_much` where there is more than a map can hold.
 */
export function checkShape(value: unknown, shape: Shape, place = ''): unknown {
  if (value === undefined && shape.usual !== undefined) return shape.usual;
  if (value === null && shape.nullable) return null;
  switch (shape.is) {
    case 'text':
      return checkText(value, shape, place);
    case 'choice':
      if (!shape.of.some((it) => it === value)) refuse(place, `one of: ${shape.of.join(', ')}`);
      return value;
    case 'number':
      return checkNumber(value, shape, place);
    case 'flag':
      if (typeof value !== 'boolean') refuse(place, 'true or false');
      return value;
    case 'list':
      return checkList(value, shape, place);
    case 'object':
      return checkObject(value, shape, place);
  }
}

function checkText(value: unknown, shape: Shape & { is: 'text' }, place: string): string {
  if (typeof value !== 'string') return refuse(place, 'a text');
  if (value.length > shape.most) tooMuch(place, `is longer than ${shape.most} characters: shorten it`);
  if (shape.pattern !== undefined && !new RegExp(shape.pattern, 'u').test(value)) {
    refuse(place, wantedBy(shape, value));
  }
  return value;
}

function wantedBy(shape: Shape & { is: 'text' }, value: string): string {
  if (shape.most === 10) return 'a day (YYYY-MM-DD)';
  return value === '' ? 'a text that is not empty' : 'a text of whole characters, without NUL';
}

function checkNumber(value: unknown, shape: Shape & { is: 'number' }, place: string): number {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = shape;
  const fits =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= least &&
    value <= most &&
    (!shape.whole || Number.isInteger(value));
  if (fits) return value;
  const bounds =
    shape.least === undefined ? '' : ` from ${least}${Number.isFinite(most) ? ` to ${most}` : ''}`;
  return refuse(place, `${shape.whole ? 'a whole number' : 'a number'}${bounds}`);
}

function checkList(value: unknown, shape: Shape & { is: 'list' }, place: string): unknown[] {
  if (!Array.isArray(value)) return refuse(place, 'a list');
  if (value.length > shape.most) {
    tooMuch(place, `holds ${value.length}, and a map at most ${shape.most}: make two maps of it`);
  }
  return value.map((it, i) => checkShape(it, shape.of, `${place}[${i}]`));
}

function checkObject(
  value: unknown,
  shape: Shape & { is: 'object' },
  place: string,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(place, 'an object');
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    Object.entries(shape.fields).map(([key, field]) => [
      key,
      checkShape(given.get(key), field, place === '' ? key : `${place}.${key}`),
    ]),
  );
}

function refuse(place: string, wanted: string): never {
  const where = place === '' ? 'the map' : place;
  throw new AppError('map_invalid', `${where} must be ${wanted}: correct it and try again`, { field: where });
}

function tooMuch(place: string, what: string): never {
  throw new AppError('map_too_much', `${place} ${what}`, { field: place });
}
