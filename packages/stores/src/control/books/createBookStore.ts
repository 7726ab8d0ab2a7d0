import type { BookStore, StoredTotal } from '@viaggio/domain/ports/bookStore';
import type { BookMeasure, Reconciled } from '@viaggio/domain/reconciliation';
import type { ControlDriver } from '../driver/types';

interface TotalRow {
  id: number;
  measure: BookMeasure;
  place: string;
  from: string;
  to: string;
  books: number;
  maker: string | null;
  made_at: Date;
  signer: string | null;
  signed_at: Date | null;
  ours: number | null;
  note: string;
}

const nameOf = (column: string): string =>
  `coalesce((SELECT u.name FROM auth.users u WHERE t.${column} = 'member:' || u.id),
    (SELECT k.name FROM api_keys k WHERE k.workspace = t.workspace AND t.${column} = 'key:' || k.id))`;

/** Of rows called `t`. */
const COLUMNS = `t.id, t.measure, t.place, to_char(t.first_day, 'YYYY-MM-DD') AS from, to_char(t.last_day, 'YYYY-MM-DD') AS to,
  t.books, ${nameOf('made_by')} AS maker, t.made_at, ${nameOf('signed_by')} AS signer, t.signed_at, t.ours, t.note`;

/** Totals listed at most. */
const MOST = 1_000;

const readTotal = ({ maker, made_at, signer, signed_at, ours, note, ...total }: TotalRow): StoredTotal => ({
  ...total,
  madeBy: maker ?? '',
  madeAt: made_at.getTime(),
  signed:
    signed_at === null || ours === null ? null : { ours, by: signer ?? '', at: signed_at.getTime(), note },
});

/** Totals of the books, and who stands for them. */
export const createBookStore = (db: ControlDriver): BookStore => ({
  list: async (workspace) => {
    const rows = await db.query<TotalRow & object>(
      `SELECT ${COLUMNS} FROM book_totals t WHERE t.workspace = $1
       ORDER BY t.last_day DESC, t.first_day DESC, t.place, t.measure LIMIT ${MOST}`,
      [workspace],
    );
    return rows.map(readTotal);
  },
  find: async (workspace, id) => {
    const [row] = await db.query<TotalRow & object>(
      `SELECT ${COLUMNS} FROM book_totals t WHERE t.workspace = $1 AND t.id = $2`,
      [workspace, id],
    );
    return row && readTotal(row);
  },
  write: (workspace, totals, by, at) =>
    db.transaction(async (tx) => {
      for (const { measure, place, from, to, books } of totals) {
        await tx.query(
          `INSERT INTO book_totals AS t (workspace, measure, place, first_day, last_day, books, made_by, made_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
           ON CONFLICT (workspace, measure, place, first_day, last_day) DO UPDATE
             SET books = excluded.books, made_by = excluded.made_by, made_at = excluded.made_at, signed_by = NULL,
               signed_at = NULL, ours = NULL, note = ''
             WHERE t.books <> excluded.books`,
          [workspace, measure, place, from, to, books, `${by.kind}:${by.id}`, new Date(at)],
        );
      }
    }),
  remove: async (workspace, id) => {
    const rows = await db.query('DELETE FROM book_totals WHERE workspace = $1 AND id = $2 RETURNING id', [
      workspace,
      id,
    ]);
    return rows.length > 0;
  },
  sign: async (workspace, id, { ours, note, by, at }) => {
    const rows = await db.query(
      `UPDATE book_totals SET signed_by = $3, signed_at = $4, ours = $5, note = $6
       WHERE workspace = $1 AND id = $2 RETURNING id`,
      [workspace, id, `${by.kind}:${by.id}`, new Date(at), ours, note],
    );
    return rows.length > 0;
  },
  listSigned: async (workspace, { from, to }, places): Promise<Reconciled[]> => {
    const rows = await db.query<TotalRow & object>(
      `SELECT ${COLUMNS} FROM book_totals t WHERE t.workspace = $1 AND t.signed_at IS NOT NULL
         AND t.first_day <= $3 AND t.last_day >= $2
         AND CASE WHEN $4::text[] IS NULL THEN t.place = '' ELSE t.place = ANY($4) END
       ORDER BY t.signed_at DESC LIMIT ${MOST}`,
      [workspace, from, to, places],
    );
    return rows.map(readTotal).flatMap(({ signed, measure, place, books, ...days }) => {
      if (signed === null) return [];
      const { ours, by } = signed;
      const at = new Date(signed.at).toISOString();
      return [{ measure, place, books, from: days.from, to: days.to, ours, by, at }];
    });
  },
});
