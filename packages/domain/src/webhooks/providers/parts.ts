import type { Condition, ValueRule, ValueSource } from '../mapping/types';

/** Short forms that the ready mappings are written with. */
export const is = (value: string | number | boolean): ValueSource => ({ value });
export const first = (...rules: readonly ValueRule[]): ValueSource => ({ first: rules });
export const header = (name: string): ValueSource => ({ header: name });
export const text = (path: string): ValueSource => ({ path, as: 'text' });
export const number = (path: string): ValueSource => ({ path, as: 'number' });
export const minor = (path: string, currency: ValueRule): ValueSource => ({ path, as: 'minor', currency });
export const among = (of: ValueRule, ...values: readonly string[]): Condition => ({ of, in: values });
export const there = (of: ValueRule): Condition => ({ of, exists: true });
