import type { WalkedCycle } from './alignCycle';
import type { Plan } from './types';

export interface SlowMatch {
  readonly at: number;
  readonly stage: number;
  readonly touchpoint: number;
}

export interface SlowAlignment {
  readonly cost: number;
  readonly matches: readonly SlowMatch[];
}

/** Every way to call each contact a card or an extra: the cheapest that keeps the order, of those the leftmost. */
export function alignSlowly(plan: Plan, cycle: WalkedCycle): SlowAlignment {
  const cards = plan.flatMap((stage, index) =>
    stage.level <= cycle.farthest
      ? stage.cards.map((card) => {
          const isFree = card.optional || (cycle.isOpen && stage.level === cycle.farthest);
          return { ...card, stage: index, isFree };
        })
      : [],
  );
  let best: SlowAlignment = { cost: Number.POSITIVE_INFINITY, matches: [] };
  const choose = (at: number, matches: readonly SlowMatch[]): void => {
    if (at === cycle.path.length) {
      const met = (card: (typeof cards)[number]) =>
        matches.some(({ stage, touchpoint }) => stage === card.stage && touchpoint === card.touchpoint);
      const skipped = cards.filter((card) => !card.isFree && !met(card)).length;
      const cost = skipped + cycle.path.length - matches.length;
      if (cost < best.cost || (cost === best.cost && isLeft(matches, best.matches))) best = { cost, matches };
      return;
    }
    for (const card of cards) {
      if (card.touchpoint !== cycle.path[at]) continue;
      const isAllowed = matches.every((one) => {
        const other = cards.find(
          ({ stage, touchpoint }) => stage === one.stage && touchpoint === one.touchpoint,
        )!;
        if (other === card) return false;
        if (other.stage !== card.stage) return other.stage < card.stage;
        return other.order === null || card.order === null || other.order < card.order;
      });
      if (isAllowed) choose(at + 1, [...matches, { at, stage: card.stage, touchpoint: card.touchpoint }]);
    }
    choose(at + 1, matches);
  };
  choose(0, []);
  return best;
}

/** Whether the first match that differs stands farther left, or is of an earlier stage. */
function isLeft(a: readonly SlowMatch[], b: readonly SlowMatch[]): boolean {
  const place = ({ at, stage }: SlowMatch): number => at * 1_000 + stage;
  const first = a.findIndex((one, i) => b[i] === undefined || place(one) !== place(b[i]!));
  return first >= 0 && b[first] !== undefined && place(a[first]!) < place(b[first]!);
}
