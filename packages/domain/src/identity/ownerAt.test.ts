import { describe, expect, it } from 'vitest';
import { ownerAt } from './ownerAt';
import type { Ownership } from './types';

const turn = (from: number, person: string): Ownership => ({ identifier: '7', from, person });

describe('ownerAt', () => {
  const result = {
    personOf: new Map([['1', '2']]),
    shared: new Map([['7', [turn(0, 'a'), turn(10, 'b'), turn(20, 'a'), turn(30, 'c')]]]),
  };

  it('is the only owner, at any time', () => {
    expect([0, 15, Infinity].map((time) => ownerAt(result, '1', time))).toEqual(['2', '2', '2']);
  });

  it.each([
    [-5, 'a'],
    [0, 'a'],
    [9, 'a'],
    [10, 'b'],
    [19.5, 'b'],
    [20, 'a'],
    [29, 'a'],
    [30, 'c'],
    [Infinity, 'c'],
  ])('is whose turn it is: at %s, %s', (time, owner) => {
    expect(ownerAt(result, '7', time)).toBe(owner);
  });

  it('is the identifier itself when no claim names it', () => {
    expect(ownerAt(result, '99', 5)).toBe('99');
  });
});
