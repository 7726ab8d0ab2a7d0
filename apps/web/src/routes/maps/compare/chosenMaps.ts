import type { MapSummary } from '@viaggio/contract/maps';

interface Asked {
  readonly above?: string;
  readonly below?: string;
}

/**
 * Which two maps are compared. What the address leaves open is chosen: above a map of today, below the latest target,
 * of the same stages where there is one.
 */
export function chosenMaps(
  maps: readonly MapSummary[],
  asked: Asked,
): { above: string | undefined; below: string | undefined } {
  const known = (id: string | undefined) => maps.find((map) => map.id === id);
  const below = known(asked.below);
  const above = known(asked.above) ?? best(maps, below, 'as-is');
  return { above: above?.id, below: (below ?? best(maps, above, 'to-be'))?.id };
}

/** Maps come the last changed first. */
function best(maps: readonly MapSummary[], beside: MapSummary | undefined, kind: MapSummary['kind']) {
  const others = maps.filter((map) => map.id !== beside?.id);
  const sameStages = others.filter((map) => !beside || map.model === beside.model);
  return sameStages.find((map) => map.kind === kind) ?? others.find((map) => map.kind === kind) ?? others[0];
}
