import { previewAlone, type Verdict } from '@viaggio/domain/identity';
import type { Actor } from '@viaggio/domain/ports/access';
import type { DecisionTransaction } from '@viaggio/domain/ports/identityDecisions';
import { AppError, type HashId } from '@viaggio/domain/shared';
import { componentOf } from '../people/componentOf';
import { isId } from '../people/cursor';
import type { DecisionDeps, Scope } from '../people/deps';
import { type FoundPerson, findPerson, personNotFound } from '../people/findPerson';
import { parsePersonId } from '../people/parsePersonId';
import { planMerge } from '../people/planMerge';
import { imaginePeople, type Side, sideOf } from '../people/sideOf';
import { replayAround } from './resolveClaims';

export interface DecisionRequest {
  readonly actor: Actor;
  /** A person, or an identifier, in any form an id may take. */
  readonly id: string;
  readonly verdict: Verdict;
}

/**
 * Decides what an identifier with very many others, or one that several people use, is: one person, or shared. Either
 * lasts, whatever is claimed later, until it is taken back.
 */
export async function decideIdentity(
  deps: DecisionDeps,
  scope: Scope,
  { actor, id, verdict }: DecisionRequest,
): Promise<void> {
  const { workspace } = scope;
  const asked = await findAsked(deps, scope, id);
  const identifier =
    verdict === 'one' && asked.people.length === 1 ? asked.people[0]!.person : asked.identifier;
  const by = `${actor.kind}:${actor.id}`;
  await deps.decisions.transaction(workspace, async (tx) => {
    await forget(tx, identifier);
    if (verdict === 'shared') {
      if ((await tx.componentsOf([identifier])).size === 0) throw unknown();
      await tx.addCannotLink({ a: identifier, b: identifier }, by);
    } else {
      await tx.confirmPerson(identifier, by);
      await joinAll(deps, tx, { workspace, actor }, asked.people, messageOf(identifier));
    }
    await settle(tx, identifier, asked.people);
    await tx.record({
      workspace,
      actor,
      action: verdict === 'one' ? 'identity.confirmed' : 'identity.shared',
      target: `identifier:${identifier}`,
    });
  });
  deps.poke();
}

/** Takes a decision back: who is who is again what the claims say. */
export async function takeBackVerdict(
  deps: DecisionDeps,
  scope: Scope,
  { actor, id }: { readonly actor: Actor; readonly id: string },
): Promise<void> {
  const { workspace } = scope;
  if (!isId(id)) throw notDecided();
  const asked = await findAsked(deps, scope, id);
  await deps.decisions.transaction(workspace, async (tx) => {
    const verdict = await tx.verdictOf(id);
    if (verdict === undefined) throw notDecided();
    await forget(tx, id);
    await settle(tx, id, asked.people);
    await tx.record({
      workspace,
      actor,
      action: 'identity.taken_back',
      target: `identifier:${id}`,
      detail: { verdict },
    });
  });
  deps.poke();
}

export interface SharedPreview {
  /** Links that hold now and would be refused. */
  readonly cuts: number;
  /** Into how many records those of today would fall. */
  readonly records: number;
  /** The first of them. */
  readonly after: readonly Side[];
}

const MOST_SIDES = 6;

/** What saying that many share an identifier would do. Changes nothing. */
export async function previewShared(deps: DecisionDeps, scope: Scope, id: string): Promise<SharedPreview> {
  const { workspace } = scope;
  const { identifier } = await findAsked(deps, scope, id);
  const { preview, named } = await deps.decisions.transaction(workspace, async (tx) => {
    const { claims, cannotLinks, named } = await componentOf(tx, [identifier]);
    if (claims.length === 0) throw unknown();
    return { preview: previewAlone(claims, cannotLinks, identifier), named };
  });
  const shown = preview.people.slice(0, MOST_SIDES).map((person) => person.id);
  const people = await imaginePeople(deps, workspace, shown, { result: preview.result, named });
  return {
    cuts: preview.refused.length,
    records: preview.people.length,
    after: await Promise.all(people.map((person) => sideOf(deps, workspace, person))),
  };
}

interface Asked {
  readonly identifier: HashId;
  /** Whose it is: several, of a device that changed hands. */
  readonly people: readonly FoundPerson[];
}

/** What an address leads to. Whoever may not see all of its people does not see it. */
async function findAsked(deps: DecisionDeps, scope: Scope, id: string): Promise<Asked> {
  const address = parsePersonId(id, deps.hasherOf(scope.workspace));
  if (!address) throw personNotFound();
  const owners = (await deps.identity.ownersOf(scope.workspace, [address.id])).get(address.id) ?? [];
  const ids = [...new Set(owners.map(({ person }) => person))];
  const people = await Promise.all((ids.length > 0 ? ids : [id]).map((one) => findPerson(deps, scope, one)));
  return { identifier: address.id, people };
}

/** The message of the claims that a decision makes: known from the identifier, so that they can be taken back. */
const messageOf = (identifier: HashId): string => `decision:one:${identifier}`;

async function forget(tx: DecisionTransaction, identifier: HashId): Promise<void> {
  await tx.removeCannotLinks([{ a: identifier, b: identifier }]);
  await tx.unconfirmPerson(identifier);
  await tx.removeClaims(messageOf(identifier));
}

/** All who used a device are one person: a member's claim between the first and each of the others. */
async function joinAll(
  deps: DecisionDeps,
  tx: DecisionTransaction,
  by: { readonly workspace: number; readonly actor: Actor },
  [first, ...others]: readonly FoundPerson[],
  messageId: string,
): Promise<void> {
  for (const other of others) {
    const { claim, overrules } = await planMerge(deps, tx, by, [first!, other], messageId);
    await tx.removeCannotLinks(overrules.map(({ a, b }) => ({ a: a.id, b: b.id })));
    await tx.addClaims([claim]);
    await replayAround(tx, [{ id: claim.id, a: claim.a.id, b: claim.b.id }]);
  }
}

/** Replays what the decision touches; the journeys of its people are built anew, also of those who stay who they are. */
async function settle(
  tx: DecisionTransaction,
  identifier: HashId,
  people: readonly FoundPerson[],
): Promise<void> {
  await replayAround(tx, [], [identifier]);
  await tx.save({
    components: new Map(),
    claimComponents: new Map(),
    doubts: new Map(),
    owners: new Map(),
    dirty: new Set(people.map(({ person }) => person)),
  });
}

const unknown = (): AppError =>
  new AppError('identifier_unknown', 'No claim names this identifier, so it joins nobody.', { status: 404 });

const notDecided = (): AppError =>
  new AppError('verdict_not_found', 'Nothing was decided of this identifier.', { status: 404 });
