import type { UnansweredQuery } from '../../ports/livingMapStore';
import type { HashId } from '../../shared/index';
import { AppError } from '../../shared/index';
import { numberStep, type Step } from '../common/numberFilters';
import { type PeriodRequest, planDuration } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';

export interface UnansweredRequest {
  readonly period: PeriodRequest;
  /** ISO 8601: within so long after an action a contact of ours answers it. */
  readonly within: string;
  /** Touchpoints with a time of their own. */
  readonly windows?: readonly { readonly touchpoint: string; readonly within: string }[] | undefined;
  /** Contacts of ours that answer nobody, such as newsletters. */
  readonly exclude?: Step | undefined;
  /** Actions that a map declares answered by hand. `stage` undefined: in any stage. */
  readonly declared?:
    | readonly { readonly touchpoint: string; readonly stage?: string | undefined }[]
    | undefined;
}

/** Longer than a year is no answer. */
const MOST_WINDOW = 366 * 86_400_000;

function planWindow(text: string, field: string): number {
  const window = planDuration(text, field) ?? 0;
  if (window > MOST_WINDOW) {
    throw new AppError('window_too_long', 'An answer comes within a year at most: choose a shorter time.', {
      field,
    });
  }
  return window;
}

/**
 * An **action** is a contact of the period that is the customer's own act, at a touchpoint of the catalogue. It is
 * **answered** when a contact of ours names it (`responseTo` its message), whenever that was known; else when the same
 * customer's next contact of ours that names nothing and is not excluded comes after it, at most the action's window
 * later. Its window is over when it ended before asOf; shares are of those alone. Of the others, those without an answer
 * so far are **waiting**: never unanswered.
 *
 * @param named hashes of the messages that our contacts name
 * @throws AppError of periods, durations and steps, `window_too_long`, `touchpoint_not_found`
 */
export function planUnanswered(
  request: UnansweredRequest,
  context: ReportContext,
  named: readonly HashId[],
): UnansweredQuery {
  const { touchpoints } = context.numbers;
  const windows = (request.windows ?? []).map(({ touchpoint, within }) => {
    const number = touchpoints.get(touchpoint);
    if (number === undefined) {
      throw new AppError('touchpoint_not_found', `There is no touchpoint "${touchpoint}" in the catalogue.`, {
        status: 404,
        field: 'windows',
      });
    }
    return { touchpoint: number, window: planWindow(within, 'windows') };
  });
  const { exclude } = request;
  return {
    ...planPopulation(request.period, context),
    window: planWindow(request.within, 'within'),
    windows,
    exclude: exclude === undefined ? [] : numberStep(exclude, context.numbers, 'exclude'),
    named,
  };
}
