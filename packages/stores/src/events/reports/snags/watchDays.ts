import type { DailyRow, WatchQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { dayIndexSql } from './dayIndex';
import { masksSql } from './kindMasks';

const KINDS: readonly DailyRow['by'][] = [
  'active',
  'channel',
  'source',
  'touchpoint',
  'place',
  'step',
  'pair',
];
/** Words of each kind, the commonest. */
const MOST = 30;

/** A series and a day as one number: kind, word of two bytes, day of two. */
const codeSql = (by: DailyRow['by'], value: string, day: string): string =>
  `toUInt64(${KINDS.indexOf(by)} * 4294967296 + toUInt64(${value}) * 65536 + ${day})`;

/**
 * Who was there on each day: each person once for each day and word. Of steps of buying also who did the next one on the
 * same day, in whatever order: within a visit clients do not always keep it.
 */
export async function watchDays(driver: EventsDriver, query: WatchQuery): Promise<DailyRow[]> {
  const bind = new Binder();
  const from = bind.add('UInt64', timeKey(query.days[0] ?? 0));
  const end = bind.add('UInt64', timeKey(Math.min(query.days.at(-1) ?? 0, query.asOf)));
  const day = dayIndexSql(momentOf('c.1'), query.days, bind);
  const bits = query.steps.map((any, bit) => ({ bit, any }));
  const journeys = `SELECT t, ac, ch, so, tp, pl, ${masksSql(bits, query.workspace, bind)} AS masks
    ${travellers(query, bind, '1')}`;
  const steps = query.steps.map(
    (_, k) => `arrayDistinct(arrayFilter((d, m) -> bitTest(m, ${k}), days, steps)) AS s${k}`,
  );
  // No word: nothing is watched of it, and most contacts have neither a source nor a place.
  const words = (by: DailyRow['by'], array: string): string =>
    `arrayMap((v, d) -> ${codeSql(by, 'v', 'd')}, arrayFilter(v -> v != 0, ${array}), arrayFilter((d, v) -> v != 0, days, ${array}))`;
  const codes = [
    `arrayMap(d -> ${codeSql('active', '0', 'd')}, days)`,
    words('channel', 'chs'),
    words('source', 'sos'),
    words('touchpoint', 'tps'),
    words('place', 'pls'),
    ...query.steps.map((_, k) => `arrayMap(d -> ${codeSql('step', String(k), 'd')}, s${k})`),
    ...query.steps
      .slice(1)
      .map((_, k) => `arrayMap(d -> ${codeSql('pair', String(k), 'd')}, arrayIntersect(s${k}, s${k + 1}))`),
  ];
  const rows = await driver.query<{ by: number; value: number; days: [number, number][] }>(
    `SELECT toUInt8(intDiv(code, 4294967296)) AS by, toUInt32(intDiv(code, 65536) % 65536) AS value,
  arraySort(groupArray((toUInt32(code % 65536), toUInt32(n)))) AS days
FROM (SELECT code, count() AS n FROM (
    SELECT ${['days', ...steps, 'chs', 'sos', 'tps', 'pls'].join(', ')} FROM (
      SELECT arrayMap(c -> ${day}, own) AS days, own.2 AS steps, own.3 AS chs, own.4 AS sos, own.5 AS tps, own.6 AS pls FROM (
        SELECT arrayFilter((c, a, k) -> a = 0 AND k >= ${from} AND k < ${end}, arrayZip(t, masks, ch, so, tp, pl), ac, t) AS own
        FROM (${journeys}))))
  ARRAY JOIN arrayDistinct(arrayConcat(${codes.join(', ')})) AS code GROUP BY code)
GROUP BY by, value ORDER BY sum(n) DESC, value LIMIT ${MOST} BY by`,
    bind.params,
  );
  return rows.map(({ by, value, days }) => ({ by: KINDS[by]!, value, days }));
}
