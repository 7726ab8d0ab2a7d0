import type { InitiativeQuery, PressureQuery } from '../../ports/relationStore';
import { type CalendarUnit, calendarBuckets } from '../../time/index';
import type { Touchpoint } from '../../touchpoints/index';
import type { PeriodRequest } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';
import { planBuckets } from '../lifecycle/planBuckets';

/** Channels on which a contact of ours is a message to one customer. */
export const MESSAGE_CHANNELS: readonly string[] = [
  'email',
  'push',
  'sms',
  'whatsapp',
  'phone',
  'direct_mail',
];

/** The touchpoint of the default catalogue at which customers say: no more messages. */
export const UNSUBSCRIBED = 'unsubscribed';

const HOUR = 3_600_000;
/** A message that was sent and then delivered is one; so are two of one channel so close to each other. */
export const SAME_MESSAGE_MS = 600_000;
/** A contact of the customer's own after a message, no later than this, is called a reaction. */
export const REACTION_MS = 48 * HOUR;
/** Without any contact for so long after a week, a customer who was in touch before it went quiet. */
export const QUIET_MS = 30 * 24 * HOUR;
/** A year and a week: more would cost much and say little. */
const MAX_WEEKS = 53;

export interface InitiativeRequest {
  readonly period: PeriodRequest;
  readonly by: CalendarUnit;
}

/**
 * Whose contacts, over which buckets; who starts is what the catalogue says of the touchpoint.
 * @throws AppError `too_many_buckets`, and those of periods
 */
export function planInitiative(
  { period, by }: InitiativeRequest,
  context: ReportContext,
  catalogue: readonly Touchpoint[],
): InitiativeQuery {
  const population = planPopulation(period, context);
  const startedBy = (who: Touchpoint['initiative']): number[] =>
    catalogue.filter(({ initiative }) => initiative === who).map(({ number }) => number);
  return {
    ...population,
    buckets: planBuckets(population, by, context.timeZone).slice(0, -1),
    byCustomer: startedBy('customer'),
    byUs: startedBy('us'),
  };
}

/** Weeks that begin in the period and have been over for as long as a reaction may take: the last 53 of them. */
export function planPressure(
  { period }: InitiativeRequest,
  context: ReportContext,
  catalogue: readonly Touchpoint[],
): PressureQuery {
  const population = planPopulation(period, context);
  const { from, end, asOf } = population;
  const starts = calendarBuckets(population, 'week', context.timeZone, 1);
  const told = starts.slice(0, -1).filter((start, i) => {
    const isOver = starts[i + 1]! + REACTION_MS <= asOf;
    return start >= from && start < end && isOver;
  });
  const weeks = told.slice(-MAX_WEEKS);
  const ends = starts[starts.indexOf(weeks.at(-1) ?? Number.NaN) + 1];
  return {
    ...population,
    weeks: weeks.length === 0 || ends === undefined ? [] : [...weeks, ends],
    channels: MESSAGE_CHANNELS.flatMap((channel) => context.numbers.channels.get(channel) ?? []),
    merge: SAME_MESSAGE_MS,
    reaction: REACTION_MS,
    quiet: QUIET_MS,
    unsubscribing: catalogue.filter(({ id }) => id === UNSUBSCRIBED).map(({ number }) => number),
  };
}
