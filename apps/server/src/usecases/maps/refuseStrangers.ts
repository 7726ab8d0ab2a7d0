import { AppError } from '@viaggio/domain/shared';
import type { MapDoc } from '@viaggio/maps/document';

const ROOTS = ['meta', 'stages', 'rows', 'cards', 'stickies', 'votes'] as const;

/** Letters and values one update may add, over all who wrote it: a day of writing without a connection. */
const MOST_ADDED = 1_000_000;

/** How many letters and values were ever written, by all, those deleted since too. */
export function lengthOf(doc: MapDoc): number {
  let length = 0;
  for (const structs of doc.store.clients.values()) {
    const last = structs.at(-1);
    if (last) length += last.id.clock + last.length;
  }
  return length;
}

/**
 * Refuses what no editor of ours makes. An update of another kind of document would lie beside the map, unseen, for
 * ever; one that claims more numbers than anybody can write would make what its author writes later count as known.
 */
export function refuseStrangers(doc: MapDoc, lengthBefore: number): void {
  const known: ReadonlySet<string> = new Set(ROOTS);
  const isForeign = [...doc.share.keys()].some((name) => !known.has(name));
  if (isForeign || !(lengthOf(doc) - lengthBefore <= MOST_ADDED)) {
    throw new AppError('map_update_foreign', 'This update is of another kind of document.', { status: 422 });
  }
}
