import type { Actor } from '@viaggio/domain/ports/access';
import type { StoredSplit } from '@viaggio/domain/ports/identityDecisions';
import type { HashId } from '@viaggio/domain/shared';
import { replayAround } from '../identity/resolveClaims';
import type { DecisionDeps, Scope } from './deps';
import { findPerson } from './findPerson';
import { planMerge } from './planMerge';
import { imaginePeople, type Side, sideOf } from './sideOf';

export interface MergeRequest {
  readonly actor: Actor;
  readonly id: string;
  /** The other record, in any form an id may take. */
  readonly with: string;
}

export interface MergePreviewAnswer {
  readonly before: readonly [Side, Side];
  readonly after: Side;
  readonly overrules: readonly StoredSplit[];
}

/** What a merge would give. Changes nothing. */
export async function previewMergePeople(
  deps: DecisionDeps,
  scope: Scope,
  request: MergeRequest,
): Promise<MergePreviewAnswer> {
  const { workspace } = scope;
  const pair = await findPair(deps, scope, request);
  const plan = await deps.decisions.transaction(workspace, (tx) =>
    planMerge(deps, tx, { workspace, actor: request.actor }, pair),
  );
  const [merged] = await imaginePeople(deps, workspace, [plan.result.personOf.get(plan.claim.a.id)!], plan);
  const [one, other, after] = await Promise.all(
    [...pair, merged!].map((side) => sideOf(deps, workspace, side)),
  );
  return { before: [one!, other!], after: after!, overrules: plan.overrules };
}

/**
 * Says that two records are one person: a claim of the member's, which takes back what was decided between the two
 * before. Claim, people and audit change together or not at all; journeys follow within seconds.
 */
export async function mergePeople(
  deps: DecisionDeps,
  scope: Scope,
  request: MergeRequest,
): Promise<{ person: HashId; link: HashId }> {
  const { workspace } = scope;
  const { actor } = request;
  const pair = await findPair(deps, scope, request);
  const merged = await deps.decisions.transaction(workspace, async (tx) => {
    const { claim, overrules } = await planMerge(deps, tx, { workspace, actor }, pair);
    await tx.removeCannotLinks(overrules.map(({ a, b }) => ({ a: a.id, b: b.id })));
    await tx.addClaims([claim]);
    const { personOf } = await replayAround(tx, [{ id: claim.id, a: claim.a.id, b: claim.b.id }]);
    const person = personOf.get(claim.a.id)!;
    await tx.record({
      workspace,
      actor,
      action: 'person.merged',
      target: `person:${person}`,
      detail: { people: pair.map((one) => one.person), link: claim.id, overruled: overrules.length },
    });
    return { person, link: claim.id };
  });
  deps.poke();
  return merged;
}

const findPair = (deps: DecisionDeps, scope: Scope, request: MergeRequest) =>
  Promise.all([findPerson(deps, scope, request.id), findPerson(deps, scope, request.with, 'with')]);
