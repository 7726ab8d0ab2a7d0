import type { TermStore } from '@viaggio/domain/ports/definitionStore';

/** Numbers that journeys hold for these places; those nobody was ever at have none. undefined: no limit. */
export async function numbersOfPlaces(
  terms: Pick<TermStore, 'valuesOf'>,
  workspace: number,
  places: readonly string[] | null,
): Promise<number[] | undefined> {
  if (places === null) return undefined;
  const names = await terms.valuesOf(workspace, 'place');
  return [...names].flatMap(([number, name]) => (places.includes(name) ? [number] : []));
}
