import type { EventsEraser, TraceCounts } from '@viaggio/domain/ports/privacy';
import type { ErasureTarget } from '@viaggio/domain/privacy';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { ownedSql } from '../people/ownedSql';
import { readKeys } from '../readKeys';
import { eraseTraces } from './eraseTraces';
import { countExpired, expireEvents } from './expireEvents';
import { countMentions, maskMentions } from './maskMentions';
import { LONG } from './mutate';
import { purgeParts } from './purgeParts';

/** Removes one person from the events store. */
export const createEventsEraser = (driver: EventsDriver): EventsEraser => ({
  count: (workspace, target, refused) => count(driver, workspace, target, refused),
  keysOf: (workspace, owned, kinds) =>
    Promise.all(kinds.map((kind) => keysOf(driver, workspace, owned, kind))),
  erase: (workspace, target, refused) => eraseTraces(driver, workspace, target, refused),
  countMentions: (workspace, pattern, target) => countMentions(driver, workspace, pattern, target),
  mask: (workspace, pattern) => maskMentions(driver, workspace, pattern),
  expire: (workspace, rule, before) => expireEvents(driver, workspace, rule, before),
  countExpired: (workspace, rule, before) => countExpired(driver, workspace, rule, before),
  purge: () => purgeParts(driver),
});

async function countOf(driver: EventsDriver, table: string, where: string, bind: Binder): Promise<number> {
  const [row] = await driver.query<{ n: string }>(
    `SELECT count() AS n FROM ${table} WHERE ${where}`,
    bind.params,
    LONG,
  );
  return Number(row?.n ?? 0);
}

async function count(
  driver: EventsDriver,
  workspace: number,
  { people, whole, owned }: ErasureTarget,
  refused: string | undefined,
): Promise<TraceCounts> {
  const inWorkspace = (bind: Binder): string => `workspace = ${bind.add('UInt32', workspace)}`;
  const of = async (table: string, where: (bind: Binder) => string): Promise<number> => {
    const bind = new Binder();
    return countOf(driver, table, `${inWorkspace(bind)} AND ${where(bind)}`, bind);
  };
  const inPeople = (bind: Binder): string => `person IN ${bind.add('Array(UInt64)', idList(people))}`;
  return {
    events: owned.length === 0 ? 0 : await of('events', (bind) => ownedSql(owned, bind)),
    signals: await of(
      'signals FINAL',
      (bind) => `(${inPeople(bind)} OR source IN ${bind.add('Array(UInt64)', idList(whole))})`,
    ),
    journeys: await of('journeys FINAL', (bind) => `${inPeople(bind)} AND length(t) > 0`),
    stays: await of('stays FINAL', inPeople),
    quarantined:
      refused === undefined
        ? 0
        : await of('quarantine', (bind) => `match(payload, ${bind.add('String', `(?i)${refused}`)})`),
  };
}

async function keysOf(
  driver: EventsDriver,
  workspace: number,
  owned: ErasureTarget['owned'],
  kind: string,
): Promise<{ kind: string; values: string[] }> {
  if (owned.length === 0) return { kind, values: [] };
  const bind = new Binder();
  const where = `workspace = ${bind.add('UInt32', workspace)} AND ${ownedSql(owned, bind)}`;
  return readKeys(driver, kind, where, bind.params);
}
