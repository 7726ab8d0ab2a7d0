import type { CannotLink, Claim, Identifier } from '@viaggio/domain/identity';
import type { IdentityTransaction } from '@viaggio/domain/ports/identityStore';
import type { HashId } from '@viaggio/domain/shared';

/** All claims that may say something of some identifiers, directly or by others, and the decisions about them. */
export interface Component {
  readonly claims: readonly Claim[];
  readonly cannotLinks: readonly CannotLink[];
  /** Every identifier that the claims name, each once. */
  readonly named: readonly Identifier[];
}

export async function componentOf(
  tx: Pick<IdentityTransaction, 'componentsOf' | 'loadClaims' | 'loadCannotLinks'>,
  identifiers: readonly HashId[],
): Promise<Component> {
  const components = [...new Set((await tx.componentsOf(identifiers)).values())];
  const claims = components.length === 0 ? [] : await tx.loadClaims(components, []);
  return {
    claims,
    cannotLinks: await tx.loadCannotLinks(components, identifiers),
    named: identifiersIn(claims),
  };
}

export const identifiersIn = (claims: readonly Claim[]): Identifier[] => [
  ...new Map(claims.flatMap(({ a, b }) => [[a.id, a] as const, [b.id, b] as const])).values(),
];
