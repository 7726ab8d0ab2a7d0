import { isDangerous } from './measureItem';
import { storable } from './text';

/**
 * JSON text that every store can hold. `JSON.stringify` escapes NUL and lone surrogates (`\u` and four digits), so one
 * look at its output tells whether anything must be cleaned; only then is the value gone through.
 */
export function storableJson(value: object, dangerous: boolean): string {
  const json = JSON.stringify(value);
  return dangerous || json.includes('\\u') ? JSON.stringify(cleaned(value)) : json;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(cleaned);
  const result: Record<string, unknown> = {};
  for (const [key, inside] of Object.entries(value)) {
    if (!isDangerous(key, inside)) result[storable(key)] = cleaned(inside);
  }
  return result;
}
