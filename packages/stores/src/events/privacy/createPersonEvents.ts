import type {
  PersonalDataSampler,
  PersonEvent,
  PersonEvents,
  PersonExpression,
} from '@viaggio/domain/ports/privacy';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { ownedSql, TIME } from '../people/ownedSql';
import { LONG } from './mutate';

const COLUMNS = `toFloat64(${TIME}) AS time, toFloat64(toUnixTimestamp64Milli(received)) AS receivedAt, type, name, actor,
  channel, place, value, currency, account, user_id AS userId, anonymous_id AS anonymousId, url, referrer, campaign,
  consent, properties, context`;

/** What a person gets of the log: every event of theirs, and what they expressed. */
export const createPersonEvents = (driver: EventsDriver): PersonEvents => ({
  events: async (workspace, owned, limit) => {
    if (owned.length === 0) return [];
    const bind = new Binder();
    return driver.query<PersonEvent>(
      `SELECT ${COLUMNS} FROM events
       WHERE workspace = ${bind.add('UInt32', workspace)} AND ${ownedSql(owned, bind)}
       ORDER BY ts, seq LIMIT ${bind.add('UInt32', limit)}`,
      bind.params,
      LONG,
    );
  },
  expressed: async (workspace, { people, whole }) => {
    const bind = new Binder();
    const inPeople = bind.add('Array(UInt64)', idList(people));
    const inSources = bind.add('Array(UInt64)', idList(whole));
    return driver.query<PersonExpression>(
      `SELECT toFloat64(${TIME}) AS time, metric, if(isNaN(score), NULL, score) AS score, text, channel, place
       FROM signals FINAL WHERE workspace = ${bind.add('UInt32', workspace)}
         AND (person IN ${inPeople} OR source IN ${inSources}) ORDER BY ts`,
      bind.params,
      LONG,
    );
  },
});

/** Traits are left out: they are personal data by what they are for. */
export const createPersonalDataSampler = (driver: EventsDriver): PersonalDataSampler => ({
  sample: (workspace, events) =>
    driver.query<{ name: string; properties: string }>(
      `SELECT name, properties FROM events
       WHERE workspace = {workspace:UInt32} AND type IN ('track', 'page', 'screen') AND properties != '{}'
         AND committed >= now() - INTERVAL 30 DAY
       LIMIT {each:UInt32} BY name LIMIT {events:UInt32}`,
      { workspace, events, each: 200 },
    ),
});
