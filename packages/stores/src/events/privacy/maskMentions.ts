import { type ErasureTarget, MASK } from '@viaggio/domain/privacy';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { ownedSql } from '../people/ownedSql';
import { LONG, mutate, settleMutations } from './mutate';

/** Where events and what was expressed hold words of people. */
const TEXTS = {
  events: ['properties', 'context', 'claims', 'url'],
  signals: ['text'],
  quarantine: ['payload', 'message'],
} as const;

const condition = (workspace: number, columns: readonly string[], pattern: string, bind: Binder): string => {
  const found = bind.add('String', `(?i)${pattern}`);
  const any = columns.map((column) => `match(${column}, ${found})`).join(' OR ');
  return `workspace = ${bind.add('UInt32', workspace)} AND (${any})`;
};

/** Rows of others that mention one of the identifiers. */
export async function countMentions(
  driver: EventsDriver,
  workspace: number,
  pattern: string,
  { owned, people, whole }: ErasureTarget,
): Promise<number> {
  const notOwn: Readonly<Record<string, (bind: Binder) => string>> = {
    events: (bind) => (owned.length === 0 ? '1' : `NOT (${ownedSql(owned, bind)})`),
    signals: (bind) =>
      `NOT (person IN ${bind.add('Array(UInt64)', idList(people))} OR source IN ${bind.add('Array(UInt64)', idList(whole))})`,
  };
  let found = 0;
  for (const [table, columns] of Object.entries(TEXTS)) {
    const isOthers = notOwn[table];
    if (isOthers === undefined) continue;
    const bind = new Binder();
    const where = `${condition(workspace, columns, pattern, bind)} AND ${isOthers(bind)}`;
    const [row] = await driver.query<{ n: string }>(
      `SELECT count() AS n FROM ${table} WHERE ${where}`,
      bind.params,
      LONG,
    );
    found += Number(row?.n ?? 0);
  }
  return found;
}

/** Masks them. Twice in one change, because what stands between two mentions belongs to both. */
export async function maskMentions(driver: EventsDriver, workspace: number, pattern: string): Promise<void> {
  for (const [table, columns] of Object.entries(TEXTS)) {
    const bind = new Binder();
    const found = bind.add('String', `(?i)${pattern}`);
    const mask = bind.add('String', `\\1${MASK}\\2`);
    const once = (text: string): string => `replaceRegexpAll(${text}, ${found}, ${mask})`;
    const updates = columns.map((column) => `${column} = ${once(once(column))}`).join(', ');
    const where = condition(workspace, columns, pattern, bind);
    await mutate(driver, table, `UPDATE ${updates} WHERE ${where}`, bind.params);
  }
  await settleMutations(driver);
}
