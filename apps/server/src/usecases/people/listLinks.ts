import type { Identifier } from '@viaggio/domain/identity';
import type { StoredLink, StoredSplit } from '@viaggio/domain/ports/identityDecisions';
import { concernsPerson } from './concernsPerson';
import type { DecisionDeps, PeopleDeps, Scope } from './deps';
import { findPerson } from './findPerson';
import { visibleEnds } from './visibleEnds';

export interface LinksAnswer {
  readonly links: readonly StoredLink[];
  readonly splits: readonly StoredSplit[];
}

/** Why these identifiers are one person: every claim that names one of them, refused ones too. */
export async function listLinks(
  deps: PeopleDeps & Pick<DecisionDeps, 'decisions'>,
  scope: Scope,
  id: string,
): Promise<LinksAnswer> {
  const { workspace } = scope;
  const { identifiers } = await findPerson(deps, scope, id);
  const ids = identifiers.map((identifier) => identifier.id);
  const [touching, splits] = await Promise.all([
    deps.decisions.linksOf(workspace, ids),
    deps.decisions.splitsOf(workspace, ids),
  ]);
  const links = touching.filter((link) => concernsPerson(link, new Set(ids)));
  const ends = [...links.map(({ claim }) => claim), ...splits].flatMap(({ a, b }) => [a, b]);
  const seen = await visibleEnds(deps, scope, ends);
  const isSeen = ({ a, b }: { a: Identifier; b: Identifier }): boolean => seen.has(a.id) && seen.has(b.id);
  return { links: links.filter(({ claim }) => isSeen(claim)), splits: splits.filter(isSeen) };
}
