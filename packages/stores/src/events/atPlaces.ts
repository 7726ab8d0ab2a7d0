import type { Binder } from './bind';

/** Narrows a question to the events of some places; to none of them where there are none. null: no limit. */
export const atPlaces = (places: readonly string[] | null, bind: Binder): string =>
  places === null ? '' : ` AND place IN ${bind.add('Array(String)', places)}`;
