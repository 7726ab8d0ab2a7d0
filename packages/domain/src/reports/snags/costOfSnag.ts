import type { MatchedCell, SnagOutcomes } from '../../ports/frictionStore';
import { MIN_ANSWERS, newcombeInterval, wilsonInterval } from '../../statistics/index';
import { ratio } from '../common/types';

export interface SnagCost {
  readonly followed: number;
  readonly converted: number;
  readonly share: number | null;
  readonly interval: [number, number] | null;
  readonly controls: number;
  readonly controlShare: number | null;
  readonly difference: number | null;
  readonly differenceInterval: [number, number] | null;
  readonly open: number;
  readonly unmatched: number | null;
  readonly lostConversions: number | null;
  readonly valueLost: number | null;
  readonly tooFew: boolean;
}

interface Matched {
  readonly met: MatchedCell;
  readonly followed: number;
  readonly converted: number;
}

/**
 * What a snag costs: conversion of those who met it, against customers who did not, standardised to them (direct
 * standardisation). Over the cells c in which both are: n customers with the snag, of whom x converted, and m controls,
 * of whom y did; N = Σn, w = n ⁄ N; share = Σx ⁄ N, control share = Σ w·y⁄m, difference = control share − share.
 * Its 95 % interval is Newcombe's of two shares (square and add), with the control share as one of the effective
 * 1 ⁄ Σ(w² ⁄ m) customers that unequal weights leave (Kish 1965, "Survey sampling"). Cells without controls are left
 * out, and their share is told.
 *
 * @param kind place of the kind in the query
 * @param people all customers who met it in the period
 */
export function costOfSnag(
  outcomes: SnagOutcomes,
  kind: number,
  people: number,
  typicalOrder: number | null,
): SnagCost {
  const met = outcomes.met.filter((one) => one.kind === kind);
  const snags = met.filter(({ side }) => side === 'snag');
  const cells = matchedCells(
    outcomes,
    snags,
    met.filter(({ side }) => side === 'contact'),
  );
  const sum = (of: (one: Matched) => number): number => cells.reduce((all, one) => all + of(one), 0);
  const followed = sum((one) => one.met.followed);
  const converted = sum((one) => one.met.converted);
  const controls = sum((one) => one.followed);
  const weight = (one: Matched): number => one.met.followed / followed;
  const effective = 1 / sum((one) => weight(one) ** 2 / one.followed);
  const all = snags.reduce((total, cell) => total + cell.followed, 0);
  const tooFew = followed < MIN_ANSWERS || controls < MIN_ANSWERS || effective < MIN_ANSWERS;
  const base = {
    followed,
    converted,
    controls,
    open: snags.reduce((total, cell) => total + cell.open, 0),
    unmatched: ratio(all - followed, all),
    tooFew,
  };
  if (tooFew) {
    const nothing = { share: null, interval: null, controlShare: null, difference: null };
    return { ...base, ...nothing, differenceInterval: null, lostConversions: null, valueLost: null };
  }
  const share = converted / followed;
  // Rounding must not make a share of more than everybody.
  const controlShare = Math.min(
    1,
    sum((one) => weight(one) * (one.converted / one.followed)),
  );
  const lost = Math.max(0, controlShare - share) * people;
  const apart = newcombeInterval(
    { successes: controlShare * effective, n: effective },
    { successes: converted, n: followed },
  );
  return {
    ...base,
    share,
    interval: pairOf(wilsonInterval(converted, followed)),
    controlShare,
    difference: controlShare - share,
    differenceInterval: pairOf(apart?.interval ?? null),
    lostConversions: lost,
    valueLost: typicalOrder === null ? null : lost * typicalOrder,
  };
}

const pairOf = (interval: readonly [number, number] | null): [number, number] | null =>
  interval && [interval[0], interval[1]];

/** Cells with customers of both kinds; controls are everybody but those who met the snag. */
function matchedCells(
  { everybody }: SnagOutcomes,
  snags: readonly MatchedCell[],
  contacts: readonly MatchedCell[],
): Matched[] {
  const all = new Map(everybody.map((cell) => [cell.cell, cell]));
  const own = new Map(contacts.map((cell) => [cell.cell, cell]));
  return snags.flatMap((met) => {
    const followed = (all.get(met.cell)?.followed ?? 0) - (own.get(met.cell)?.followed ?? 0);
    const converted = (all.get(met.cell)?.converted ?? 0) - (own.get(met.cell)?.converted ?? 0);
    return met.followed > 0 && followed > 0 ? [{ met, followed, converted }] : [];
  });
}
