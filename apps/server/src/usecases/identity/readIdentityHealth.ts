import type {
  IdentityCounts,
  IdentityMeasures,
  IdentityMeter,
} from '@viaggio/domain/ports/identityDecisions';
import type { HashId } from '@viaggio/domain/shared';
import type { DecisionDeps, PeopleDeps, Scope } from '../people/deps';
import { gatherIdentity } from '../people/gatherIdentity';
import { sideOf } from '../people/sideOf';
import { visibleAmong } from '../people/visibleAmong';

export interface IdentityHealth {
  readonly people: number;
  readonly known: number;
  readonly identifiers: readonly { readonly kind: string; readonly count: number }[];
  readonly mergedPeople: number;
  readonly merges: number;
  readonly splits: number;
  readonly doubtful: IdentityCounts['doubtful'];
  readonly sharedDevices: number;
  readonly setApart: readonly {
    readonly personId: HashId;
    readonly name: string;
    readonly contacts: number;
  }[];
}

export interface HealthDeps extends PeopleDeps, Pick<DecisionDeps, 'decisions'> {
  readonly meter: IdentityMeter;
}

const MOST_SET_APART = 100;

/**
 * How well fragments became people. Figures are of the whole workspace; people by name are shown only to who may see
 * them.
 */
export async function readIdentityHealth(deps: HealthDeps, scope: Scope): Promise<IdentityHealth> {
  const { workspace } = scope;
  const [counts, measures, setApart] = await Promise.all([
    deps.decisions.count(workspace),
    deps.meter.measure(workspace),
    describeSetApart(deps, scope),
  ]);
  const identifiers = withUnclaimed(counts, measures);
  const userIds = (list: IdentityCounts['identifiers']): number =>
    list.find(({ kind }) => kind === 'userId')?.count ?? 0;
  return {
    people: measures.people,
    // Users whom no claim names are known too, and are people of their own.
    known: counts.known + userIds(identifiers) - userIds(counts.identifiers),
    identifiers,
    mergedPeople: measures.merged,
    merges: counts.active,
    splits: counts.splits,
    doubtful: counts.doubtful,
    sharedDevices: counts.sharedIdentifiers,
    setApart,
  };
}

/** Claims name most identifiers; events of people who never signed in or changed device name the rest. */
function withUnclaimed(
  { identifiers }: IdentityCounts,
  { userIds, anonymousIds }: IdentityMeasures,
): { kind: string; count: number }[] {
  const counts = new Map(identifiers.map(({ kind, count }) => [kind, count]));
  for (const [kind, seen] of [
    ['userId', userIds],
    ['anonymousId', anonymousIds],
  ] as const) {
    const count = Math.max(counts.get(kind) ?? 0, seen);
    if (count > 0) counts.set(kind, count);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

async function describeSetApart(deps: HealthDeps, scope: Scope): Promise<IdentityHealth['setApart']> {
  const people = await deps.directory.listSetApart(scope.workspace, MOST_SET_APART);
  const identities = [...(await gatherIdentity(deps, scope.workspace, people)).values()];
  const visible = await visibleAmong(deps, scope, identities);
  const sides = await Promise.all(
    identities
      .filter(({ person, unheardOf }) => visible.has(person) && !unheardOf)
      .map((identity) => sideOf(deps, scope.workspace, identity)),
  );
  return sides.map(({ personId, name, contacts }) => ({ personId, name, contacts }));
}
