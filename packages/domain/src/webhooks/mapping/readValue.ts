import { fromMinor } from './minorUnits';
import { parsePath, readPath } from './path';
import { readMappedTime } from './readMappedTime';
import type { Condition, ValueRule, ValueSource } from './types';

/** Where a value is looked for. */
export interface Scope {
  /** The delivery, or one of the deliveries in it. */
  readonly root: unknown;
  /** The entry one stands at; the delivery where a rule has no `each`. */
  readonly here: unknown;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Entries of a list that become part of one event. */
const MOST_ENTRIES = 200;

/** What a rule finds; undefined when nothing is there. Never throws for a mapping that was checked. */
export function readValue(rule: ValueRule, scope: Scope): unknown {
  if (typeof rule === 'string') return atPath(rule, scope);
  return inForm(rule, sourceOf(rule, scope), scope);
}

export function atPath(text: string, { root, here }: Scope): unknown {
  const path = parsePath(text);
  return path && readPath(path, root, here);
}

function sourceOf(rule: ValueSource, scope: Scope): unknown {
  if (rule.value !== undefined) return rule.value;
  if (rule.path !== undefined) return atPath(rule.path, scope);
  if (rule.header !== undefined) {
    return Object.hasOwn(scope.headers, rule.header) ? scope.headers[rule.header] : undefined;
  }
  if (rule.first !== undefined) return firstOf(rule.first, scope);
  if (rule.join !== undefined) return joined(rule.join, rule.by ?? ' ', scope);
  if (rule.list !== undefined) return entriesOf(rule.list, rule.each, scope);
  if (rule.subtract !== undefined) return difference(rule.subtract, scope);
  return rule.choose === undefined ? undefined : chosen(rule, rule.choose, scope);
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function firstOf(rules: readonly ValueRule[], scope: Scope): unknown {
  for (const rule of rules) {
    const value = readValue(rule, scope);
    if (isThere(value)) return value;
  }
  return undefined;
}

function joined(rules: readonly ValueRule[], by: string, scope: Scope): string | undefined {
  const parts = rules
    .map((rule) => textOf(readValue(rule, scope)))
    .filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join(by);
}

function entriesOf(list: string, each: ValueSource['each'], scope: Scope): unknown[] | undefined {
  const found = atPath(list, scope);
  if (!Array.isArray(found)) return undefined;
  return found
    .slice(0, MOST_ENTRIES)
    .map((here) => (each === undefined ? here : readFields(each, { ...scope, here })));
}

function difference([one, other]: readonly [ValueRule, ValueRule], scope: Scope): number | undefined {
  const whole = numberOf(readValue(one, scope));
  return whole === undefined ? undefined : whole - (numberOf(readValue(other, scope)) ?? 0);
}

function chosen({ cases = {}, otherwise }: ValueSource, of: ValueRule, scope: Scope): unknown {
  const text = textOf(readValue(of, scope));
  return text !== undefined && Object.hasOwn(cases, text) ? cases[text] : otherwise;
}

function inForm(rule: ValueSource, found: unknown, scope: Scope): unknown {
  if (!isThere(found)) return rule.as === undefined ? found : undefined;
  switch (rule.as) {
    case undefined:
      return found;
    case 'text':
      return textOf(found);
    case 'lower':
      return textOf(found)?.trim().toLowerCase();
    case 'number':
      return numberOf(found);
    case 'minor':
      return fromMinor(found, rule.currency === undefined ? '' : readValue(rule.currency, scope));
    case 'boolean':
      return found === true || found === 'true' || found === 1 || found === '1';
    case 'time':
      return readMappedTime(found, rule.format ?? 'auto', rule.zone);
  }
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return (typeof value === 'number' && Number.isFinite(value)) || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^\s*-?\d{1,15}(\.\d{1,10})?\s*$/.test(value)
    ? Number(value)
    : undefined;
}

/** The fields that have a value, under names that were checked. */
export function readFields(
  rules: Readonly<Record<string, ValueRule>>,
  scope: Scope,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = readValue(rule, scope);
    if (value !== undefined && value !== null) fields[name] = value;
  }
  return fields;
}

export function holds(condition: Condition, scope: Scope): boolean {
  const value = readValue(condition.of, scope);
  if (condition.exists !== undefined && condition.exists !== isThere(value)) return false;
  const text = textOf(value);
  const isAmong = (list: Condition['in']) => list?.some((one) => String(one) === text) ?? false;
  if (condition.in !== undefined && !isAmong(condition.in)) return false;
  return condition.not === undefined || !isAmong(condition.not);
}
