import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { PersonStanding, PersonSummary } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import { modelOfPeople } from './chooseModel';
import type { PeopleDeps } from './deps';
import { gatherIdentity, type PersonIdentity } from './gatherIdentity';
import { emailOfPerson, nameOfPerson } from './nameOfPerson';
import { type Standing, standingOf } from './standingOf';

/** A person at a glance. Times are UTC milliseconds. */
export interface PersonRow {
  readonly id: HashId;
  readonly name: string;
  readonly email: string;
  readonly known: boolean;
  readonly standing: Standing | null;
  readonly contacts: number;
  readonly firstContactAt: number | null;
  readonly lastContactAt: number | null;
  readonly lastTouchpoint: Bilingual | null;
  readonly lastChannel: string;
  readonly revenue: number;
  readonly orders: number;
  readonly feeling: number | null;
}

/** What the rows of some people are made from. */
export interface RowParts {
  readonly definitions: Definitions;
  readonly identities: ReadonlyMap<HashId, PersonIdentity>;
  readonly summaries: ReadonlyMap<HashId, PersonSummary>;
  readonly standings: ReadonlyMap<HashId, PersonStanding>;
  readonly feelings: ReadonlyMap<HashId, number>;
  readonly channels: ReadonlyMap<number, string>;
  readonly now: number;
}

/** Rows of these people, in the order given: for lists, and for the people behind a figure. */
export async function describeRows(
  deps: PeopleDeps,
  workspace: number,
  people: readonly HashId[],
): Promise<PersonRow[]> {
  if (people.length === 0) return [];
  const parts = await gatherRowParts(deps, workspace, people);
  return people.map((person) => rowOf(person, parts));
}

export const gatherRowParts = (
  deps: PeopleDeps,
  workspace: number,
  people: readonly HashId[],
): Promise<RowParts> => gatherParts(deps, workspace, people, deps.people.summarise(workspace, people));

/** Where what journeys say of these people is being asked, or is known already. */
export async function gatherParts(
  deps: PeopleDeps,
  workspace: number,
  people: readonly HashId[],
  summarised: readonly PersonSummary[] | Promise<readonly PersonSummary[]>,
): Promise<RowParts> {
  const definitions = await deps.definitionsOf(workspace);
  const model = modelOfPeople(definitions);
  const [identities, summaries, standings, feelings, channels] = await Promise.all([
    gatherIdentity(deps, workspace, people),
    summarised,
    model ? deps.people.standings(workspace, model.number, people) : [],
    deps.people.feelings(workspace, people),
    deps.terms.valuesOf(workspace, 'channel'),
  ]);
  return {
    definitions,
    identities,
    summaries: byPerson(summaries),
    standings: byPerson(standings),
    feelings,
    channels,
    now: deps.now(),
  };
}

const byPerson = <T extends { readonly person: HashId }>(rows: readonly T[]): Map<HashId, T> =>
  new Map(rows.map((row) => [row.person, row]));

export function rowOf(person: HashId, parts: RowParts): PersonRow {
  const identity = parts.identities.get(person)!;
  const summary = parts.summaries.get(person);
  const { touchpoints } = parts.definitions.catalogue;
  const last = touchpoints.find(({ number }) => number === summary?.lastTouchpoint);
  return {
    id: person,
    name: nameOfPerson(identity)?.text ?? '',
    email: emailOfPerson(identity),
    known: identity.known,
    standing: standingOf(parts.standings.get(person), modelOfPeople(parts.definitions)?.model, parts.now),
    contacts: summary?.contacts ?? 0,
    firstContactAt: summary?.firstAt ?? null,
    lastContactAt: summary?.lastAt ?? null,
    lastTouchpoint: last?.name ?? null,
    lastChannel: parts.channels.get(summary?.lastChannel ?? 0) ?? '',
    revenue: summary?.revenue ?? 0,
    orders: summary?.orders ?? 0,
    feeling: parts.feelings.get(person) ?? null,
  };
}
