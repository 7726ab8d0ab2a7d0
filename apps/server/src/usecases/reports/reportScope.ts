import type { Definitions, TermStore } from '@viaggio/domain/ports/definitionStore';
import type { NumberedRule } from '@viaggio/domain/ports/segmentRules';
import { numberPeopleFilters, type PeopleFilters, planPeriod } from '@viaggio/domain/reports';
import { AppError } from '@viaggio/domain/shared';
import { numbersOfPlaces } from '../places/numbersOfPlaces';
import { type AskedGroup, bothRules, type RuleQuestion } from '../segments/numberSegment';

/** What every report needs to know what it is asked about. */
export interface ScopeDeps {
  readonly terms: TermStore;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  /** Until when journeys are up to date. */
  readonly projectedUntil: (workspace: number) => number;
  /** Who belongs to the segment and the persona asked for, in the numbers that journeys hold. */
  readonly numberSegment: (asked: AskedGroup, question: RuleQuestion) => Promise<NumberedRule | undefined>;
}

/** Whose report is asked for, and what the asker may see. */
export interface ReportScope {
  readonly workspace: number;
  readonly timeZone: string;
  readonly currency: string;
  /** Places the member is limited to; null: all. */
  readonly places: readonly string[] | null;
}

/** What every report may be asked. */
export interface ReportInput extends PeopleFilters {
  readonly period: { readonly from: string; readonly to: string };
  readonly unit?: 'person' | 'account';
  readonly segment?: string | undefined;
  readonly persona?: string | undefined;
  readonly place?: string | undefined;
}

/**
 * Refuses to tell places apart to who may not see all of them.
 * @throws AppError `place_not_allowed`
 */
export function refusePlaces(
  { places }: Pick<ReportScope, 'places'>,
  breakdown: { readonly by: string } | undefined,
): void {
  if (breakdown?.by === 'place' && places !== null) {
    throw new AppError('place_not_allowed', 'You may not see all places: choose one of yours.', {
      status: 403,
      field: 'breakdown',
    });
  }
}

/** Numbers of the places asked for that the asker may see; undefined: no limit. */
export async function placesOf(
  { terms }: Pick<ScopeDeps, 'terms'>,
  { workspace, places: allowed }: Pick<ReportScope, 'workspace' | 'places'>,
  place: string | undefined,
): Promise<number[] | undefined> {
  if (place === undefined && allowed === null) return undefined;
  const wanted = place === undefined ? (allowed ?? []) : [place];
  if (allowed !== null && wanted.some((one) => !allowed.includes(one))) {
    throw new AppError('place_not_allowed', 'You may not see this place.', { status: 403, field: 'place' });
  }
  return numbersOfPlaces(terms, workspace, wanted);
}

/**
 * Who is asked about: the segment, the persona, the channel, the new or the returning, all that are named together;
 * undefined: everybody.
 */
export async function peopleOf(
  { numberSegment }: Pick<ScopeDeps, 'numberSegment'>,
  { timeZone }: Pick<ReportScope, 'timeZone'>,
  input: ReportInput,
  question: RuleQuestion,
): Promise<NumberedRule | undefined> {
  const { channel, customers } = input;
  const group = await numberSegment(input, question);
  if (channel === undefined && customers === undefined) return group;
  const period = planPeriod(input.period, timeZone);
  return bothRules([group, ...numberPeopleFilters({ channel, customers }, period, question.numbers)]);
}
