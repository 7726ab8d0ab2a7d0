import type { SnagQuery, WatchQuery } from '../../ports/frictionStore';
import { AppError } from '../../shared/index';
import { type CalendarUnit, calendarBuckets } from '../../time/index';
import type { Bilingual, EventFilter } from '../../touchpoints/index';
import { type Numbers, numberStep, type Step } from '../common/numberFilters';
import { type PeriodRequest, planDuration } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';
import { trendUnit } from '../funnel/planFunnel';
import { buyingSteps, type WatchedStep } from './buyingSteps';
import { GOING_ON, SNAG_KINDS } from './snagKinds';

const DAY_MS = 86_400_000;
/** Days before the period from which it is known what is usual. */
const HISTORY_DAYS = 84;
/** Of a longer period only the last days are watched. */
const WATCHED_DAYS = 400;

export interface SnagsRequest {
  readonly period: PeriodRequest;
  readonly kinds?: readonly string[] | undefined;
  readonly own?:
    | readonly { readonly id: string; readonly name?: Bilingual | undefined; readonly step: Step }[]
    | undefined;
  readonly within: string;
  readonly followed: string;
  readonly conversion?: Step | undefined;
  readonly funnel?: readonly Step[] | undefined;
}

/** A kind as it is asked for, beside its numbers in the query. */
export interface AskedKind {
  readonly id: string;
  readonly name: Bilingual | null;
  readonly source: 'event' | 'abandoned' | 'own';
  /** False: the workspace has never sent any of its events. */
  readonly measured: boolean;
}

export interface PlannedSnags {
  readonly query: SnagQuery;
  readonly watch: WatchQuery;
  readonly kinds: readonly AskedKind[];
  readonly steps: readonly WatchedStep[];
  readonly trendBy: CalendarUnit;
}

/**
 * A **snag** is a contact that says something went wrong (SNAG_KINDS and the caller's own), or something begun and
 * abandoned: a checkout, or a product in the cart, after which the same customer neither goes on nor begins again
 * within `within`. It counts in the period by its own moment; what is abandoned counts only once its time is over.
 *
 * @throws AppError `snag_not_found`, `snag_twice`, and those of periods, durations and steps
 */
export function planSnags(request: SnagsRequest, context: ReportContext): PlannedSnags {
  const population = planPopulation(request.period, context);
  const asked = askedKinds(request, context.numbers);
  const steps = watchedSteps(request, context.numbers);
  const trendBy = trendUnit(population);
  const { timeZone, numbers } = context;
  const days = watchedDays(population, timeZone);
  const conversion =
    request.conversion === undefined ? [] : numberStep(request.conversion, numbers, 'conversion');
  return {
    query: {
      ...population,
      kinds: asked.map(({ is, ends, step, names }) => ({ is, ends, step, names })),
      within: planDuration(request.within, 'within') ?? 0,
      followed: planDuration(request.followed, 'followed') ?? 0,
      conversion,
      onward: [...conversion, ...numberStep(GOING_ON, numbers, 'conversion')],
      buckets: calendarBuckets(population, trendBy, timeZone),
      days,
      months: calendarBuckets(population, 'month', timeZone),
    },
    watch: { ...population, steps: steps.map(({ step }) => numberStep(step, numbers, 'funnel')), days },
    kinds: asked.map(({ id, name, source, measured }) => ({ id, name, source, measured })),
    steps,
    trendBy,
  };
}

/** Starts of the local days before and in the period, ascending, and where the last ends. */
function watchedDays(
  { from, end, asOf }: { readonly from: number; readonly end: number; readonly asOf: number },
  timeZone: string,
): number[] {
  // A day that is still running is no day yet.
  const until = Math.max(from + 1, Math.min(end, asOf));
  const first = Math.max(from, until - WATCHED_DAYS * DAY_MS) - HISTORY_DAYS * DAY_MS;
  const days = calendarBuckets({ from: first, end: until }, 'day', timeZone);
  return days.at(-1)! > asOf ? days.slice(0, -1) : days;
}

type Numbered = AskedKind & SnagQuery['kinds'][number];

function askedKinds({ kinds, own = [] }: SnagsRequest, numbers: Numbers): Numbered[] {
  const found = kinds?.map((id) => {
    const kind = SNAG_KINDS.find((one) => one.id === id);
    if (kind) return kind;
    throw new AppError('snag_not_found', `There is no kind of snag "${id}".`, {
      status: 404,
      field: 'kinds',
    });
  });
  const isSent = ({ events = [] }: EventFilter): boolean => events.some((event) => numbers.events.has(event));
  const known = (found ?? SNAG_KINDS).map(({ id, name, filters, ends, steps }): Numbered => {
    const sent = filters.filter(isSent);
    const step = steps?.find(isSent);
    return {
      id,
      name,
      source: ends ? 'abandoned' : 'event',
      measured: sent.length > 0,
      // Of what was never sent nothing is asked: the log need not be read for it.
      is: sent.length === 0 ? [] : numberStep(sent, numbers, 'kinds'),
      ends: ends && numberStep(ends, numbers, 'kinds'),
      step: step && numberStep(step, numbers, 'kinds'),
      names: sent.flatMap(({ events = [] }) => events),
    };
  });
  const mine = own.map(({ id, name, step }): Numbered => {
    const is = numberStep(step, numbers, 'own');
    return {
      id,
      name: name ?? null,
      source: 'own',
      measured: true,
      is,
      ends: undefined,
      step: undefined,
      names: namesIn(step),
    };
  });
  const all = [...known, ...mine];
  if (new Set(all.map(({ id }) => id)).size < all.length) {
    throw new AppError('snag_twice', 'A kind of snag is asked for twice: give yours another id.', {
      field: 'own',
    });
  }
  return all;
}

/** Names of the events that a step can match; undefined: any. */
function namesIn(step: Step): readonly string[] | undefined {
  const filters = 'length' in step ? step : [step];
  const named = filters.map(({ events }) => events);
  return named.every((events) => events !== undefined && events.length > 0)
    ? named.flatMap((events) => events ?? [])
    : undefined;
}

const watchedSteps = ({ funnel }: SnagsRequest, numbers: Numbers): WatchedStep[] =>
  funnel === undefined
    ? buyingSteps(numbers)
    : funnel.map((step, i) => ({ id: String(i + 1), name: null, step }));
