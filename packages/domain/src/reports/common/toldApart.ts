import { REST } from '../../ports/reportStore';
import type { Words } from './types';

/** Word of a value by which people are told apart; null: all the others, or nothing to say it with. */
export const nameOfValue = (value: number, words: Words | undefined): string | null =>
  value === REST ? null : (words?.wordOf(value) ?? null);

/** Rows of a breakdown, most people first; all the others last. */
export const inOrder = <Row extends { readonly name: string | null; readonly people: number }>(
  rows: readonly Row[],
): Row[] =>
  [...rows].sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      b.people - a.people ||
      ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
  );
