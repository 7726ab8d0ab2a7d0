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

/** A cell in which customers met the snag, and others did not. */
interface Matched {
  readonly met: MatchedCell;
  readonly followed: number;
  readonly converted: number;
  readonly squares: number;
}

/**
 * What a snag costs: conversion of those who met it, from the moment they first did, against moments at which others
 * could have met it and did not, standardised to theirs (direct standardisation). Over the cells c in which both are: n
 * customers with the snag, of whom x converted, and m moments without it, of which y did; N = Σn, w = n ⁄ N; share =
 * Σx ⁄ N, control share = Σ w·y⁄m, difference = control share − share. Its 95 % interval is Newcombe's of two shares
 * (square and add), with the control share as one of effectively 1 ⁄ Σ(w² ⁄ e) customers, where e = m² ⁄ Σk² and k are
 * the moments of one customer: unequal weights, and many moments of one, leave so many (Kish 1965, "Survey sampling").
 * Cells without controls are left out, and their share is told.
 *
 * @param kind place of the kind in the query
 * @param isOfEverybody whether the kind is held against all moments of everybody
 * @param people all customers who met it in the period
 */
export function costOfSnag(
  outcomes: Pick<SnagOutcomes, 'everybody' | 'met'>,
  { kind, isOfEverybody }: { readonly kind: number; readonly isOfEverybody: boolean },
  people: number,
  typicalOrder: number | null,
): SnagCost {
  const met = outcomes.met.filter((one) => one.kind === kind);
  const snags = met.filter(({ side }) => side === 'snag');
  const cells = matchedCells(snags, [
    ...(isOfEverybody ? outcomes.everybody.map((cell) => ({ cell, sign: 1 })) : []),
    ...met.flatMap((cell) => (cell.side === 'snag' ? [] : [{ cell, sign: cell.side === 'taken' ? -1 : 1 }])),
  ]);
  const sum = (of: (one: Matched) => number): number => cells.reduce((all, one) => all + of(one), 0);
  const followed = sum((one) => one.met.followed);
  const converted = sum((one) => one.met.converted);
  const controls = sum((one) => one.followed);
  const weight = (one: Matched): number => one.met.followed / followed;
  const effective = 1 / sum((one) => (weight(one) ** 2 * one.squares) / one.followed ** 2);
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
  // Of those who cannot be compared nothing is said: they are not taken to lose as much as the others.
  const lost = Math.max(0, controlShare - share) * people * (followed / all);
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

/** Cells with moments of both kinds; those without the snag are added up and taken away by their signs. */
function matchedCells(
  snags: readonly MatchedCell[],
  others: readonly { readonly cell: MatchedCell; readonly sign: number }[],
): Matched[] {
  const sums = new Map<number, { followed: number; converted: number; squares: number }>();
  for (const { cell, sign } of others) {
    const known = sums.get(cell.cell) ?? { followed: 0, converted: 0, squares: 0 };
    known.followed += sign * cell.followed;
    known.converted += sign * cell.converted;
    known.squares += sign * cell.squares;
    sums.set(cell.cell, known);
  }
  return snags.flatMap((met) => {
    const without = sums.get(met.cell);
    return met.followed > 0 && without && without.followed > 0 ? [{ met, ...without }] : [];
  });
}
