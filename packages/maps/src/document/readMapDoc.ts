import { inMapOrder, type MapDocument, type MapVote } from '@viaggio/domain/maps';
import {
  CARD,
  type CardFields,
  META,
  type MetaFields,
  ROW,
  type RowFields,
  readFields,
  STAGE,
  STICKY,
  type StageFields,
  type StickyFields,
} from './fields';
import { isGone } from './gone';
import { type Entry, type MapDoc, metaOf, sortedEntries, votesOf } from './layout';

/**
 * The map in its plain form. Cards that name a stage or a row that is gone are kept, after the others; entries that are
 * not ours are skipped. With the form read `before`, what has not changed is the very same value, so that a screen draws
 * again only what did; `changed` names the entries that may read otherwise than then, so that the others need not be read.
 */
export function readMapDoc(doc: MapDoc, before?: MapDocument, changed?: ReadonlySet<string>): MapDocument {
  const entries = {
    stages: sortedEntries(doc, 'stages'),
    rows: sortedEntries(doc, 'rows'),
    cards: sortedEntries(doc, 'cards', (card) => !isGone(card)),
    stickies: sortedEntries(doc, 'stickies'),
  };
  const stages = readList(
    entries.stages,
    (it) => readFields<StageFields>(it, STAGE),
    before?.stages,
    changed,
  );
  const rows = readList(entries.rows, (it) => readFields<RowFields>(it, ROW), before?.rows, changed);
  const cards = readList(entries.cards, (it) => readFields<CardFields>(it, CARD), before?.cards, changed);
  return {
    ...readFields<MetaFields>(metaOf(doc), META),
    stages,
    rows,
    cards: sameList(inMapOrder({ stages, rows, cards }), before?.cards),
    stickies: readList(
      entries.stickies,
      (it) => readFields<StickyFields>(it, STICKY),
      before?.stickies,
      changed,
    ),
    votes: readVotes(doc),
  };
}

function readList<T extends object>(
  entries: readonly [string, Entry][],
  read: (entry: Entry) => T,
  before: readonly (T & { readonly id: string })[] = [],
  changed?: ReadonlySet<string>,
): readonly (T & { readonly id: string })[] {
  const known = new Map(before.map((it) => [it.id, it]));
  const list = entries.map(([id, entry]) => {
    const old = known.get(id);
    if (old && changed && !changed.has(id)) return old;
    const now = { id, ...read(entry) };
    return old && isEqual(old, now) ? old : now;
  });
  return sameList(list, before);
}

function sameList<T>(list: readonly T[], before: readonly T[] | undefined): readonly T[] {
  return before && list.length === before.length && list.every((it, i) => it === before[i]) ? before : list;
}

function isEqual<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}

function readVotes(doc: MapDoc): MapVote[] {
  const votes: MapVote[] = [];
  votesOf(doc).forEach((stored) => {
    if (typeof stored !== 'object' || stored === null) return;
    const { on, by, count } = stored as Partial<Record<keyof MapVote, unknown>>;
    if (typeof on === 'string' && typeof by === 'string' && typeof count === 'number' && count > 0) {
      votes.push({ on, by, count });
    }
  });
  const key = (vote: MapVote) => `${vote.on}\n${vote.by}`;
  return votes.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
