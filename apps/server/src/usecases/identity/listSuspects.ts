import type { StoredDevice, StoredGiant, StoredVerdict } from '@viaggio/domain/ports/identityDecisions';
import type { HashId } from '@viaggio/domain/shared';
import type { DecisionDeps, PeopleDeps, Scope } from '../people/deps';
import { gatherIdentity, type PersonIdentity } from '../people/gatherIdentity';
import { nameOfPerson } from '../people/nameOfPerson';
import { sideOf } from '../people/sideOf';
import { visibleAmong } from '../people/visibleAmong';

export interface Named {
  readonly personId: HashId;
  readonly name: string;
}

export interface Giant extends Named, Pick<StoredGiant, 'kinds' | 'joiners'> {
  readonly contacts: number;
  /** Out of the journeys until somebody decides. */
  readonly setApart: boolean;
}

export interface SharedDevice extends Pick<StoredDevice, 'identifier'> {
  readonly users: number;
  /** The first of them. */
  readonly people: readonly Named[];
}

export interface Decided extends StoredVerdict {
  /** Whose it is now. */
  readonly person: Named;
}

export interface Suspects {
  readonly giants: readonly Giant[];
  readonly devices: readonly SharedDevice[];
  readonly decided: readonly Decided[];
}

const MOST_GIANTS = 50;
const MOST_DEVICES = 50;
const MOST_DECIDED = 100;
const SHOWN_USERS = 5;

/** People of very many identifiers or contacts, devices of several people, and what was decided; only of whom the asker may see. */
export async function listSuspects(
  deps: PeopleDeps & Pick<DecisionDeps, 'decisions'>,
  scope: Scope,
): Promise<Suspects> {
  const { workspace } = scope;
  const [giants, devices, verdicts] = await Promise.all([
    gatherGiants(deps, workspace),
    deps.decisions.listSharedDevices(workspace, MOST_DEVICES),
    deps.decisions.listVerdicts(workspace, MOST_DECIDED),
  ]);
  const owners = await deps.identity.ownersOf(
    workspace,
    verdicts.map(({ identifier }) => identifier.id),
  );
  const ownerOf = ({ identifier: { id } }: StoredVerdict): HashId => owners.get(id)?.at(-1)?.person ?? id;
  const seen = await seenAmong(deps, scope, [
    ...giants.people.map(({ person }) => person),
    ...devices.flatMap(({ people }) => people),
    ...verdicts.map(ownerOf),
  ]);
  return {
    giants: await sayGiants(deps, workspace, giants, seen),
    devices: devices
      .filter(({ people }) => people.every((person) => seen.has(person)))
      .map(({ identifier, people }) => ({
        identifier,
        users: people.length,
        people: people.slice(0, SHOWN_USERS).map((person) => nameOf(seen.get(person)!)),
      })),
    decided: verdicts.flatMap((verdict) => {
      const identity = seen.get(ownerOf(verdict));
      return identity ? [{ ...verdict, person: nameOf(identity) }] : [];
    }),
  };
}

interface Giants {
  readonly people: readonly StoredGiant[];
  readonly apart: ReadonlySet<HashId>;
}

/** Those set apart first: they are missing from every report. */
async function gatherGiants(
  { decisions, directory }: Pick<PeopleDeps, 'directory'> & Pick<DecisionDeps, 'decisions'>,
  workspace: number,
): Promise<Giants> {
  const apart = await directory.listSetApart(workspace, MOST_GIANTS);
  const [ofApart, others] = await Promise.all([
    decisions.describeGiants(workspace, apart),
    decisions.listGiants(workspace, MOST_GIANTS),
  ]);
  const set = new Set(apart);
  return { people: [...ofApart, ...others.filter(({ person }) => !set.has(person))], apart: set };
}

async function seenAmong(
  deps: PeopleDeps,
  scope: Scope,
  people: readonly HashId[],
): Promise<ReadonlyMap<HashId, PersonIdentity>> {
  const identities = await gatherIdentity(deps, scope.workspace, [...new Set(people)]);
  const visible = await visibleAmong(deps, scope, [...identities.values()]);
  return new Map([...identities].filter(([person, { unheardOf }]) => visible.has(person) && !unheardOf));
}

const nameOf = (identity: PersonIdentity): Named => ({
  personId: identity.person,
  name: nameOfPerson(identity)?.text ?? '',
});

async function sayGiants(
  deps: PeopleDeps,
  workspace: number,
  { people, apart }: Giants,
  seen: ReadonlyMap<HashId, PersonIdentity>,
): Promise<Giant[]> {
  const known = people.filter(({ person }) => seen.has(person));
  return Promise.all(
    known.map(async ({ person, kinds, joiners }) => {
      const { personId, name, contacts } = await sideOf(deps, workspace, seen.get(person)!);
      return { personId, name, contacts, setApart: apart.has(person), kinds, joiners };
    }),
  );
}
