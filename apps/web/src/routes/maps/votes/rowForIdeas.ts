import type { MapRow, RowKind } from '@viaggio/domain/maps';

/** Where what a workshop brings up belongs, the likeliest first. */
const LIKELY: readonly RowKind[] = ['opportunities', 'pains', 'needs', 'notes', 'actions', 'text'];

/** Id of the row that takes an idea; undefined where there is no row at all. */
export function rowForIdeas(rows: readonly MapRow[]): string | undefined {
  for (const kind of LIKELY) {
    const row = rows.find((one) => one.kind === kind);
    if (row) return row.id;
  }
  return rows[0]?.id;
}
