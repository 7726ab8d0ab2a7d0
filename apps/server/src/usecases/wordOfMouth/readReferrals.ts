import type { Owner } from '@viaggio/domain/ports/identityStore';
import { type Referrals, tellReferrals } from '@viaggio/domain/referrals';
import type { HashId } from '@viaggio/domain/shared';
import { type Changer, refuseLimited, type WordDeps } from './deps';

const USUAL_PARAMETER = 'ref';

export interface NamedReferrals extends Referrals {
  readonly names: ReadonlyMap<HashId, string>;
}

/** Who brought whom, by the people as they are known now: a merge or a split counts at once. */
export async function readReferrals(
  deps: WordDeps,
  by: Pick<Changer, 'workspace' | 'places'>,
  period: { readonly from: number; readonly to: number },
): Promise<NamedReferrals> {
  refuseLimited(by);
  const { workspace } = by;
  const settings = await deps.referrals.settings(workspace);
  const [codes, came] = await Promise.all([
    deps.referrals.list(workspace),
    deps.referralReader.acceptances(workspace, settings?.parameter ?? USUAL_PARAMETER),
  ]);
  const known = new Set(codes.map(({ code }) => code));
  const fitting = came.filter(({ code }) => known.has(code));
  const ids = [...new Set([...codes.map(({ owner }) => owner), ...fitting.map(({ source }) => source)])];
  const owners = await deps.identity.ownersOf(workspace, ids);
  const now = deps.now();
  const acceptances = fitting.map(({ source, code, at }) => ({
    person: personOf(owners, source, at),
    code,
    at,
  }));
  const owned = codes.map(({ code, owner }) => ({ code, owner: personOf(owners, owner, now) }));
  const people = [...new Set(acceptances.map(({ person }) => person))];
  const spendings = await deps.referralReader.spendings(workspace, people);
  const told = tellReferrals(owned, acceptances, spendings, period);
  const named = [...told.codes.map(({ owner }) => owner), ...told.brought.map(({ person }) => person)];
  return { ...told, names: await deps.personNames(workspace, [...new Set(named)]) };
}

/** Whose a source is at a moment; one that nothing is known of is a person of its own. */
function personOf(owners: ReadonlyMap<HashId, readonly Owner[]>, source: HashId, at: number): HashId {
  const turns = owners.get(source) ?? [];
  return (turns.findLast(({ from }) => from <= at) ?? turns[0])?.person ?? source;
}
