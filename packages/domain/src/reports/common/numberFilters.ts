import type { AnyOf, NumberedFilter } from '../../ports/reportStore';
import { AppError } from '../../shared/index';
import type { EventFilter } from '../../touchpoints/index';

/** Contacts a report looks for, by name. `unmapped` is the touchpoint of contacts that none recognises. */
export interface ContactFilter extends EventFilter {
  readonly touchpoints?: readonly string[];
}

/** A filter, or several of which any may match. */
export type Step = ContactFilter | readonly ContactFilter[];

/** Numbers of the workspace's words in journeys. */
export interface Numbers {
  readonly touchpoints: ReadonlyMap<string, number>;
  readonly channels: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, number>;
}

export const UNMAPPED = 'unmapped';
const ACTORS = ['customer', 'brand', 'third'] as const;

/** Parts that journeys do not hold: the log is asked. */
const LOGGED = ['types', 'referrers', 'urls', 'where'] as const;

/** Characters of all addresses of a filter. */
const MOST_ADDRESS = 10_000;

const isList = (step: Step): step is readonly ContactFilter[] => Array.isArray(step);

/**
 * A step in the numbers that journeys hold. Events, channels and places nobody has ever met are no mistake: nothing
 * matches them yet.
 *
 * @throws AppError `step_empty`, `touchpoint_not_found`
 */
export function numberStep(step: Step, numbers: Numbers, field: string): AnyOf {
  return (isList(step) ? step : [step]).map((filter) => numberFilter(filter, numbers, field));
}

/** Several steps of which any may match. */
export const numberSteps = (steps: readonly Step[] | undefined, numbers: Numbers, field: string): AnyOf =>
  (steps ?? []).flatMap((step) => numberStep(step, numbers, field));

function numberFilter(filter: ContactFilter, numbers: Numbers, field: string): NumberedFilter {
  const { touchpoints, channels, events, places, actors } = filter;
  refuseLong(filter, field);
  const logged = loggedParts(filter);
  const numbered: NumberedFilter = {
    ...(touchpoints?.length && {
      touchpoints: touchpoints.map((id) => touchpointNumber(id, numbers, field)),
    }),
    ...(channels?.length && { channels: known(channels, numbers.channels) }),
    ...(events?.length && { events: known(events, numbers.events) }),
    ...(places?.length && { places: known(places, numbers.places) }),
    ...(actors?.length && { actors: actors.map((actor) => ACTORS.indexOf(actor)) }),
    ...(logged && { logged }),
  };
  if (Object.keys(numbered).length === 0) {
    throw new AppError('step_empty', 'A step names no contacts: add touchpoints, events or channels to it.', {
      field,
    });
  }
  return numbered;
}

function touchpointNumber(id: string, numbers: Numbers, field: string): number {
  const number = id === UNMAPPED ? 0 : numbers.touchpoints.get(id);
  if (number === undefined) {
    throw new AppError('touchpoint_not_found', `There is no touchpoint "${id}" in the catalogue.`, {
      status: 404,
      field,
    });
  }
  return number;
}

const known = (words: readonly string[], numbers: ReadonlyMap<string, number>): number[] =>
  words.flatMap((word) => numbers.get(word) ?? []);

function loggedParts(filter: ContactFilter): EventFilter | undefined {
  const parts = LOGGED.flatMap((part) => (filter[part]?.length ? [[part, filter[part]] as const] : []));
  if (parts.length === 0) return undefined;
  // The names say the same again: of what else is in the log no address and no property is looked at.
  const { events } = filter;
  return { ...(events?.length && { events }), ...(Object.fromEntries(parts) as EventFilter) };
}

/**
 * Addresses of a filter are looked for as one pattern, and an engine takes one of so many characters.
 * @throws AppError `filter_too_long`
 */
function refuseLong({ urls = [] }: ContactFilter, field: string): void {
  const length = urls.reduce((sum, url) => sum + url.length, 0);
  if (length <= MOST_ADDRESS) return;
  throw new AppError(
    'filter_too_long',
    `The addresses of a step have ${length} characters, and ${MOST_ADDRESS} are the most: use shorter ones, or *.`,
    { status: 422, field },
  );
}
