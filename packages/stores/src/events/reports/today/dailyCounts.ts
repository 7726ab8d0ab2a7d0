import { STAY_ENDS } from '@viaggio/domain/journeys';
import type {
  DailyFeeling,
  DailyMoney,
  DailyPeople,
  DailyQuery,
  DailyStage,
  StageMove,
  TodayStore,
} from '@viaggio/domain/ports/todayStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { daysIn, journeysAt, peopleAt } from './days';

const end = (name: (typeof STAY_ENDS)[number]): number => STAY_ENDS.indexOf(name);
const MOVES: readonly StageMove[] = ['entered', 'movedOn', 'lost'];

/** Cycles that entered a stage, moved on from it or were lost in it, by day: as the map counts them. */
export async function dailyStages(driver: EventsDriver, query: DailyQuery): Promise<DailyStage[]> {
  const bind = new Binder();
  const days = daysIn(query.days, 'milliseconds', bind);
  const workspace = bind.add('UInt32', query.workspace);
  const rows = await driver.query<{ stage: number; move: number; day: number; n: string }>(
    `SELECT moved.1 AS stage, moved.2 AS move, ${days.indexOf('moved.3')} AS day, count() AS n FROM (
  SELECT arrayJoin(arrayConcat(
    arrayMap((g, e) -> (g, toUInt8(0), e), stage, entered),
    arrayFilter(m -> m.2 > 0, arrayMap((g, l, h) -> (g, multiIf(h = ${end('moved')}, toUInt8(1),
      h IN (${end('open')}, ${end('lost')}, ${end('exited')}), toUInt8(2), toUInt8(0)), l), stage, leaves, how)))) AS moved
  FROM stays FINAL WHERE workspace = ${workspace} AND model = ${bind.add('UInt32', query.model)}${peopleAt(query, bind)})
WHERE ${days.within('moved.3')} GROUP BY stage, move, day`,
    bind.params,
  );
  return rows.map(({ stage, move, day, n }) => ({ stage, move: MOVES[move]!, day, count: Number(n) }));
}

const KINDS: readonly DailyPeople['by'][] = ['all', 'touchpoint', 'channel', 'event'];

/** People by day: of any contact, of each touchpoint and channel, and of the events asked for. */
export async function dailyPeople(
  driver: EventsDriver,
  query: DailyQuery & { readonly events: readonly number[] },
): Promise<DailyPeople[]> {
  const bind = new Binder();
  const days = daysIn(query.days, 'seconds', bind);
  const events = bind.add('Array(UInt16)', query.events);
  const rows = await driver.query<{ kind: number; number: number; day: number; people: string }>(
    `SELECT k.1 AS kind, k.2 AS number, k.3 AS day, count() AS people FROM (
  WITH arrayFilter((i, v) -> ${days.within('v')}, arrayEnumerate(s), s) AS met,
    arrayFilter(i -> ac[i] != 1, met) AS theirs
  SELECT arrayJoin(arrayDistinct(arrayConcat(
    arrayMap(i -> (toUInt8(0), toUInt16(0), ${days.indexOf('s[i]')}), theirs),
    arrayMap(i -> (toUInt8(1), tp[i], ${days.indexOf('s[i]')}), theirs),
    arrayMap(i -> (toUInt8(2), ch[i], ${days.indexOf('s[i]')}), theirs),
    arrayMap(i -> (toUInt8(3), nm[i], ${days.indexOf('s[i]')}), arrayFilter(i -> has(${events}, nm[i]), met))))) AS k
  ${journeysAt(query, bind)})
GROUP BY kind, number, day`,
    bind.params,
  );
  return rows.map(({ kind, number, day, people }) => ({
    by: KINDS[kind]!,
    value: number,
    day,
    people: Number(people),
  }));
}

export async function dailyMoney(driver: EventsDriver, query: DailyQuery): Promise<DailyMoney[]> {
  const bind = new Binder();
  const days = daysIn(query.days, 'seconds', bind);
  const rows = await driver.query<{ day: number; orders: string; revenue: number }>(
    `SELECT ${days.indexOf('at')} AS day, countIf(amount > 0) AS orders, sum(amount) AS revenue
FROM (SELECT money, money_s ${journeysAt(query, bind)}) ARRAY JOIN money AS amount, money_s AS at
WHERE ${days.within('at')} GROUP BY day`,
    bind.params,
  );
  return rows.map(({ day, orders, revenue }) => ({ day, orders: Number(orders), revenue }));
}

export async function dailyFeelings(driver: EventsDriver, query: DailyQuery): Promise<DailyFeeling[]> {
  const bind = new Binder();
  const days = daysIn(query.days, 'milliseconds', bind);
  const at = 'toUInt64(toUnixTimestamp64Milli(ts))';
  const rows = await driver.query<{ stage: number; day: number; n: string; sum: number; squares: number }>(
    `SELECT st AS stage, ${days.indexOf(at)} AS day, count() AS n, sum(toFloat64(emotion)) AS sum,
  sum(toFloat64(emotion) * emotion) AS squares
FROM signals FINAL WHERE workspace = ${bind.add('UInt32', query.workspace)} AND status = 'answered'
  AND NOT isNaN(emotion) AND ${days.within(at)}${peopleAt(query, bind)} GROUP BY stage, day`,
    bind.params,
  );
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

export async function npsCounts(driver: EventsDriver, query: Parameters<TodayStore['npsCounts']>[0]) {
  const bind = new Binder();
  const at = 'toUnixTimestamp64Milli(ts)';
  const [row] = await driver.query<{ n: string; promoters: string; detractors: string }>(
    `SELECT count() AS n, countIf(score >= 9) AS promoters, countIf(score <= 6) AS detractors
FROM signals FINAL WHERE workspace = ${bind.add('UInt32', query.workspace)} AND status = 'answered' AND metric = 'nps'
  AND score BETWEEN 0 AND 10 AND ${at} >= ${bind.add('Int64', query.from)} AND ${at} < ${bind.add('Int64', query.end)}
  ${peopleAt(query, bind)}`,
    bind.params,
  );
  return {
    n: Number(row?.n ?? 0),
    promoters: Number(row?.promoters ?? 0),
    detractors: Number(row?.detractors ?? 0),
  };
}
