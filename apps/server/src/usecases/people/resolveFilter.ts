import type { PeopleFilter, PersonState } from '@viaggio/domain/ports/people';
import { AppError } from '@viaggio/domain/shared';
import { modelOfPeople } from './chooseModel';
import type { PeopleDeps, Scope } from './deps';

export interface FilterWords {
  readonly stage?: string | undefined;
  readonly state?: PersonState | undefined;
  readonly touchpoint?: string | undefined;
  readonly channel?: string | undefined;
  readonly place?: string | undefined;
}

const DAY_MS = 86_400_000;

/**
 * Turns words into the numbers that journeys hold; undefined when a word names nothing that ever happened, so that
 * nobody can match.
 *
 * @throws AppError `place_not_allowed`
 */
export async function resolveFilter(
  deps: Pick<PeopleDeps, 'terms' | 'definitionsOf' | 'now'>,
  { workspace, places }: Scope,
  words: FilterWords,
): Promise<PeopleFilter | undefined> {
  if (words.place !== undefined && places.length > 0 && !places.includes(words.place)) {
    throw new AppError('place_not_allowed', 'You may not see this place.', { status: 403, field: 'place' });
  }
  const wantedPlaces = words.place === undefined ? places : [words.place];
  const parts = await Promise.all([
    wantedPlaces.length === 0 ? {} : { within: await numbersOf(deps, workspace, 'place', wantedPlaces) },
    words.channel === undefined ? {} : await channelPart(deps, workspace, words.channel),
    words.touchpoint === undefined ? {} : await touchpointPart(deps, workspace, words.touchpoint),
    standingPart(deps, workspace, words),
  ]);
  return parts.some((part) => part === undefined) ? undefined : Object.assign({}, ...parts);
}

async function numbersOf(
  { terms }: Pick<PeopleDeps, 'terms'>,
  workspace: number,
  kind: 'channel' | 'place',
  values: readonly string[],
): Promise<number[]> {
  const known = await terms.valuesOf(workspace, kind);
  return [...known].flatMap(([number, value]) => (number > 0 && values.includes(value) ? [number] : []));
}

async function channelPart(
  deps: Pick<PeopleDeps, 'terms'>,
  workspace: number,
  channel: string,
): Promise<PeopleFilter | undefined> {
  const [number] = await numbersOf(deps, workspace, 'channel', [channel]);
  return number === undefined ? undefined : { channel: number };
}

async function touchpointPart(
  deps: Pick<PeopleDeps, 'definitionsOf'>,
  workspace: number,
  id: string,
): Promise<PeopleFilter | undefined> {
  const { catalogue } = await deps.definitionsOf(workspace);
  const touchpoint = catalogue.touchpoints.find((one) => one.id === id);
  return touchpoint && { touchpoint: touchpoint.number };
}

async function standingPart(
  deps: Pick<PeopleDeps, 'definitionsOf' | 'now'>,
  workspace: number,
  { stage, state }: FilterWords,
): Promise<PeopleFilter | undefined> {
  if (stage === undefined && state === undefined) return {};
  const stored = modelOfPeople(await deps.definitionsOf(workspace));
  const index = stored?.model.stages.findIndex((one) => one.id === stage) ?? -1;
  if (!stored || (stage !== undefined && index < 0)) return undefined;
  const { beforeGoal, afterGoal } = stored.model.lapseDays;
  return {
    standing: {
      model: stored.number,
      ...(stage === undefined ? {} : { stage: index }),
      ...(state === undefined ? {} : { state }),
      at: deps.now(),
      sleepsBefore: Math.round(beforeGoal * DAY_MS) / 2,
      sleepsAfter: Math.round(afterGoal * DAY_MS) / 2,
    },
  };
}
