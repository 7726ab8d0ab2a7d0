import type { JourneyModel } from '@viaggio/contract/models';
import type { Step } from '@viaggio/contract/reports';
import type { SegmentRule } from '@viaggio/contract/segments';
import type { Touchpoint } from '@viaggio/contract/touchpoints';
import { stepOf } from '../../analysis/builder/contacts';

export const TEMPLATES = [
  'once',
  'abandoned',
  'loyal',
  'asleep',
  'comparison',
  'unhappy',
  'both',
  'curious',
] as const;
export type TemplateId = (typeof TEMPLATES)[number];

export interface Template {
  readonly id: TemplateId;
  readonly rule: SegmentRule;
}

/** Touchpoints in which a purchase is begun, the nearest to it first. */
const BEGUN = ['checkout-started', 'cart-viewed', 'product-added'];

type Did = Partial<{ atLeast: number; atMost: number; within: string }>;

function did(contacts: Step, { atLeast = 1, atMost, within }: Did = {}): SegmentRule {
  const most = atMost === undefined ? {} : { atMost };
  return { kind: 'did', contacts, atLeast, ...most, within: within ?? null };
}
const never = (contacts: Step, within?: string) => did(contacts, { atLeast: 0, atMost: 0, within });
const all = (...rules: readonly SegmentRule[]): SegmentRule => ({ kind: 'all', rules });

/**
 * Segments to start from, made of the workspace's own stages and touchpoints: one whose parts it does not have is not
 * among them.
 */
export function segmentTemplates(
  model: JourneyModel | undefined,
  catalogue: readonly Touchpoint[],
): readonly Template[] {
  const goal = model?.stages.find((stage) => stage.goal);
  const bought = goal && stepOf([{ kind: 'stage', value: goal.id }], model);
  if (!model || !goal || !bought) return [];
  const begun = BEGUN.find((id) => catalogue.some((touchpoint) => touchpoint.id === id));
  const has = (channel: string) => catalogue.some((touchpoint) => touchpoint.channel === channel);
  const from = model.stages.indexOf(goal);
  const customers = model.stages.slice(from).map(({ id }) => id);
  const before = model.stages.slice(0, from).map(({ id }) => id);
  const rules: Partial<Record<TemplateId, SegmentRule | false>> = {
    once: all(did(bought, { atMost: 1 }), never(bought, 'P90D')),
    abandoned: begun !== undefined && all(abandoned(begun, bought)),
    loyal: all(did(bought, { atLeast: 2, within: 'P365D' }), {
      kind: 'said',
      emotion: { atLeast: 1 },
      within: 'P365D',
    }),
    asleep: all({ kind: 'stage', stages: customers, state: 'dormant' }, did(bought, { atLeast: 3 })),
    comparison:
      has('comparison') && all(did({ channels: ['comparison'] }, { within: 'P90D' }), never(bought)),
    unhappy: all(
      { kind: 'said', emotion: { atMost: -1 }, within: 'P30D' },
      { kind: 'stage', stages: model.stages.map(({ id }) => id), state: 'present' },
    ),
    both: has('store') && has('web') && all(did({ channels: ['store'] }), did({ channels: ['web', 'shop'] })),
    curious: before.length > 0 && all({ kind: 'stage', stages: before, state: 'active' }, never(bought)),
  };
  return TEMPLATES.flatMap((id) => {
    const rule = rules[id];
    return rule ? [{ id, rule }] : [];
  });
}

function abandoned(begun: string, next: Step): SegmentRule {
  const first = { touchpoints: [begun] };
  return { kind: 'sequence', first, next, within: 'P1D', missing: true, since: 'P7D' };
}
