import type { MapCard } from '@viaggio/domain/maps';

/** What all these cards say in a field; undefined where they differ. */
export function sharedValue<Field extends keyof MapCard>(
  cards: readonly MapCard[],
  field: Field,
): MapCard[Field] | undefined {
  const [first, ...others] = cards;
  return first && others.every((card) => card[field] === first[field]) ? first[field] : undefined;
}
