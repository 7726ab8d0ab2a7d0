import type { NumberedRule } from '@viaggio/domain/ports/segmentRules';
import { matchesAnyOf, type Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';

/** What only other tables than journeys know: who they name. */
export interface Elsewhere {
  readonly picks: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether somebody belongs to a segment: the definition, contact by contact. */
export function isMemberSlowly(
  rule: NumberedRule,
  traveller: Traveller,
  asOf: number,
  elsewhere: Elsewhere,
): boolean {
  const contacts = traveller.contacts.filter(({ time }) => time < asOf);
  switch (rule.kind) {
    case 'all':
      return rule.rules.every((one) => isMemberSlowly(one, traveller, asOf, elsewhere));
    case 'any':
      return rule.rules.some((one) => isMemberSlowly(one, traveller, asOf, elsewhere));
    case 'not':
      return !isMemberSlowly(rule.rule, traveller, asOf, elsewhere);
    case 'did': {
      const times = contacts.filter(
        (one) =>
          one.time >= rule.from &&
          one.time < (rule.until ?? Number.POSITIVE_INFINITY) &&
          matchesAnyOf(one, rule.contacts),
      ).length;
      return times >= rule.atLeast && times <= (rule.atMost ?? Number.POSITIVE_INFINITY);
    }
    case 'sequence': {
      const { from, first, next, within, isMissing } = rule;
      return contacts.some((a, i) => {
        if (a.time < from || !matchesAnyOf(a, first)) return false;
        const until = within === null ? Number.POSITIVE_INFINITY : a.time + within;
        const isFollowed = contacts.slice(i + 1).some((b) => b.time <= until && matchesAnyOf(b, next));
        const isOver = within === null || until < asOf;
        return isMissing ? isOver && !isFollowed : isFollowed;
      });
    }
    case 'picked':
      return elsewhere.picks.get(rule.pick)?.has(traveller.person) ?? false;
    default:
      throw new Error(`not of journeys: ${rule.kind}`);
  }
}
