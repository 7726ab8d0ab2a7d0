import * as Y from 'yjs';

/**
 * How a map lies in a shared document (Yjs): six root maps by name. `stages`, `rows`, `cards` and `stickies` hold a
 * Y.Map for each entry under its id; `votes` plain values under who and on what; `meta` the rest. Values that are the
 * usual ones (null, false, …) are not stored. Order is a string between two others (`fractional-indexing`), so that
 * moving writes one value; equal orders, which two people can make at once, are told apart by id.
 */
export type MapDoc = Y.Doc;
export type Entry = Y.Map<unknown>;
export type Listed = 'stages' | 'rows' | 'cards' | 'stickies';

/** Origin of the edits of this page: what its undo takes back. */
export const LOCAL = 'viaggio:local';
/** Origin of writing in a text: letters written in one go are taken back in one go. */
export const TYPING = 'viaggio:typing';

export const metaOf = (doc: MapDoc): Y.Map<unknown> => doc.getMap('meta');
export const votesOf = (doc: MapDoc): Y.Map<unknown> => doc.getMap('votes');
export const listOf = (doc: MapDoc, list: Listed): Y.Map<unknown> => doc.getMap(list);
export const rootsOf = (doc: MapDoc): Y.Map<unknown>[] =>
  ['meta', 'stages', 'rows', 'cards', 'stickies', 'votes'].map((name) => doc.getMap(name));

/** The entry of that id; undefined when there is none or when it is not one that we could have written. */
export function entryOf(doc: MapDoc, list: Listed, id: string): Entry | undefined {
  const entry = listOf(doc, list).get(id);
  return entry instanceof Y.Map ? entry : undefined;
}

export function orderOf(entry: Entry): string {
  const order = entry.get('order');
  return typeof order === 'string' ? order : '';
}

/** Ids and entries that pass, in their order. Compared by code units, as orders are made. */
export function sortedEntries(
  doc: MapDoc,
  list: Listed,
  passes: (entry: Entry) => boolean = () => true,
): [string, Entry][] {
  const found: [string, Entry, string][] = [];
  listOf(doc, list).forEach((entry, id) => {
    if (entry instanceof Y.Map && passes(entry)) found.push([id, entry, orderOf(entry)]);
  });
  found.sort(([idA, , a], [idB, , b]) => (a < b ? -1 : a > b ? 1 : idA < idB ? -1 : 1));
  return found.map(([id, entry]) => [id, entry]);
}

/** One edit: others get it whole, and it is undone whole. */
export function edit(doc: MapDoc, change: () => void): void {
  doc.transact(change, LOCAL);
}
