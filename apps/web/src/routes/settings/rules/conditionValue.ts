import type { EventFilter } from '@viaggio/contract/common';

type Condition = NonNullable<EventFilter['where']>[number];

const NUMERIC: readonly Condition['op'][] = ['greater', 'at_least', 'less', 'at_most'];

/** The value of a condition as one line of text. */
export function showValue({ value }: Condition): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** Reads a typed value as its operator means it: a list, a number, or text. */
export function withValue(condition: Condition, text: string): Condition {
  const { op } = condition;
  if (op === 'exists' || op === 'not_exists') return { property: condition.property, op };
  if (op === 'in') {
    const value = text.split(',').map((part) => part.trim());
    return { ...condition, value: value.filter((part, index) => part !== '' || index === value.length - 1) };
  }
  const number = Number(text.replace(',', '.'));
  const numeric =
    NUMERIC.includes(op) && text.trim() !== '' && Number.isFinite(number) && !/[.,]$/.test(text);
  return { ...condition, value: numeric ? number : text };
}
