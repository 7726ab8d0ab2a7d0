import type { SegmentRule } from '@viaggio/contract/segments';

/** One condition, as one sentence. */
export type Leaf = Exclude<SegmentRule, { kind: 'all' | 'any' | 'not' }>;
export type LeafKind = Leaf['kind'];

export interface Sentence {
  readonly kind: 'sentence';
  /** The sentence must not be true. */
  readonly not: boolean;
  readonly leaf: Leaf;
}

/** How many of its parts must be true. */
export const GROUP_KINDS = ['all', 'any', 'none', 'notAll'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface Group {
  readonly kind: 'group';
  readonly of: GroupKind;
  readonly parts: readonly Part[];
}

/** A rule as it is written on screen: sentences, and groups of sentences. */
export type Part = Sentence | Group;

const OPPOSITE = { all: 'notAll', any: 'none', none: 'any', notAll: 'all' } as const;

function sentenceOf(leaf: Leaf, not: boolean): Sentence {
  // "Not at least once" is how people say "never": the same sentence, without a denial around it.
  if (not && leaf.kind === 'did' && leaf.atLeast === 1 && leaf.atMost === undefined) {
    return { kind: 'sentence', not: false, leaf: { ...leaf, atLeast: 0, atMost: 0 } };
  }
  return { kind: 'sentence', not, leaf };
}

function partOf(rule: SegmentRule, not: boolean): Part {
  switch (rule.kind) {
    case 'not':
      return partOf(rule.rule, !not);
    case 'all':
    case 'any': {
      const parts = rule.rules.map((each) => partOf(each, false));
      return { kind: 'group', of: not ? OPPOSITE[rule.kind] : rule.kind, parts };
    }
    default:
      return sentenceOf(rule as Leaf, not);
  }
}

/** Any rule as a group of parts: a single sentence becomes a group of one. */
export function draftOf(rule: SegmentRule): Group {
  const part = partOf(rule, false);
  return part.kind === 'group' ? part : { kind: 'group', of: 'all', parts: [part] };
}

function ruleOfPart(part: Part): SegmentRule {
  if (part.kind === 'sentence') return part.not ? { kind: 'not', rule: part.leaf } : part.leaf;
  const rules = part.parts.map(ruleOfPart);
  const kind = part.of === 'all' || part.of === 'notAll' ? 'all' : 'any';
  return part.of === kind ? { kind, rules } : { kind: 'not', rule: { kind, rules } };
}

/** The rule that a draft says. */
export function ruleOf(draft: Group): SegmentRule {
  return ruleOfPart(draft);
}

function filterIsSaid(step: object): boolean {
  return Object.values(step).some((value) => Array.isArray(value) && value.length > 0);
}

function isSaid(step: Extract<Leaf, { kind: 'did' }>['contacts']): boolean {
  return Array.isArray(step) ? step.every(filterIsSaid) : filterIsSaid(step);
}

function leafIsComplete(leaf: Leaf): boolean {
  switch (leaf.kind) {
    case 'did':
      return isSaid(leaf.contacts);
    case 'sequence':
      return isSaid(leaf.first) && isSaid(leaf.next);
    case 'stage':
    case 'reached':
      return leaf.stages.length > 0;
    case 'list':
      return leaf.list !== '';
    case 'trait': {
      const needsValue = leaf.op !== 'exists' && leaf.op !== 'not_exists';
      return leaf.trait.trim() !== '' && (!needsValue || hasValue(leaf));
    }
    case 'said':
      return true;
  }
}

const NUMERIC: readonly string[] = ['greater', 'at_least', 'less', 'at_most'];

function hasValue({ op, value }: Extract<Leaf, { kind: 'trait' }>): boolean {
  if (NUMERIC.includes(op)) return typeof value === 'number';
  if (value === undefined) return false;
  return typeof value === 'object' ? value.some((each) => each !== '') : String(value).trim() !== '';
}

/** How many sentences do not say yet what they need to, and groups that hold nothing. */
export function unfinished(part: Part): number {
  if (part.kind === 'sentence') return leafIsComplete(part.leaf) ? 0 : 1;
  return part.parts.length === 0 ? 1 : part.parts.reduce((sum, each) => sum + unfinished(each), 0);
}

/** The draft without what is not finished: what can be counted already; undefined when nothing is left. */
export function finishedOf(draft: Group): Group | undefined {
  const parts = draft.parts.flatMap((part): readonly Part[] => {
    if (part.kind === 'sentence') return leafIsComplete(part.leaf) ? [part] : [];
    const inner = finishedOf(part);
    return inner ? [inner] : [];
  });
  return parts.length > 0 ? { ...draft, parts } : undefined;
}
