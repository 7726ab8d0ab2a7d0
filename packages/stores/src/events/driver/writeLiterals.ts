import type { QueryParams } from './types';

type Value = QueryParams[string];

/** Characters that end a quoted literal or begin an escape, and those that no text form should hold raw. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const TO_ESCAPE = /[\\'\0\b\f\n\r\t]/g;
const PLACEHOLDER = /\{(\w+):([\w(), ']+)\}/g;

/**
 * Puts the values of a statement in the place of its `{name:Type}` placeholders, each as one quoted literal cast to
 * the type that the statement names, so that no value can be anything but a value.
 *
 * Why not the binding of chDB: it keeps parameters in one place for the whole process, and therefore runs statements
 * with parameters one after the other, whatever their connection. Beside one report of six seconds `SELECT 1` took
 * six seconds.
 */
export function writeLiterals(sql: string, params: QueryParams): string {
  return sql.replace(PLACEHOLDER, (_, name: string, type: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) throw new Error(`no value for {${name}:${type}}`);
    const literal = quote(typeof value === 'string' ? value : textOf(value));
    return type === 'String' ? literal : `CAST(${literal} AS ${type})`;
  });
}

/** Text form of a value, as the engine's casts read it. */
function textOf(value: Value): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`not a number the engine holds: ${value}`);
    return String(value);
  }
  if (typeof value !== 'object') return String(value);
  return `[${value.map((item) => (typeof item === 'string' ? quote(item) : textOf(item))).join(',')}]`;
}

function quote(text: string): string {
  return `'${text.replace(TO_ESCAPE, (character) => ESCAPES[character]!)}'`;
}
