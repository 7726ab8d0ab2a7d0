import type { MapCard, MapDocument, MapKind, MapRow, MapStage } from '../document';

export interface Changes<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** In another place. One that moved and reads otherwise too is in both. */
  readonly moved: readonly Pair<T>[];
  /** With other words or values. */
  readonly changed: readonly Pair<T>[];
}

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

export interface MapDifference {
  /** null where it is the same. */
  readonly title: Pair<string> | null;
  readonly kind: Pair<MapKind> | null;
  readonly stages: Changes<MapStage>;
  readonly rows: Changes<MapRow>;
  readonly cards: Changes<MapCard>;
}

/**
 * What became of one map: entries are the same by their id. Of stages and rows as few as possible have moved: those
 * that stand outside a longest run that kept its order. A card has moved when its row or stage is another; its place
 * within the cell says nothing.
 */
export function compareDocuments(before: MapDocument, after: MapDocument): MapDifference {
  return {
    title: pairOf(before.title, after.title),
    kind: pairOf(before.kind, after.kind),
    stages: changesOf(before.stages, after.stages, hasMovedIn(before.stages, after.stages), []),
    rows: changesOf(before.rows, after.rows, hasMovedIn(before.rows, after.rows), []),
    cards: changesOf(before.cards, after.cards, (a, b) => a.row !== b.row || a.stage !== b.stage, [
      'row',
      'stage',
    ]),
  };
}

const pairOf = <T>(before: T, after: T): Pair<T> | null => (before === after ? null : { before, after });

function changesOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  hasMoved: (before: T, after: T) => boolean,
  places: readonly (keyof T)[],
): Changes<T> {
  const [old, now] = [byId(before), byId(after)];
  const pairs = after.flatMap((it) => {
    const was = old.get(it.id);
    return was ? [{ before: was, after: it }] : [];
  });
  return {
    added: after.filter((it) => !old.has(it.id)),
    removed: before.filter((it) => !now.has(it.id)),
    moved: pairs.filter((pair) => hasMoved(pair.before, pair.after)),
    changed: pairs.filter((pair) => readsOtherwise(pair, places)),
  };
}

const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
  new Map(list.map((it) => [it.id, it]));

function readsOtherwise<T extends object>({ before, after }: Pair<T>, places: readonly (keyof T)[]): boolean {
  return (Object.keys(after) as (keyof T)[]).some(
    (key) => !places.includes(key) && before[key] !== after[key],
  );
}

function hasMovedIn<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): (it: T) => boolean {
  const placeBefore = new Map(before.map((it, i) => [it.id, i]));
  const shared = after.filter((it) => placeBefore.has(it.id));
  const kept = new Set(longestRise(shared.map((it) => placeBefore.get(it.id)!)).map((i) => shared[i]!.id));
  return (it) => !kept.has(it.id);
}

/** Indexes of a longest rising run. Lists are of at most 60, so the plain quadratic way does. */
function longestRise(places: readonly number[]): number[] {
  const best: number[][] = [];
  places.forEach((place, i) => {
    const before = best.filter((run) => places[run.at(-1)!]! < place);
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, i]);
  });
  return best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
}
