import type { ImportStore } from '@viaggio/domain/ports/imports';
import type { Quarantine, QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import type { SourceStore } from '@viaggio/domain/ports/sources';
import { AppError } from '@viaggio/domain/shared';

export interface QuarantineQuery {
  readonly workspace: number;
  readonly reason: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
}

export interface QuarantinePage {
  readonly items: readonly QuarantinedEvent[];
  readonly next: string | null;
  /** All rows to fix, of the reason asked for. */
  readonly total: number;
  readonly reasons: readonly { readonly reason: string; readonly rows: number }[];
  /** Where each row came from: the file of an import, else the connection, by name. */
  readonly origins: readonly string[];
}

export interface ListQuarantineDeps {
  readonly quarantine: Quarantine;
  readonly sources: Pick<SourceStore, 'list'>;
  readonly imports: Pick<ImportStore, 'find'>;
}

/** Rows to fix, latest first, and how many there are by reason. */
export async function listQuarantine(
  deps: ListQuarantineDeps,
  { workspace, reason, cursor, limit }: QuarantineQuery,
): Promise<QuarantinePage> {
  if (cursor !== undefined && !/^\d{1,15}-\d{1,20}$/.test(cursor)) {
    throw new AppError('invalid_cursor', 'Use the cursor of the page before as it was answered.', {
      field: 'cursor',
    });
  }
  const filter = {
    limit: limit + 1,
    ...(reason === undefined ? {} : { code: reason }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const [found, counts] = await Promise.all([
    deps.quarantine.list(workspace, filter),
    deps.quarantine.countByCode(workspace),
  ]);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const asked = reason === undefined ? counts : counts.filter(({ code }) => code === reason);
  return {
    items,
    next: found.length > limit && last !== undefined ? cursorOf(last) : null,
    total: asked.reduce((sum, { events }) => sum + events, 0),
    reasons: counts.map(({ code, events }) => ({ reason: code, rows: events })),
    origins: await originsOf(deps, workspace, items),
  };
}

/** Names of where rows came from; '' for connections that were closed since. */
export async function originsOf(
  deps: Pick<ListQuarantineDeps, 'sources' | 'imports'>,
  workspace: number,
  rows: readonly QuarantinedEvent[],
): Promise<string[]> {
  const ids = [...new Set(rows.flatMap((row) => (row.import === 0 ? [] : [row.import])))];
  const [sources, imports] = await Promise.all([
    deps.sources.list(workspace),
    Promise.all(ids.map((id) => deps.imports.find(workspace, id))),
  ]);
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const files = new Map(imports.flatMap((one) => (one === undefined ? [] : [[one.id, one.file]])));
  return rows.map((row) => files.get(row.import) ?? names.get(row.connection) ?? '');
}

/** Where the next page begins: after this row. */
export const cursorOf = ({ receivedAt, id }: QuarantinedEvent): string => `${receivedAt}-${id}`;
