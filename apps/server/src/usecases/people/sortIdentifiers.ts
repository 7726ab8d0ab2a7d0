import { compareIdentifiers, type IdentifierKind } from '@viaggio/domain/identity';
import type { HashId } from '@viaggio/domain/shared';

/** From the strongest kind to the weakest, then by id. */
export function sortIdentifiers<T extends { readonly kind: string; readonly id: HashId }>(
  list: readonly T[],
): T[] {
  const keyOf = ({ kind, id }: T) => ({ kind: kind as IdentifierKind, id });
  return [...list].sort((a, b) => compareIdentifiers(keyOf(a), keyOf(b)));
}
