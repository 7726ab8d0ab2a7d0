import {
  type Claim,
  claimsOf,
  type DoubtReason,
  type Identifier,
  type IdentityResult,
  isWeak,
  previewMerge,
  replayClaims,
} from '@viaggio/domain/identity';
import type { Actor } from '@viaggio/domain/ports/access';
import type { DecisionTransaction, StoredSplit } from '@viaggio/domain/ports/identityDecisions';
import { AppError } from '@viaggio/domain/shared';
import { componentOf, identifiersIn } from './componentOf';
import type { DecisionDeps } from './deps';
import type { FoundPerson } from './findPerson';

export interface MergePlan {
  readonly claim: Claim;
  /** Decisions between the two that the merge takes back. */
  readonly overrules: readonly StoredSplit[];
  /** Who is who when the claim holds. */
  readonly result: IdentityResult;
  readonly named: readonly Identifier[];
}

const REASONS: Readonly<Record<DoubtReason, string>> = {
  limit: 'One customer would have more e-mail addresses, phones or cards than one person has.',
  two_users: 'Both have a user id of their own.',
  kept_alone: 'A decision says that many share it: take that back first.',
  shared_device: 'The two are only known by a device that several people use.',
  cannot_link: 'A decision keeps some of their identifiers apart from somebody else’s.',
};

/**
 * What saying that two people are one comes to. The claim is made between the strongest identifiers of the two, since
 * a browser of somebody's only changes hands.
 *
 * @throws AppError `cannot_merge_with_itself`, `person_without_identifier`, `merge_not_possible`
 */
export async function planMerge(
  deps: Pick<DecisionDeps, 'hasherOf' | 'now' | 'newMessageId'>,
  tx: Pick<DecisionTransaction, 'componentsOf' | 'loadClaims' | 'loadCannotLinks' | 'splitsOf'>,
  { workspace, actor }: { readonly workspace: number; readonly actor: Actor },
  [one, other]: readonly [FoundPerson, FoundPerson],
  messageId = `decision:${deps.newMessageId()}`,
): Promise<MergePlan> {
  if (one.person === other.person) {
    throw new AppError('cannot_merge_with_itself', 'These two are one customer already.', {
      status: 409,
      field: 'with',
    });
  }
  const ends = [strongestOf(one), strongestOf(other)] as const;
  const component = await componentOf(
    tx,
    ends.map(({ id }) => id),
  );
  const overrules = await splitsBetween(tx, one, other);
  const kept = component.cannotLinks.filter(({ a, b }) => !overrules.some((split) => isOf(split, a, b)));
  const at = deps.now();
  const preview = previewMerge(component.claims, kept, ends[0], ends[1], at);
  if (!preview.allowed) {
    throw new AppError('merge_not_possible', REASONS[preview.reason], { status: 409, field: 'with' });
  }
  const [claim] = claimsOf(
    {
      rule: 'member',
      identifiers: ends,
      time: at,
      messageId,
      source: `${actor.kind}:${actor.id}`,
    },
    deps.hasherOf(workspace),
  ).claims;
  if (!claim) throw new AppError('person_without_identifier', NO_IDENTIFIER, { status: 409 });
  const claims = [...component.claims, claim];
  return { claim, overrules, result: replayClaims(claims, kept), named: identifiersIn(claims) };
}

const NO_IDENTIFIER =
  'The log keeps no identifier of this customer that could be joined: ask for them by one.';

/** A person's strongest identifier that is theirs alone; those that name a person before those of a thing. */
function strongestOf({ identifiers }: FoundPerson): Identifier {
  const alone = identifiers.filter(({ owners }) => owners.length === 1) as unknown as Identifier[];
  const strongest = alone.find(({ kind }) => !isWeak(kind)) ?? alone[0];
  if (strongest) return { kind: strongest.kind, value: strongest.value, id: strongest.id };
  throw new AppError('person_without_identifier', NO_IDENTIFIER, { status: 409 });
}

async function splitsBetween(
  tx: Pick<DecisionTransaction, 'splitsOf'>,
  one: FoundPerson,
  other: FoundPerson,
): Promise<StoredSplit[]> {
  const mine = new Set(one.identifiers.map(({ id }) => id));
  const theirs = new Set(other.identifiers.map(({ id }) => id));
  const splits = await tx.splitsOf([...mine]);
  return splits.filter(
    ({ a, b }) => (mine.has(a.id) && theirs.has(b.id)) || (mine.has(b.id) && theirs.has(a.id)),
  );
}

const isOf = (split: StoredSplit, a: string, b: string): boolean =>
  (split.a.id === a && split.b.id === b) || (split.a.id === b && split.b.id === a);
