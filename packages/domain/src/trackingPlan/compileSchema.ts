import { FORMAT_CHECKS } from './formats';
import type { PlanCode, ValueSchema, ValueType } from './types';

/** What is wrong, and where below the value that was checked: `.products[0].price`. */
export interface Broken {
  readonly code: PlanCode;
  readonly path: string;
}

export type Check = (value: unknown) => Broken | undefined;

type Json = Readonly<Record<string, unknown>>;

const broken = (code: PlanCode): Broken => ({ code, path: '' });
const TYPE = broken('plan_type');
const VALUE = broken('plan_value');
const FORMAT = broken('plan_format');
const RANGE = broken('plan_range');

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const IS: Readonly<Record<ValueType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: isObject,
  null: (value) => value === null,
};

/** A schema as one function. As in JSON Schema a keyword says nothing of values of another type than its own. */
export function compileSchema(schema: ValueSchema): Check {
  const checks = [
    ofType(schema),
    ofValues(schema),
    ofNumbers(schema),
    ofTexts(schema),
    ofFormat(schema),
    ofItems(schema),
    ofProperties(schema),
  ].filter((check) => check !== undefined);
  const [first, second] = checks;
  if (first === undefined) return () => undefined;
  if (second === undefined) return first;
  return (value) => {
    for (const check of checks) {
      const found = check(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function ofType({ type }: ValueSchema): Check | undefined {
  if (type === undefined) return undefined;
  const [first, ...others] = typeof type === 'string' ? [type] : type;
  if (first === undefined) return undefined;
  const is = IS[first];
  if (others.length === 0) return (value) => (is(value) ? undefined : TYPE);
  return (value) => (is(value) || others.some((other) => IS[other](value)) ? undefined : TYPE);
}

function ofValues(schema: ValueSchema): Check | undefined {
  if (schema.enum === undefined && schema.const === undefined) return undefined;
  const allowed = new Set<unknown>(schema.enum ?? [schema.const]);
  if (schema.enum !== undefined && schema.const !== undefined && !allowed.has(schema.const))
    return () => VALUE;
  const only = schema.const === undefined ? allowed : new Set<unknown>([schema.const]);
  return (value) => (only.has(value) ? undefined : VALUE);
}

function ofNumbers({ minimum, maximum }: ValueSchema): Check | undefined {
  if (minimum === undefined && maximum === undefined) return undefined;
  const [least, most] = [minimum ?? Number.NEGATIVE_INFINITY, maximum ?? Number.POSITIVE_INFINITY];
  return (value) => (typeof value !== 'number' || (value >= least && value <= most) ? undefined : RANGE);
}

/** Characters are code points: never more than the UTF-16 units, never fewer than half of them. */
const lengthOf = (text: string): number => [...text].length;

function ofTexts({ minLength = 0, maxLength }: ValueSchema): Check | undefined {
  if (minLength === 0 && maxLength === undefined) return undefined;
  const most = maxLength ?? Number.POSITIVE_INFINITY;
  return (value) => {
    if (typeof value !== 'string') return undefined;
    if (value.length <= most && value.length >= 2 * minLength) return undefined;
    const length = lengthOf(value);
    return length >= minLength && length <= most ? undefined : RANGE;
  };
}

function ofFormat({ format }: ValueSchema): Check | undefined {
  if (format === undefined) return undefined;
  const is = FORMAT_CHECKS[format];
  return (value) => (typeof value !== 'string' || is(value) ? undefined : FORMAT);
}

function ofItems({ items, minItems = 0, maxItems }: ValueSchema): Check | undefined {
  if (items === undefined && minItems === 0 && maxItems === undefined) return undefined;
  const check = items && compileSchema(items);
  const most = maxItems ?? Number.POSITIVE_INFINITY;
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    if (value.length < minItems || value.length > most) return RANGE;
    if (check === undefined) return undefined;
    for (let index = 0; index < value.length; index++) {
      const found = check(value[index]);
      if (found !== undefined) return { code: found.code, path: `[${index}]${found.path}` };
    }
    return undefined;
  };
}

function ofProperties({ properties, required, additionalProperties }: ValueSchema): Check | undefined {
  const known = Object.entries(properties ?? {}).map(
    ([name, schema]) => [name, compileSchema(schema)] as const,
  );
  const needed = required ?? [];
  const isClosed = additionalProperties === false;
  if (known.length === 0 && needed.length === 0 && !isClosed) return undefined;
  const names = new Set(known.map(([name]) => name));
  return (value) => {
    if (!isObject(value)) return undefined;
    for (const name of needed) {
      if (!Object.hasOwn(value, name)) return { code: 'plan_property_missing', path: `.${name}` };
    }
    for (const [name, check] of known) {
      if (!Object.hasOwn(value, name)) continue;
      const found = check(value[name]);
      if (found !== undefined) return { code: found.code, path: `.${name}${found.path}` };
    }
    if (!isClosed) return undefined;
    for (const name in value) {
      if (!names.has(name)) return { code: 'plan_property_unknown', path: `.${name.slice(0, 100)}` };
    }
    return undefined;
  };
}
