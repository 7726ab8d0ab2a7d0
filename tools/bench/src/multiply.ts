import type { Stores } from '../../../apps/server/src/stores';

/** An id of the copy's own: ids are 63 bits wide, and another value in the upper seven makes another person. */
const other = (name: string): string => `if(${name} = 0, ${name}, bitXor(${name}, bitShiftLeft(copy, 56)))`;

const REPLACED: Readonly<Record<string, string>> = {
  events: `${other('source')} AS source, ${other('mh')} AS mh`,
  message_ids: `${other('mh')} AS mh`,
  owners: `${other('source')} AS source, arrayMap(one -> ${other('one')}, people) AS people`,
  journeys: `${other('person')} AS person`,
  stays: `${other('key')} AS key, ${other('person')} AS person`,
  signals: `${other('mh')} AS mh, ${other('person')} AS person, ${other('source')} AS source`,
};

/**
 * Makes `copies` more of everybody, with ids of their own: what ten or a hundred times as many people weigh, without the
 * hours it takes to send them. They are merged as the originals are.
 */
export async function multiplyEvents({ events }: Pick<Stores, 'events'>, copies: number): Promise<void> {
  for (const [table, columns] of Object.entries(REPLACED)) {
    await events.command(
      `INSERT INTO ${table} SELECT * EXCEPT (copy) FROM (
         SELECT * REPLACE (${columns}) FROM ${table}
         CROSS JOIN (SELECT toUInt64(number + 1) AS copy FROM numbers(${copies})) AS copies
       ) SETTINGS max_execution_time = 0, max_insert_threads = 1`,
    );
    await events.command(`OPTIMIZE TABLE ${table} FINAL SETTINGS max_execution_time = 0`);
  }
}

/** The same people, with their identifiers and claims, in the control store. */
export async function multiplyControl({ control }: Pick<Stores, 'control'>, copies: number): Promise<void> {
  for (let copy = 1; copy <= copies; copy++) {
    const id = (name: string): string => `${name} # (${copy}::bigint << 56)`;
    await control.query(
      `INSERT INTO identifiers (workspace, id, kind, value, component, person)
       SELECT workspace, ${id('id')}, kind, value || '/${copy}', ${id('component')}, ${id('person')}
       FROM identifiers WHERE value NOT LIKE '%/%'`,
    );
    await control.query(
      `INSERT INTO claims (workspace, id, a, b, rule, time_ms, message_id, source, import, component, doubt)
       SELECT workspace, ${id('id')}, ${id('a')}, ${id('b')}, rule, time_ms, message_id || '/${copy}', source, import,
         ${id('component')}, doubt FROM claims WHERE message_id NOT LIKE '%/%'`,
    );
  }
}
