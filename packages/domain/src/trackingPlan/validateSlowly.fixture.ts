import { FORMAT_CHECKS } from './formats';
import type { ValueSchema } from './types';

/** JSON Schema by the letter, keyword by keyword, without a thought for speed: whether a value agrees. */
export function validateSlowly(schema: ValueSchema, value: unknown): boolean {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const types = [schema.type ?? []].flat();
  const named = types.map((one) => (one === 'integer' ? Number.isInteger(value) : one === type));
  if (types.length > 0 && !named.includes(true)) return false;
  if (schema.enum && !schema.enum.some((one) => one === value)) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (typeof value === 'number' && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)))
    return false;
  if (typeof value === 'string') {
    const length = Array.from(value).length;
    if (length < (schema.minLength ?? 0) || length > (schema.maxLength ?? length)) return false;
    if (schema.format && !FORMAT_CHECKS[schema.format](value)) return false;
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? value.length))
      return false;
    if (schema.items && !value.every((item) => validateSlowly(schema.items!, item))) return false;
  }
  if (type !== 'object') return true;
  const object = value as Record<string, unknown>;
  const names = Object.keys(object);
  if ((schema.required ?? []).some((name) => !names.includes(name))) return false;
  const known = Object.entries(schema.properties ?? {});
  if (known.some(([name, inside]) => names.includes(name) && !validateSlowly(inside, object[name])))
    return false;
  return schema.additionalProperties !== false || names.every((name) => known.some(([one]) => one === name));
}
