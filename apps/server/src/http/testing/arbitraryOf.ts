import fc from 'fast-check';
import * as z from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** Values that a schema takes, or nearly: shapes right, contents any, so that what is behind the schema is reached. */
export function arbitraryOf(schema: z.ZodType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return build(
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonSchema,
    text,
  );
}

function build(schema: JsonSchema, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => build(option, text)));
  switch (schema.type) {
    case 'string':
      return stringOf(schema, text);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1e9, max: Math.min(schema.maximum ?? 1e9, 1e9) });
    case 'number':
      return fc.double({ noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(build(schema.items ?? {}, text), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, Math.max(4, schema.minItems ?? 0)),
      });
    case 'object':
      return objectOf(schema, text);
    default:
      return fc.oneof(text, fc.integer(), fc.constant(null));
  }
}

function stringOf(
  { format, pattern, minLength = 0, maxLength = 200 }: JsonSchema,
  text: fc.Arbitrary<string>,
) {
  if (format === 'email') return fc.emailAddress();
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date') return fc.constantFrom('2026-01-01', '1900-02-28', '9999-12-31');
  if (pattern) return fc.oneof(fc.constantFrom('EUR', 'abc', '1'), text);
  return text.map((made) => made.padEnd(minLength, 'x').slice(0, maxLength));
}

function objectOf(schema: JsonSchema, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, inner]) => [name, build(inner, text)] as const,
  );
  if (fields.length === 0 && typeof schema.additionalProperties === 'object') {
    return fc.dictionary(text, build(schema.additionalProperties, text), { maxKeys: 3 });
  }
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
}
