import { type TermKind as Kind, MOST_TERMS, type TermStore } from '@viaggio/domain/ports/definitionStore';
import type { ControlDriver } from '../driver/types';

/** A number never changes once given, so what is known is kept; '' is 0 and never stored. */
export function createTermStore(driver: ControlDriver): TermStore {
  const known = new Map<string, Map<string, number>>();
  const termsOf = (workspace: number, kind: Kind): Map<string, number> => {
    const key = `${workspace}/${kind}`;
    const found = known.get(key);
    if (found) return found;
    const made = new Map([['', 0]]);
    known.set(key, made);
    return made;
  };

  const add = async (workspace: number, kind: Kind, values: readonly string[]): Promise<void> => {
    await driver.transaction(async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('viaggio:terms:' || $1, 0))", [
        workspace,
      ]);
      await tx.query(
        `INSERT INTO terms (workspace, kind, number, value)
         SELECT $1, $2, (SELECT coalesce(max(number), 0) FROM terms WHERE workspace = $1 AND kind = $2)
           + row_number() OVER (ORDER BY value), value
         FROM unnest($3::text[]) AS value
         WHERE NOT EXISTS (SELECT FROM terms t WHERE t.workspace = $1 AND t.kind = $2 AND t.value = value.value)
         ORDER BY value LIMIT greatest(0, $4::int - (SELECT coalesce(max(number), 0) FROM terms WHERE workspace = $1 AND kind = $2))`,
        [workspace, kind, values, MOST_TERMS],
      );
    });
  };

  const read = async (workspace: number, kind: Kind): Promise<Map<string, number>> => {
    const rows = await driver.query<{ number: number; value: string }>(
      'SELECT number, value FROM terms WHERE workspace = $1 AND kind = $2',
      [workspace, kind],
    );
    const terms = termsOf(workspace, kind);
    for (const row of rows) terms.set(row.value, row.number);
    return terms;
  };

  return {
    numbersOf: async (workspace, kind, values) => {
      const wanted = [...new Set(values)];
      const isFull = () => termsOf(workspace, kind).size > MOST_TERMS;
      const missing = () => (isFull() ? [] : wanted.filter((value) => !termsOf(workspace, kind).has(value)));
      if (missing().length > 0) await read(workspace, kind);
      if (missing().length > 0) {
        await add(workspace, kind, missing());
        await read(workspace, kind);
      }
      return termsOf(workspace, kind);
    },
    valuesOf: async (workspace, kind) => {
      const terms = await read(workspace, kind);
      return new Map([...terms].map(([value, number]) => [number, value]));
    },
  };
}
