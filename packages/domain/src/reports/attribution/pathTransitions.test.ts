import { describe, expect, it } from 'vitest';
import { BEGIN, CONVERTED, LOST } from '../../ports/reportStore';
import { pathTransitions } from './pathTransitions';
import { NAMES, tellPaths } from './randomPaths.fixture';

const tellTransitions = (order: 1 | 2, ...paths: string[]) =>
  pathTransitions(tellPaths(...paths), NAMES, order).map(
    ({ from, to, count, value }) => `${from.join(' ')} → ${to} × ${count} / ${value}`,
  );

describe('pathTransitions', () => {
  it('counts how paths go on, converted and lost together, and their value; equal neighbours once', () => {
    expect(tellTransitions(1, 'a a b = 3 / 12 - 1', 'a = 1 / 2')).toEqual([
      `${BEGIN} → 0 × 5 / 14`,
      '0 → 1 × 4 / 12',
      `1 → ${CONVERTED} × 3 / 12`,
      `1 → ${LOST} × 1 / 0`,
      `0 → ${CONVERTED} × 1 / 2`,
    ]);
  });

  it('remembers two units in order 2', () => {
    expect(tellTransitions(2, 'a b b a = 1')).toEqual([
      `${BEGIN} → 0 × 1 / 0`,
      `${BEGIN} 0 → 1 × 1 / 0`,
      '0 1 → 0 × 1 / 0',
      `1 0 → ${CONVERTED} × 1 / 0`,
    ]);
  });

  it('says nothing of empty paths and of paths that nobody took', () => {
    expect(tellTransitions(1, '= 5 / 5 - 5', 'a b = 0')).toEqual([]);
  });
});
