import { AppError } from '../shared/index';
import type { MapDocument } from './document';
import { checkShape } from './form/checkShape';
import { MAP_SHAPE } from './form/mapShape';
import { inMapOrder } from './inMapOrder';

/**
 * A map from outside in its plain form, cards in their order. Throws `map_invalid` or `map_too_much` with the place,
 * `map_id_twice` for two entries of one id. Stages, rows, touchpoints, personas that are named but not there are no
 * fault: what names them stays, and screens say that they are gone.
 */
export function checkDocument(value: unknown): MapDocument {
  const map = checkShape(value, MAP_SHAPE) as MapDocument;
  for (const list of ['stages', 'rows', 'cards', 'stickies'] as const) refuseTwins(map[list], list);
  return { ...map, cards: inMapOrder(map) };
}

function refuseTwins(entries: readonly { readonly id: string }[], list: string): void {
  const seen = new Map<string, number>();
  entries.forEach(({ id }, i) => {
    const first = seen.get(id);
    if (first !== undefined) {
      throw new AppError(
        'map_id_twice',
        `${list}[${i}] has the id ${JSON.stringify(id)} of ${list}[${first}]: give it another`,
        { field: `${list}[${i}].id` },
      );
    }
    seen.set(id, i);
  });
}
