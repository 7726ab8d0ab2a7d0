import { type SegmentRule, segmentRule } from '@viaggio/contract/segments';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, finishedOf, type Group, ruleOf, unfinished } from './segmentDraft';

const cart = { touchpoints: ['cart'] };
const did = (atLeast: number, atMost?: number): SegmentRule => ({
  kind: 'did',
  contacts: cart,
  atLeast,
  ...(atMost === undefined ? {} : { atMost }),
  within: 'P30D',
});
const onList: SegmentRule = { kind: 'list', list: '7' };

/** Whether a rule is true of somebody of whom these leaves are. */
function holds(rule: SegmentRule, truths: ReadonlyMap<string, boolean>): boolean {
  if (rule.kind === 'all') return rule.rules.every((each) => holds(each, truths));
  if (rule.kind === 'any') return rule.rules.some((each) => holds(each, truths));
  if (rule.kind === 'not') return !holds(rule.rule, truths);
  return truths.get(JSON.stringify(rule)) ?? false;
}

describe('a rule as sentences', () => {
  it('is a group of one when it is a single condition', () => {
    expect(draftOf(onList)).toEqual({
      kind: 'group',
      of: 'all',
      parts: [{ kind: 'sentence', not: false, leaf: onList }],
    });
  });

  it('says "never" for "not at least once", and keeps other denials', () => {
    const [never, seldom] = draftOf({
      kind: 'all',
      rules: [
        { kind: 'not', rule: did(1) },
        { kind: 'not', rule: did(3) },
      ],
    }).parts;
    expect(never).toMatchObject({ not: false, leaf: { atLeast: 0, atMost: 0 } });
    expect(seldom).toMatchObject({ not: true, leaf: { atLeast: 3 } });
  });

  it('turns a denied group into "none of" and "not all of"', () => {
    const rules = [onList, did(2)];
    expect(draftOf({ kind: 'not', rule: { kind: 'any', rules } }).of).toBe('none');
    expect(draftOf({ kind: 'not', rule: { kind: 'all', rules } }).of).toBe('notAll');
    expect(draftOf({ kind: 'not', rule: { kind: 'not', rule: { kind: 'any', rules } } }).of).toBe('any');
  });

  it('comes back as a rule that finds the same people, however deep it was written', () => {
    const leaves = [onList, did(2), { kind: 'list', list: '8' } as const, did(1, 3)];
    const { rule } = fc.letrec<{ rule: SegmentRule }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(...leaves),
        fc.record({
          kind: fc.constantFrom('all' as const, 'any' as const),
          rules: fc.array(tie('rule'), { maxLength: 3 }),
        }),
        fc.record({ kind: fc.constant('not' as const), rule: tie('rule') }),
      ),
    }));
    const people = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(rule, people, (given, truths) => {
        const of = new Map(leaves.map((leaf, index) => [JSON.stringify(leaf), truths[index] ?? false]));
        const written = ruleOf(draftOf(given));
        expect(holds(written, of)).toBe(holds(given, of));
        expect(segmentRule.parse(written)).toEqual(written);
        expect(ruleOf(draftOf(written))).toEqual(written);
      }),
    );
  });
});

describe('what is not finished', () => {
  const draft: Group = {
    kind: 'group',
    of: 'all',
    parts: [
      { kind: 'sentence', not: false, leaf: { ...did(1), contacts: {} } as never },
      { kind: 'sentence', not: false, leaf: onList as never },
      { kind: 'group', of: 'any', parts: [] },
    ],
  };

  it('is counted, and left out of what can be asked already', () => {
    expect(unfinished(draft)).toBe(2);
    expect(finishedOf(draft)?.parts).toEqual([draft.parts[1]]);
    expect(finishedOf({ ...draft, parts: [draft.parts[0]!] })).toBeUndefined();
  });

  it('is a trait compared with nothing, or a number that is none', () => {
    const trait = (op: 'equals' | 'greater' | 'exists', value?: string | number) =>
      unfinished({ kind: 'sentence', not: false, leaf: { kind: 'trait', trait: 'city', op, value } });
    expect([trait('equals', ''), trait('greater', 'many'), trait('exists'), trait('greater', 3)]).toEqual([
      1, 1, 0, 0,
    ]);
  });
});
