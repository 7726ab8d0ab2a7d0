import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { BookReader, BookSpan, BookStore, StoredTotal } from '@viaggio/domain/ports/bookStore';
import type { WorkspaceStore } from '@viaggio/domain/ports/workspaces';
import { type BookTotal, readTotals, type TableWish, type UnreadLine } from '@viaggio/domain/reconciliation';
import { AppError } from '@viaggio/domain/shared';
import { instantOfLocal } from '@viaggio/domain/time';

export interface BookDeps {
  readonly books: BookStore;
  readonly reader: BookReader;
  readonly workspaces: Pick<WorkspaceStore, 'find'>;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly now: () => number;
}

export interface By {
  readonly workspace: number;
  readonly actor: Actor;
  /** Places the asker is limited to; null: all. */
  readonly places: readonly string[] | null;
}

const DAY_MS = 86_400_000;
/** A total of longer is of no use to anybody, and a question over decades would be slow. */
const MOST_DAYS = 800;
export const MOST_TOTALS = 1_000;

export const isTooLong = ({ from, to }: Pick<BookTotal, 'from' | 'to'>): boolean =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS >= MOST_DAYS;

export const notFound = (): AppError =>
  new AppError('book_total_not_found', 'There is no such total of the books.', { status: 404 });

/** Members limited to places see and write totals of these alone. */
export const mayTouch = (places: By['places'], place: string): boolean =>
  places === null || places.includes(place);

/** The log's span of a total's days. */
export async function spanOf(deps: Pick<BookDeps, 'workspaces'>, workspace: number, total: BookTotal) {
  const found = await deps.workspaces.find(workspace);
  const timeZone = found?.timeZone ?? 'UTC';
  const start = (day: string, after: number): number =>
    instantOfLocal(Date.parse(`${day}T00:00:00Z`) + after * DAY_MS, timeZone);
  const span: BookSpan = {
    workspace,
    from: start(total.from, 0),
    end: start(total.to, 1),
    timeZone,
    place: total.place,
  };
  return { span, currency: found?.currency ?? 'EUR' };
}

export async function findTotal(deps: Pick<BookDeps, 'books'>, by: By, id: number): Promise<StoredTotal> {
  const total = await deps.books.find(by.workspace, id);
  if (total === undefined || !mayTouch(by.places, total.place)) throw notFound();
  return total;
}

export interface ComparedTotal extends StoredTotal {
  /** What we hold now. */
  readonly ours: number;
}

/** Totals of the books beside what we hold now. */
export async function listTotals(
  deps: BookDeps,
  { workspace, places }: Omit<By, 'actor'>,
): Promise<ComparedTotal[]> {
  const totals = (await deps.books.list(workspace)).filter(({ place }) => mayTouch(places, place));
  const compared: ComparedTotal[] = [];
  for (const total of totals.slice(0, MOST_COMPARED)) {
    const { span } = await spanOf(deps, workspace, total);
    compared.push({ ...total, ours: await deps.reader.total(span, total.measure) });
  }
  return compared;
}

/** What makes a total the same one, written anew. */
export const keyOf = ({ measure, place, from, to }: BookTotal): string =>
  JSON.stringify([measure, place, from, to]);

/** The latest so many are held against the log. */
const MOST_COMPARED = 200;

/** Writes totals that somebody typed. */
export async function writeTotals(deps: BookDeps, by: By, totals: readonly BookTotal[]): Promise<void> {
  for (const total of totals) {
    const { from, to, place } = total;
    if (from > to) throw refused('days_reversed', 'The last day comes before the first.', 'to');
    if (isTooLong(total)) {
      throw refused('days_too_many', `A total is of at most ${MOST_DAYS} days.`, 'to');
    }
    if (!mayTouch(by.places, place)) {
      throw new AppError('place_not_yours', 'You may write totals of your places only.', {
        status: 403,
        field: 'place',
      });
    }
  }
  const after = new Set([...(await deps.books.list(by.workspace)), ...totals].map(keyOf));
  if (after.size > MOST_TOTALS) {
    throw refused(
      'too_many_totals',
      `There are ${MOST_TOTALS} totals at most: remove old ones first.`,
      'totals',
    );
  }
  await deps.books.write(by.workspace, totals, by.actor, deps.now());
  await deps.audit.record({
    workspace: by.workspace,
    actor: by.actor,
    action: 'books.written',
    target: 'books',
    detail: { totals: totals.length },
  });
}

/** How people of a workspace write days and places. */
export async function habitsOf(
  { workspaces }: Pick<BookDeps, 'workspaces'>,
  id: number,
): Promise<Pick<TableWish, 'habits' | 'places'>> {
  const workspace = await workspaces.find(id);
  return {
    habits: { language: workspace?.language ?? 'it', zone: workspace?.timeZone ?? 'UTC' },
    places: workspace?.places ?? [],
  };
}

/** Writes totals that were pasted from a sheet. Lines that cannot be read are told, and the others written. */
export async function pasteTotals(
  deps: BookDeps,
  by: By,
  text: string,
): Promise<{ written: number; unread: readonly UnreadLine[] }> {
  const { totals, unread } = readTotals(text, await habitsOf(deps, by.workspace));
  if (totals.length > 0) await writeTotals(deps, by, totals);
  return { written: totals.length, unread };
}

export async function removeTotal(deps: BookDeps, by: By, id: number): Promise<void> {
  await findTotal(deps, by, id);
  if (!(await deps.books.remove(by.workspace, id))) throw notFound();
  await deps.audit.record({ ...by, action: 'books.removed', target: `book_total:${id}` });
}

/** Somebody looked at both figures and stands for it. What we hold at this moment is kept with the signature. */
export async function signTotal(deps: BookDeps, by: By, id: number, note: string): Promise<ComparedTotal> {
  const total = await findTotal(deps, by, id);
  const { span } = await spanOf(deps, by.workspace, total);
  const ours = await deps.reader.total(span, total.measure);
  const at = deps.now();
  if (!(await deps.books.sign(by.workspace, id, { ours, note, by: by.actor, at }))) throw notFound();
  await deps.audit.record({
    workspace: by.workspace,
    actor: by.actor,
    action: 'books.signed',
    target: `book_total:${id}`,
    detail: {
      measure: total.measure,
      from: total.from,
      to: total.to,
      place: total.place,
      books: total.books,
      ours,
    },
  });
  return { ...(await findTotal(deps, by, id)), ours };
}

const refused = (code: string, message: string, field: string): AppError =>
  new AppError(code, message, { status: 422, field });
