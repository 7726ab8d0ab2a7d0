import { alignPath, type Block } from './alignPath';
import type { Plan, PlanStage } from './types';

/**
 * again: its card has been met already; elsewhere: it is planned, and was not met where it belongs; early: it is planned
 * only in stages to which the cycle did not come.
 */
export type ExtraKind = 'again' | 'elsewhere' | 'early';

/** What became of a card in a cycle that came to its stage. */
export interface CardFate {
  /** Index in the plan. */
  readonly stage: number;
  readonly touchpoint: number;
  /** `pending`: the cycle is open and stands in this stage. `free`: an optional one that was not met. */
  readonly fate: 'reached' | 'skipped' | 'free' | 'pending';
  /** Place in the path; null where it was not met. */
  readonly at: number | null;
  /** Not met in its place, but elsewhere in the cycle. */
  readonly outOfOrder: boolean;
}

export interface AlignedCycle {
  readonly cards: readonly CardFate[];
  /** Contacts at planned touchpoints that are no card. */
  readonly extras: readonly { readonly at: number; readonly kind: ExtraKind }[];
  /** Skipped cards and extras of the path: contacts planned nowhere come on top. */
  readonly cost: number;
}

export interface WalkedCycle {
  /** Touchpoints in the order they were met. */
  readonly path: readonly number[];
  /** Highest stage of the model it came to, from 0. */
  readonly farthest: number;
  readonly isOpen: boolean;
}

/** Meeting a card saves an extra, and the skip where it costs. */
const GAIN = { free: 1, planned: 2 };

/** Where an open cycle stands, what is not met may still be. */
const isPending = ({ level }: PlanStage, { isOpen, farthest }: WalkedCycle): boolean =>
  isOpen && level === farthest;

/**
 * The minimum-edit alignment of a cycle with the plan as far as it came: a match costs 0, a card that is skipped 1 (0 where
 * it is optional, or may still be met), a contact that is no card 1. Stages come in their order; cards of a stage in any,
 * but those with an order. Of equally cheap alignments the one whose matches stand farthest left.
 */
export function alignCycle(plan: Plan, cycle: WalkedCycle): AlignedCycle {
  const stages = plan
    .map((stage, index) => ({ stage, index }))
    .filter(({ stage }) => stage.level <= cycle.farthest);
  const blocks = stages.map(({ stage }) => blockOf(stage, isPending(stage, cycle)));
  const matches = alignPath(blocks, cycle.path);
  const places = new Map(matches.map(({ block, touchpoint, at }) => [`${block} ${touchpoint}`, at]));
  const matched = new Set(matches.map(({ at }) => at));
  const unmatched = new Set(cycle.path.filter((_, at) => !matched.has(at)));
  const cards = stages.flatMap(({ stage, index }, block) =>
    stage.cards.map(({ touchpoint, optional }): CardFate => {
      const at = places.get(`${block} ${touchpoint}`) ?? null;
      const missed = isPending(stage, cycle) ? 'pending' : optional ? 'free' : 'skipped';
      const fate = at === null ? missed : 'reached';
      return { stage: index, touchpoint, fate, at, outOfOrder: at === null && unmatched.has(touchpoint) };
    }),
  );
  const extras = cycle.path.flatMap((touchpoint, at) =>
    matched.has(at) ? [] : [{ at, kind: kindOf(touchpoint, cards) }],
  );
  const skipped = cards.filter(({ fate }) => fate === 'skipped').length;
  return { cards, extras, cost: skipped + extras.length };
}

function blockOf({ cards }: PlanStage, pending: boolean): Block {
  const gainOf = (optional: boolean): number => (optional || pending ? GAIN.free : GAIN.planned);
  const chain = cards.filter(({ order }) => order !== null).sort((a, b) => a.order! - b.order!);
  return {
    free: new Map(
      cards.flatMap(({ touchpoint, order, optional }) =>
        order === null ? [[touchpoint, gainOf(optional)] as const] : [],
      ),
    ),
    chain: chain.map(({ touchpoint, optional }) => ({ touchpoint, gain: gainOf(optional) })),
  };
}

function kindOf(touchpoint: number, cards: readonly CardFate[]): ExtraKind {
  const own = cards.filter((card) => card.touchpoint === touchpoint);
  if (own.length === 0) return 'early';
  return own.some(({ fate }) => fate !== 'reached') ? 'elsewhere' : 'again';
}
