import type { MapCard, MapDocument, MapRow, MapStage, MapSticky, MapVote } from '../document';

type MapMeta = Pick<MapDocument, 'title' | 'kind' | 'language' | 'model' | 'personas' | 'timer'>;

/** Entries that are new or another, and the ids of all in their order where that is another: who is missing is gone. */
export interface ListChange<Entry> {
  readonly set: readonly Entry[];
  readonly order: readonly string[] | null;
}

/** What is another between two plain forms of a map; parts that are the same are left out. */
export interface MapChange {
  readonly meta?: MapMeta | undefined;
  readonly stages?: ListChange<MapStage> | undefined;
  readonly rows?: ListChange<MapRow> | undefined;
  readonly cards?: ListChange<MapCard> | undefined;
  readonly stickies?: ListChange<MapSticky> | undefined;
  /** Count 0: taken back. */
  readonly votes?: readonly MapVote[] | undefined;
}

const metaOf = ({ title, kind, language, model, personas, timer }: MapDocument): MapMeta => ({
  title,
  kind,
  language,
  model,
  personas,
  timer,
});

/** Values of the plain form are numbers, texts, flags and lists and records of these, in one order of fields. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export function changeBetween(before: MapDocument, after: MapDocument): MapChange {
  const meta = metaOf(after);
  const votes = changeOfVotes(before.votes, after.votes);
  const change: MapChange = {
    meta: isSame(metaOf(before), meta) ? undefined : meta,
    stages: changeOfList(before.stages, after.stages),
    rows: changeOfList(before.rows, after.rows),
    cards: changeOfList(before.cards, after.cards),
    stickies: changeOfList(before.stickies, after.stickies),
    votes: votes.length === 0 ? undefined : votes,
  };
  return Object.fromEntries(Object.entries(change).filter(([, part]) => part !== undefined));
}

/** The form a change was made towards, from the one it was made from. */
export function withChange(document: MapDocument, change: MapChange): MapDocument {
  return {
    ...document,
    ...change.meta,
    stages: withList(document.stages, change.stages),
    rows: withList(document.rows, change.rows),
    cards: withList(document.cards, change.cards),
    stickies: withList(document.stickies, change.stickies),
    votes: withVotes(document.votes, change.votes ?? []),
  };
}

type Named = { readonly id: string };

function changeOfList<Entry extends Named>(
  before: readonly Entry[],
  after: readonly Entry[],
): ListChange<Entry> | undefined {
  if (before === after) return undefined;
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const set = after.filter((entry) => !isSame(known.get(entry.id), entry));
  const isInOrder =
    before.length === after.length && after.every(({ id }, index) => id === before[index]?.id);
  if (set.length === 0 && isInOrder) return undefined;
  return { set, order: isInOrder ? null : after.map(({ id }) => id) };
}

function withList<Entry extends Named>(
  before: readonly Entry[],
  change: ListChange<Entry> | undefined,
): readonly Entry[] {
  if (change === undefined) return before;
  const entries = new Map(before.map((entry) => [entry.id, entry]));
  for (const entry of change.set) entries.set(entry.id, entry);
  return (change.order ?? before.map(({ id }) => id)).flatMap((id) => entries.get(id) ?? []);
}

const keyOf = ({ on, by }: MapVote): string => JSON.stringify([on, by]);

function changeOfVotes(before: readonly MapVote[], after: readonly MapVote[]): MapVote[] {
  const [old, now] = [new Map(before.map((vote) => [keyOf(vote), vote])), new Set(after.map(keyOf))];
  const given = after.filter((vote) => old.get(keyOf(vote))?.count !== vote.count);
  const taken = before.filter((vote) => !now.has(keyOf(vote)));
  return [...given, ...taken.map((vote) => ({ ...vote, count: 0 }))];
}

function withVotes(before: readonly MapVote[], changed: readonly MapVote[]): readonly MapVote[] {
  if (changed.length === 0) return before;
  const votes = new Map(before.map((vote) => [keyOf(vote), vote]));
  for (const vote of changed) {
    if (vote.count > 0) votes.set(keyOf(vote), vote);
    else votes.delete(keyOf(vote));
  }
  return [...votes.values()];
}
