import type { LogQuality, QualityStore } from '@viaggio/domain/ports/qualityStore';
import { atPlaces } from '../atPlaces';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { CONTACT_TYPES, INTERACTION, touchpointSql } from '../fragments';
import { FLAG_OFF_PLAN } from '../log/appendBatch';
import { QUALITY_COUNTS, QUARTER, QUARTER_MS } from './qualityCounts';

const MS = 'toUnixTimestamp64Milli(ts)';

type Row = Record<keyof typeof QUALITY_COUNTS, string>;

const counted = (names: readonly (keyof typeof QUALITY_COUNTS)[]): string =>
  names.map((name) => `${QUALITY_COUNTS[name]} AS ${name}`).join(', ');

type Places = Parameters<QualityStore['logQuality']>[2];

/** Counts of a period, to the quarter of an hour, and when the workspace was last heard. */
async function logQuality(
  driver: EventsDriver,
  workspace: number,
  { from, end }: { readonly from: number; readonly end: number },
  places: Places,
): Promise<LogQuality> {
  const bind = new Binder();
  const ours = `workspace = ${bind.add('UInt32', workspace)}${atPlaces(places, bind)}`;
  const first = bind.add('Int64', Math.floor(from / QUARTER_MS));
  const last = bind.add('Int64', Math.ceil(end / QUARTER_MS) - 1);
  const [[row], [heard]] = await Promise.all([
    driver.query<Row>(
      `SELECT ${counted(['events', 'contacts', 'bots', 'clocks', 'identified', 'refused'])}
FROM events WHERE ${ours} AND ${QUARTER} BETWEEN ${first} AND ${last}`,
      bind.params,
    ),
    driver.query<{ at: string }>(
      `SELECT toUnixTimestamp64Milli(${QUALITY_COUNTS.latest}) AS at FROM events WHERE ${ours}`,
      bind.params,
    ),
  ]);
  const latest = Number(heard?.at ?? 0);
  return {
    events: Number(row?.events ?? 0),
    contacts: Number(row?.contacts ?? 0),
    bots: Number(row?.bots ?? 0),
    clocksCorrected: Number(row?.clocks ?? 0),
    identified: Number(row?.identified ?? 0),
    refused: Number(row?.refused ?? 0),
    latest: latest > 0 ? latest : null,
  };
}

/** Events that were marked as they came, and the name and field that most of them have wrong. */
async function offPlan(
  driver: EventsDriver,
  workspace: number,
  { from, end }: { readonly from: number; readonly end: number },
  places: Places,
): Promise<{ events: number; top: string | null }> {
  const bind = new Binder();
  const rows = await driver.query<{ name: string; field: string; n: number }>(
    `SELECT name, JSONExtractString(context, 'plan', 'field') AS field, toFloat64(count()) AS n FROM events
     WHERE workspace = ${bind.add('UInt32', workspace)} AND bitAnd(flags, ${FLAG_OFF_PLAN}) != 0
       AND ${MS} >= ${bind.add('UInt64', from)} AND ${MS} < ${bind.add('UInt64', end)}${atPlaces(places, bind)}
     GROUP BY name, field ORDER BY n DESC, name, field`,
    bind.params,
  );
  const [top] = rows;
  const events = rows.reduce((sum, { n }) => sum + n, 0);
  return { events, top: top ? `${top.name} · ${top.field}` : null };
}

/** Contacts of each span, known or not, bots included; spans begin and end with a quarter of an hour. */
async function countSpans(
  driver: EventsDriver,
  workspace: number,
  spans: readonly { readonly from: number; readonly to: number }[],
  places: Places,
): Promise<number[]> {
  if (spans.length === 0) return [];
  const within = spans.map(
    ({ from, to }) =>
      `quarter >= ${Math.floor(from / QUARTER_MS)} AND quarter < ${Math.floor(to / QUARTER_MS)}`,
  );
  const bind = new Binder();
  const [row] = await driver.query<{ counts: string[] }>(
    `SELECT [${within.map((span) => `sumIf(n, ${span})`).join(', ')}] AS counts FROM (
       SELECT ${QUARTER} AS quarter, countIf(${CONTACT_TYPES}) AS n FROM events
       WHERE workspace = ${bind.add('UInt32', workspace)} AND (${within.map((span) => `(${span})`).join(' OR ')})${atPlaces(places, bind)}
       GROUP BY quarter)`,
    bind.params,
  );
  return (row?.counts ?? []).map(Number);
}

/** Measures of the log's quality. */
export function createQualityStore(driver: EventsDriver): QualityStore {
  return {
    logQuality: (workspace, period, places) => logQuality(driver, workspace, period, places),
    unmappedNames: async (workspace, { from, end }, { catalogue, limit }, places) => {
      const bind = new Binder();
      // The period first, so that a hundred rules are not tried on the rest of the log.
      const sql = `SELECT name, channel, count() AS contacts FROM events
PREWHERE workspace = ${bind.add('UInt32', workspace)} AND ${INTERACTION}
  AND ${MS} >= ${bind.add('UInt64', from)} AND ${MS} < ${bind.add('UInt64', end)}${atPlaces(places, bind)}
WHERE ${touchpointSql(catalogue, bind)} = 0
GROUP BY name, channel ORDER BY contacts DESC, name LIMIT ${bind.add('UInt32', limit)}`;
      const rows = await driver.query<{ name: string; channel: string; contacts: string }>(sql, bind.params);
      return rows.map((row) => ({ ...row, contacts: Number(row.contacts) }));
    },
    quarantined: async (workspace, { from, end }) => {
      const [row] = await driver.query<{ n: string }>(
        `SELECT count() AS n FROM quarantine FINAL WHERE workspace = {workspace:UInt32} AND status = 'open'
           AND toUnixTimestamp64Milli(received) >= {from:UInt64} AND toUnixTimestamp64Milli(received) < {end:UInt64}`,
        { workspace, from, end },
      );
      return Number(row?.n ?? 0);
    },
    offPlan: (workspace, period, places) => offPlan(driver, workspace, period, places),
    countSpans: (workspace, spans, places) => countSpans(driver, workspace, spans, places),
  };
}
