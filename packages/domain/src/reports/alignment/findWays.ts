import type { Cycles } from '../../ports/livingMapStore';
import type { HashId } from '../../shared/index';
import { alignVariant } from './foldCycles';
import type { Plan } from './types';

/** Ways whose cycles reached, skipped, may still meet, or met elsewhere a card. */
export function findAlignmentWays(
  plan: Plan,
  { variants }: Cycles,
  wanted: {
    readonly stage: string;
    readonly touchpoint: string;
    readonly figure: 'reached' | 'skipped' | 'pending' | 'outOfOrder';
  },
): HashId[] | undefined {
  const stage = plan.findIndex(({ id }) => id === wanted.stage);
  const card = plan[stage]?.cards.find(({ id }) => id === wanted.touchpoint);
  if (card === undefined) return undefined;
  return variants.flatMap((variant) => {
    const own = alignVariant(plan, variant).cards.find(
      (one) => one.stage === stage && one.touchpoint === card.touchpoint,
    );
    if (own === undefined) return [];
    const is =
      wanted.figure === 'outOfOrder'
        ? own.outOfOrder
        : wanted.figure === 'skipped'
          ? own.fate === 'skipped' || own.fate === 'free'
          : own.fate === wanted.figure;
    return is ? [variant.id] : [];
  });
}

/** Ways with a contact in a stage of the model (from 0) at a planned touchpoint that is no card there. */
export const findStrange = (plan: Plan, { variants }: Cycles, stage: number, touchpoint: number): HashId[] =>
  variants.flatMap((variant) => {
    const isExtra = alignVariant(plan, variant).extras.some(({ at }) => {
      const contact = variant.path[at]!;
      return contact.stage === stage && contact.touchpoint === touchpoint;
    });
    return isExtra ? [variant.id] : [];
  });
