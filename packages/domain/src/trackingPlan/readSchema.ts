import { type Scalar, VALUE_FORMATS, VALUE_TYPES, type ValueSchema, type ValueType } from './types';

/** Why something is not a schema we can check, and where: `properties.total.minimum`. */
export interface SchemaProblem {
  readonly kind: 'problem';
  readonly code: 'schema_invalid' | 'schema_keyword_unknown' | 'schema_too_large';
  readonly path: string;
}

export interface ReadSchema {
  readonly kind: 'schema';
  readonly schema: ValueSchema;
}

const MAX_DEPTH = 6;
const MAX_NODES = 2_000;
const MAX_VALUES = 500;
const MAX_TEXT = 1_000;
/** Remarks that other tools leave in schemas: allowed, and not kept. */
const REMARKS = new Set(['$schema', '$id', '$comment', 'default', 'examples', 'deprecated']);

class Refused extends Error {
  constructor(
    readonly code: SchemaProblem['code'],
    readonly path: string,
  ) {
    super(code);
  }
}

type Json = Readonly<Record<string, unknown>>;
type Reader = (value: unknown, path: string, reading: Reading) => unknown;

interface Reading {
  readonly depth: number;
  readonly budget: { nodes: number };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

function that<T>(holds: (value: unknown) => value is T): Reader {
  return (value, path) => {
    if (!holds(value)) throw new Refused('schema_invalid', path);
    return value;
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isType = (value: unknown): value is ValueType => VALUE_TYPES.some((type) => type === value);
const isTypes = (value: unknown): value is ValueType | ValueType[] =>
  isType(value) || (Array.isArray(value) && value.length > 0 && value.length <= 7 && value.every(isType));
const isValues = (value: unknown): value is Scalar[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MAX_VALUES && value.every(isScalar);
const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MAX_VALUES && value.every(isText);

const READERS: Readonly<Record<keyof ValueSchema, Reader>> = {
  title: that(isText),
  description: that(isText),
  type: that(isTypes),
  enum: that(isValues),
  const: that(isScalar),
  format: that((value): value is string => VALUE_FORMATS.some((format) => format === value)),
  minimum: that(isNumber),
  maximum: that(isNumber),
  minLength: that(isCount),
  maxLength: that(isCount),
  minItems: that(isCount),
  maxItems: that(isCount),
  required: that(isNames),
  additionalProperties: that((value): value is boolean => typeof value === 'boolean'),
  items: (value, path, reading) => read(value, path, reading),
  properties: (value, path, reading) => {
    if (!isObject(value)) throw new Refused('schema_invalid', path);
    return Object.fromEntries(
      Object.entries(value).map(([name, inside]) => [name, read(inside, `${path}.${name}`, reading)]),
    );
  },
};

function read(value: unknown, path: string, { depth, budget }: Reading): ValueSchema {
  budget.nodes += 1;
  if (depth > MAX_DEPTH || budget.nodes > MAX_NODES) throw new Refused('schema_too_large', path);
  if (!isObject(value)) throw new Refused('schema_invalid', path);
  const schema: Record<string, unknown> = {};
  for (const [keyword, said] of Object.entries(value)) {
    if (REMARKS.has(keyword)) continue;
    const at = path === '' ? keyword : `${path}.${keyword}`;
    if (!Object.hasOwn(READERS, keyword)) throw new Refused('schema_keyword_unknown', at);
    schema[keyword] = READERS[keyword as keyof ValueSchema](said, at, { depth: depth + 1, budget });
  }
  return schema;
}

/**
 * Reads a schema that somebody wrote. A keyword we do not check is refused, not passed over: a rule that looks as if it
 * held and does not is worse than none.
 */
export function readSchema(value: unknown): ReadSchema | SchemaProblem {
  try {
    return { kind: 'schema', schema: read(value, '', { depth: 0, budget: { nodes: 0 } }) };
  } catch (fault) {
    if (fault instanceof Refused) return { kind: 'problem', code: fault.code, path: fault.path };
    throw fault;
  }
}
