import type { JourneyModel } from '@viaggio/contract/models';
import type { Leaf, LeafKind } from './segmentDraft';

/** The conditions that can be added, in the order of the choice. */
export const LEAF_KINDS: readonly LeafKind[] = [
  'did',
  'sequence',
  'stage',
  'reached',
  'said',
  'trait',
  'list',
];

/** A sentence of its kind that still waits for its most important word. */
export function blankLeaf(kind: LeafKind, model: JourneyModel | undefined): Leaf {
  const goal = model?.stages.find((stage) => stage.goal)?.id;
  switch (kind) {
    case 'did':
      return { kind, contacts: {}, atLeast: 1, within: 'P30D' };
    case 'sequence':
      return { kind, first: {}, next: {}, within: 'P7D', missing: true, since: 'P30D' };
    case 'stage':
      return { kind, stages: goal ? [goal] : [], state: 'present' };
    case 'reached':
      return { kind, stages: goal ? [goal] : [], within: 'P30D' };
    case 'said':
      return { kind, emotion: { atLeast: 1 }, within: 'P90D' };
    case 'trait':
      return { kind, trait: '', op: 'equals', value: '' };
    case 'list':
      return { kind, list: '' };
  }
}
