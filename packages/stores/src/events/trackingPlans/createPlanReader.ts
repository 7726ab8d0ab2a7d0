import type { FoundViolation, PlanReader } from '@viaggio/domain/ports/trackingPlans';
import { PLAN_CODES, type PlanCode } from '@viaggio/domain/trackingPlan';
import { atPlaces } from '../atPlaces';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { FLAG_OFF_PLAN } from '../log/appendBatch';

type Period = Parameters<PlanReader['violations']>[1];

const TYPES = "type IN ('track', 'page', 'screen', 'identify', 'group')";
/** Longer properties are of few events, and would fill the memory. */
const LONGEST = 4_000;
const MILLION = 1_000_000;

const within = (column: string, { from, end }: Period, bind: Binder): string =>
  `toUnixTimestamp64Milli(${column}) >= ${bind.add('Int64', from)} AND toUnixTimestamp64Milli(${column}) < ${bind.add('Int64', end)}`;

/** Message hashes are spread evenly: so many in a million of each name are a fair sample of it. */
async function sample(
  driver: EventsDriver,
  workspace: number,
  period: Period,
  { names, each }: { names: number; each: number },
) {
  const counting = new Binder();
  const counts = await driver.query<{ name: string; n: number }>(
    `SELECT name, toFloat64(count()) AS n FROM events WHERE workspace = ${counting.add('UInt32', workspace)} AND ${TYPES}
       AND ${within('ts', period, counting)} GROUP BY name ORDER BY n DESC, name LIMIT ${counting.add('UInt32', names)}`,
    counting.params,
  );
  if (counts.length === 0) return [];
  const bind = new Binder();
  const known = bind.add(
    'Array(String)',
    counts.map(({ name }) => name),
  );
  const shares = bind.add(
    'Array(UInt32)',
    counts.map(({ n }) => Math.ceil((MILLION * each) / Math.max(each, n))),
  );
  const rows = await driver.query<{ name: string; texts: string[] }>(
    `SELECT name, groupArray(${each})(properties) AS texts FROM events
     WHERE workspace = ${bind.add('UInt32', workspace)} AND ${TYPES} AND ${within('ts', period, bind)}
       AND mh % ${MILLION} < transform(name, ${known}, ${shares}, toUInt32(0)) AND length(properties) <= ${LONGEST}
     GROUP BY name`,
    bind.params,
  );
  const texts = new Map(rows.map((row) => [row.name, row.texts]));
  return counts.map(({ name, n }) => ({ name, events: n, properties: texts.get(name) ?? [] }));
}

interface Row {
  event: string;
  code: PlanCode;
  field: string;
  events: number;
  lastAt: number;
}

const COUNTED = 'toFloat64(count()) AS events, toFloat64(max(toUnixTimestamp64Milli(received))) AS lastAt';

function storedOnes(
  driver: EventsDriver,
  ...[workspace, period, places, limit]: Parameters<PlanReader['violations']>
) {
  const bind = new Binder();
  return driver.query<Row>(
    `SELECT name AS event, JSONExtractString(context, 'plan', 'code') AS code,
       JSONExtractString(context, 'plan', 'field') AS field, ${COUNTED}
     FROM events WHERE workspace = ${bind.add('UInt32', workspace)} AND bitAnd(flags, ${FLAG_OFF_PLAN}) != 0
       AND ${within('ts', period, bind)}${atPlaces(places, bind)}
     GROUP BY event, code, field ORDER BY events DESC, event, field LIMIT ${bind.add('UInt32', limit)}`,
    bind.params,
  );
}

function waitingOnes(driver: EventsDriver, workspace: number, period: Period, limit: number) {
  const bind = new Binder();
  return driver.query<Row>(
    `SELECT JSONExtractString(payload, 'event') AS event, code, field, ${COUNTED}
     FROM quarantine FINAL WHERE workspace = ${bind.add('UInt32', workspace)} AND status = 'open'
       AND code IN ${bind.add('Array(String)', PLAN_CODES)} AND ${within('received', period, bind)}
     GROUP BY event, code, field ORDER BY events DESC, event, field LIMIT ${bind.add('UInt32', limit)}`,
    bind.params,
  );
}

/** What the log and the rows to fix say of a tracking plan. */
export const createPlanReader = (driver: EventsDriver): PlanReader => ({
  sample: (workspace, period, limits) => sample(driver, workspace, period, limits),
  violations: async (workspace, period, places, limit) => {
    const [stored, waiting] = await Promise.all([
      storedOnes(driver, workspace, period, places, limit),
      places === null ? waitingOnes(driver, workspace, period, limit) : [],
    ]);
    const said = (rows: readonly Row[], state: FoundViolation['state']) =>
      rows.map((row) => ({ ...row, state }));
    return [...said(waiting, 'waiting'), ...said(stored, 'stored')]
      .toSorted((a, b) => b.events - a.events)
      .slice(0, limit);
  },
});
