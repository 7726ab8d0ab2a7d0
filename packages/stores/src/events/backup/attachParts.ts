import type { EventsDriver } from '../driver/types';

export interface TableToFill {
  readonly name: string;
  readonly create: string;
  /** Names of its parts. */
  readonly parts: readonly string[];
}

/**
 * Makes the tables of a snapshot in an empty embedded store and takes their parts in. `place` puts the files of a part
 * into the directory it is given, where the engine expects them. Answers the rows of each table.
 */
export async function attachParts(
  driver: EventsDriver,
  tables: readonly TableToFill[],
  place: (table: string, part: string, directory: string) => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  // Until the rows are counted: a merge leaves out those that were replaced.
  await driver.command('SYSTEM STOP MERGES');
  for (const { name, create, parts } of tables) {
    if (!/^\w+$/.test(name) || !/^CREATE TABLE\b/.test(create)) throw new Error(`not a table: ${name}`);
    await driver.command(create);
    const [found] = await driver.query<{ path: string }>(
      'SELECT data_paths[1] AS path FROM system.tables WHERE database = currentDatabase() AND name = {name:String}',
      { name },
    );
    for (const part of parts) {
      if (!/^[\w-]+$/.test(part)) throw new Error(`not a part: ${part}`);
      await place(name, part, `${found!.path}detached/${part}`);
      await driver.command(`ALTER TABLE ${name} ATTACH PART '${part}'`);
    }
  }
  const rows = await driver.query<{ table: string; rows: string }>(
    `SELECT table, sum(rows) AS rows FROM system.parts
     WHERE active AND database = currentDatabase() GROUP BY table`,
  );
  return new Map(rows.map(({ table, rows }) => [table, Number(rows)]));
}
