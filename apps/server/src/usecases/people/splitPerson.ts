import { type Claim, previewSplit, replayClaims } from '@viaggio/domain/identity';
import type { Actor } from '@viaggio/domain/ports/access';
import type { DecisionTransaction, StoredLink } from '@viaggio/domain/ports/identityDecisions';
import { AppError, type HashId } from '@viaggio/domain/shared';
import { replayAround } from '../identity/resolveClaims';
import { componentOf } from './componentOf';
import { concernsPerson } from './concernsPerson';
import { isId } from './cursor';
import type { DecisionDeps, Scope } from './deps';
import { type FoundPerson, findPerson } from './findPerson';
import { imaginePeople, type Side, sideOf } from './sideOf';

export interface SplitRequest {
  readonly actor: Actor;
  readonly id: string;
  /** Id of the claim to cut. */
  readonly link: string;
}

export interface SplitPreviewAnswer {
  readonly before: Side;
  /** The people that the two ends would belong to, then others who would come into being or change. */
  readonly after: readonly Side[];
  /** Every claim that would be refused from then on. */
  readonly cuts: readonly StoredLink[];
}

/** What a split would give. Changes nothing. */
export async function previewSplitPerson(
  deps: DecisionDeps,
  scope: Scope,
  request: SplitRequest,
): Promise<SplitPreviewAnswer> {
  const { workspace } = scope;
  const found = await findPerson(deps, scope, request.id);
  const { people, plan } = await deps.decisions.transaction(workspace, async (tx) => {
    const claim = await takeClaim(tx, found, request.link);
    const cut = { a: claim.a.id, b: claim.b.id };
    const { claims, cannotLinks, named } = await componentOf(tx, [cut.a]);
    const preview = previewSplit(claims, cannotLinks, cut);
    return {
      people: [...new Set([...preview.people, ...preview.others].map(({ id }) => id))],
      plan: { named, result: replayClaims(claims, [...cannotLinks, cut]), refused: preview.refused },
    };
  });
  const refused = new Set(plan.refused.map(({ id }) => id));
  const [after, links] = await Promise.all([
    imaginePeople(deps, workspace, people, plan),
    deps.decisions.linksOf(workspace, [...new Set(plan.refused.flatMap(({ a, b }) => [a.id, b.id]))]),
  ]);
  const [before, ...sides] = await Promise.all(
    [found, ...after].map((side) => sideOf(deps, workspace, side)),
  );
  return { before: before!, after: sides, cuts: links.filter(({ claim }) => refused.has(claim.id)) };
}

/**
 * Splits a record at a claim, for good: its two identifiers are never one person again, whatever later claims say,
 * until a member merges the two. Returns the people that the two ends belong to now.
 */
export async function splitPerson(
  deps: DecisionDeps,
  scope: Scope,
  request: SplitRequest,
): Promise<{ people: HashId[] }> {
  const { workspace } = scope;
  const { actor } = request;
  const found = await findPerson(deps, scope, request.id);
  const people = await deps.decisions.transaction(workspace, async (tx) => {
    const { id, a, b } = await takeClaim(tx, found, request.link);
    await tx.addCannotLink({ a: a.id, b: b.id }, `${actor.kind}:${actor.id}`);
    const result = await replayAround(tx, [{ id, a: a.id, b: b.id }]);
    const ends = [a, b].map(
      (end) => result.shared.get(end.id)?.at(-1)?.person ?? result.personOf.get(end.id)!,
    );
    await tx.record({
      workspace,
      actor,
      action: 'person.split',
      target: `person:${found.person}`,
      detail: { people: ends, link: id },
    });
    return [...new Set(ends)];
  });
  deps.poke();
  return { people };
}

/** The claim, if it is one of this person's and has not been cut before. */
async function takeClaim(
  tx: Pick<DecisionTransaction, 'findLink' | 'splitsOf'>,
  { identifiers }: FoundPerson,
  link: string,
): Promise<Claim> {
  const stored = isId(link) ? await tx.findLink(link) : undefined;
  if (!stored || !concernsPerson(stored, new Set(identifiers.map(({ id }) => id)))) {
    throw new AppError('link_not_found', 'This customer has no such link.', { status: 404 });
  }
  const { claim } = stored;
  const splits = await tx.splitsOf([claim.a.id]);
  if (splits.some(({ a, b }) => [a.id, b.id].includes(claim.b.id))) {
    throw new AppError('link_already_cut', 'These two identifiers have been kept apart already.', {
      status: 409,
    });
  }
  return claim;
}
