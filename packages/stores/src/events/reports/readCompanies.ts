import type { ReportCompany, ReportStore } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { momentOf } from './contacts/travellers';

interface ContactRow {
  key: string;
  people: string;
  moment: string;
  last: number;
}

/**
 * What is known of companies by their keys in journeys: their id is that of one of their contacts, looked up in the log;
 * their name what a `group` call last said. `people`: those who have a contact of theirs.
 */
export async function readCompanies(
  driver: EventsDriver,
  { workspace, keys, places }: Parameters<ReportStore['readCompanies']>[0],
): Promise<ReportCompany[]> {
  if (keys.length === 0) return [];
  const contacts = await readContacts(driver, { workspace, keys, places });
  const ids = await readIds(driver, workspace, contacts);
  const names = await readNames(driver, workspace, [...ids.values()]);
  return contacts.map(({ key, people, moment, last: message }) => {
    const id = ids.get(`${moment}/${message}`) ?? '';
    return { key, id, name: names.get(id) ?? '', people: Number(people) };
  });
}

/** One contact of each company, and how many people it has. */
function readContacts(
  driver: EventsDriver,
  { workspace, keys, places }: Parameters<ReportStore['readCompanies']>[0],
): Promise<ContactRow[]> {
  const bind = new Binder();
  const set = bind.add('Array(UInt64)', idList(keys));
  const at = places === undefined ? '' : ` AND hasAny(pl, ${bind.add('Array(UInt16)', places)})`;
  return driver.query<ContactRow>(
    `SELECT company AS key, uniqExact(person) AS people, tupleElement(max((${momentOf('x')}, message)), 1) AS moment, tupleElement(max((${momentOf('x')}, message)), 2) AS last
FROM (SELECT person, co, t, mh FROM journeys FINAL WHERE workspace = ${bind.add('UInt32', workspace)}${at} AND hasAny(co, ${set}))
ARRAY JOIN co AS company, t AS x, mh AS message WHERE company IN ${set} GROUP BY company`,
    bind.params,
  );
}

async function readIds(
  driver: EventsDriver,
  workspace: number,
  contacts: readonly ContactRow[],
): Promise<ReadonlyMap<string, string>> {
  if (contacts.length === 0) return new Map();
  const bind = new Binder();
  const moments = contacts.map(({ moment }) => Number(moment));
  const bound = (at: number): string => `fromUnixTimestamp64Milli(${bind.add('Int64', at)})`;
  const rows = await driver.query<{ moment: string; message: number; id: string }>(
    `SELECT toUInt64(toUnixTimestamp64Milli(ts)) AS moment, toUInt32(mh) AS message, any(account) AS id FROM events
WHERE workspace = ${bind.add('UInt32', workspace)} AND account != '' AND ts >= ${bound(Math.min(...moments))} AND ts <= ${bound(Math.max(...moments))}
  AND toUInt64(toUnixTimestamp64Milli(ts)) IN ${bind.add('Array(UInt64)', moments)}
  AND toUInt32(mh) IN ${bind.add(
    'Array(UInt32)',
    contacts.map(({ last: message }) => message),
  )}
GROUP BY moment, message`,
    bind.params,
  );
  return new Map(rows.map(({ moment, message, id }) => [`${moment}/${message}`, id]));
}

async function readNames(
  driver: EventsDriver,
  workspace: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const bind = new Binder();
  const rows = await driver.query<{ account: string; name: string }>(
    `SELECT account, argMax(JSONExtractString(properties, 'name') AS said, ts) AS name FROM events
WHERE workspace = ${bind.add('UInt32', workspace)} AND type = 'group' AND account IN ${bind.add('Array(String)', ids)} AND said != ''
GROUP BY account`,
    bind.params,
  );
  return new Map(rows.map(({ account, name }) => [account, name]));
}
