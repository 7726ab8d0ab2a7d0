import { isReserved, parsePath } from './path';
import { type Plain, TIME_FORMATS, VALUE_FORMS, type ValueRule, type ValueSource } from './types';

/** Why a mapping cannot be kept, and where in it. */
export class MappingFault extends Error {
  readonly code: string;
  readonly at: string;

  constructor(code: string, at: string) {
    super(`${code} at ${at}`);
    this.code = code;
    this.at = at;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

const DEEPEST = 4;
const MOST_PARTS = 12;
const MOST_CASES = 60;
const MOST_FIELDS = 60;
const LONGEST_NAME = 100;
const LONGEST_TEXT = 500;

const SOURCES = ['value', 'path', 'header', 'first', 'join', 'list', 'subtract', 'choose'] as const;
const KNOWN: ReadonlySet<string> = new Set([
  ...SOURCES,
  ...['by', 'each', 'cases', 'otherwise', 'as', 'currency', 'format', 'zone'],
]);

/** An object, its own fields only, all of names that are known. */
export function fieldsOf(raw: unknown, known: ReadonlySet<string> | undefined, at: string): Fields {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new MappingFault('mapping_not_an_object', at);
  }
  for (const name of Object.keys(raw)) {
    if (isReserved(name)) throw new MappingFault('mapping_name_reserved', `${at}.${name}`);
    if (known !== undefined && !known.has(name))
      throw new MappingFault('mapping_field_unknown', `${at}.${name}`);
  }
  return raw as Fields;
}

export function listOf(raw: unknown, most: number, at: string): readonly unknown[] {
  if (!Array.isArray(raw) || raw.length > most) throw new MappingFault('mapping_list_invalid', at);
  return raw;
}

export function pathAt(raw: unknown, at: string): string {
  if (typeof raw !== 'string' || parsePath(raw) === undefined)
    throw new MappingFault('mapping_path_invalid', at);
  return raw;
}

export function plainAt(raw: unknown, at: string): Plain {
  if (typeof raw === 'string' && raw.length <= LONGEST_TEXT) return raw;
  if ((typeof raw === 'number' && Number.isFinite(raw)) || typeof raw === 'boolean') return raw;
  throw new MappingFault('mapping_constant_invalid', at);
}

/** Names of an event's fields, each with its rule. */
export function rulesAt(raw: unknown, at: string, depth = 0): Record<string, ValueRule> {
  const entries = Object.entries(fieldsOf(raw, undefined, at));
  if (entries.length > MOST_FIELDS) throw new MappingFault('mapping_list_invalid', at);
  return Object.fromEntries(
    entries.map(([name, rule]) => {
      if (name === '' || name.length > LONGEST_NAME) throw new MappingFault('mapping_name_invalid', at);
      return [name, valueAt(rule, `${at}.${name}`, depth)];
    }),
  );
}

/** A checked copy of a value rule. */
export function valueAt(raw: unknown, at: string, depth = 0): ValueRule {
  if (typeof raw === 'string') return pathAt(raw, at);
  if (depth > DEEPEST) throw new MappingFault('mapping_too_deep', at);
  const fields = fieldsOf(raw, KNOWN, at);
  if (SOURCES.filter((name) => fields[name] !== undefined).length !== 1) {
    throw new MappingFault('mapping_value_needs_one_source', at);
  }
  return { ...sourceAt(fields, at, depth), ...formAt(fields, at, depth) };
}

function sourceAt(fields: Fields, at: string, depth: number): ValueSource {
  const { value, path, header, first, join, list, subtract } = fields;
  const parts = (raw: unknown, where: string) =>
    listOf(raw, MOST_PARTS, `${at}.${where}`).map((one, n) =>
      valueAt(one, `${at}.${where}[${n}]`, depth + 1),
    );
  if (value !== undefined) return { value: plainAt(value, `${at}.value`) };
  if (path !== undefined) return { path: pathAt(path, `${at}.path`) };
  if (header !== undefined) return { header: headerAt(header, `${at}.header`) };
  if (first !== undefined) return { first: parts(first, 'first') };
  if (join !== undefined)
    return { join: parts(join, 'join'), by: String(plainAt(fields.by ?? ' ', `${at}.by`)) };
  if (list !== undefined) {
    const each = fields.each === undefined ? {} : { each: rulesAt(fields.each, `${at}.each`, depth + 1) };
    return { list: pathAt(list, `${at}.list`), ...each };
  }
  if (subtract !== undefined) {
    const [one, other, ...more] = parts(subtract, 'subtract');
    if (one === undefined || other === undefined || more.length > 0) {
      throw new MappingFault('mapping_list_invalid', `${at}.subtract`);
    }
    return { subtract: [one, other] };
  }
  return chooseAt(fields, at, depth);
}

function chooseAt({ choose, cases, otherwise }: Fields, at: string, depth: number): ValueSource {
  const entries = Object.entries(fieldsOf(cases ?? {}, undefined, `${at}.cases`));
  if (entries.length > MOST_CASES) throw new MappingFault('mapping_list_invalid', `${at}.cases`);
  return {
    choose: valueAt(choose, `${at}.choose`, depth + 1),
    cases: Object.fromEntries(entries.map(([name, one]) => [name, plainAt(one, `${at}.cases.${name}`)])),
    ...(otherwise === undefined ? {} : { otherwise: plainAt(otherwise, `${at}.otherwise`) }),
  };
}

function formAt({ as, currency, format, zone }: Fields, at: string, depth: number): ValueSource {
  const form = as === undefined ? undefined : VALUE_FORMS.find((one) => one === as);
  if (as !== undefined && form === undefined) throw new MappingFault('mapping_form_unknown', `${at}.as`);
  const written = format === undefined ? undefined : TIME_FORMATS.find((one) => one === format);
  if (format !== undefined && written === undefined)
    throw new MappingFault('mapping_form_unknown', `${at}.format`);
  return {
    ...(form === undefined ? {} : { as: form }),
    ...(currency === undefined ? {} : { currency: valueAt(currency, `${at}.currency`, depth + 1) }),
    ...(written === undefined ? {} : { format: written }),
    ...(zone === undefined ? {} : { zone: zoneAt(zone, `${at}.zone`) }),
  };
}

function headerAt(raw: unknown, at: string): string {
  if (typeof raw !== 'string' || !/^[a-z0-9-]{1,80}$/.test(raw))
    throw new MappingFault('mapping_header_invalid', at);
  return raw;
}

function zoneAt(raw: unknown, at: string): string {
  try {
    if (typeof raw !== 'string' || raw.length > 60) throw new RangeError();
    new Intl.DateTimeFormat('en', { timeZone: raw });
    return raw;
  } catch {
    throw new MappingFault('mapping_zone_unknown', at);
  }
}
