import type { AnyOf } from '../../ports/contactFilters';
import type { NumberedRule } from '../../ports/segmentRules';
import { type Numbers, numberStep } from './numberFilters';

/** Whose journeys a report is of, by what they did around its period. */
export interface PeopleFilters {
  /** Those with a contact by this channel in the period, whoever began it. */
  readonly channel?: string | undefined;
  /** `new`: their first contact of their own lies in the period; `returning`: they had one before it. */
  readonly customers?: 'new' | 'returning' | undefined;
}

/** Of the customer's own doing: who was only written to has not come yet. */
const OWN: AnyOf = [{ actors: [0] }];

/** The filters as rules, of which all hold; none where nothing is asked. `from` and `end`: UTC milliseconds, [from, end). */
export function numberPeopleFilters(
  { channel, customers }: PeopleFilters,
  { from, end }: { readonly from: number; readonly end: number },
  numbers: Numbers,
): NumberedRule[] {
  const did = (contacts: AnyOf, since: number, until: number): NumberedRule => ({
    kind: 'did',
    contacts,
    atLeast: 1,
    atMost: undefined,
    from: since,
    until,
  });
  const cameBefore = did(OWN, 0, from);
  return [
    ...(channel === undefined
      ? []
      : [did(numberStep({ channels: [channel] }, numbers, 'channel'), from, end)]),
    ...(customers === 'returning' ? [cameBefore] : []),
    ...(customers === 'new' ? [{ kind: 'not' as const, rule: cameBefore }, did(OWN, from, end)] : []),
  ];
}
