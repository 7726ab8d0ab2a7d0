import type { EventDay, JsonKind } from '@viaggio/domain/anomalies';
import type { DaySpan } from '@viaggio/domain/ports/anomalyStore';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { BACKGROUND } from './background';

const TYPES = "type IN ('track', 'page', 'screen', 'identify', 'group')";
const MILLION = 1_000_000;
/** Names a day is read of, events of each that are looked into, and kinds of values that are kept. */
const MOST_NAMES = 200;
const EACH = 400;
const MOST_KINDS = 8_000;

const within = ({ from, to }: DaySpan, workspace: number, bind: Binder): string =>
  `workspace = ${bind.add('UInt32', workspace)} AND ${TYPES} AND toUnixTimestamp64Milli(ts) >= ${bind.add('Int64', from)}
   AND toUnixTimestamp64Milli(ts) < ${bind.add('Int64', to)}`;

/** The type of a value by how it begins as JSON. */
const KIND = `multiIf(first = '"', 'string', first IN ('t', 'f'), 'boolean', first = '[', 'array', first = '{', 'object',
  first = 'n', 'null', 'number')`;

/** Events of a day by name, with the types of their properties, looked up in a fair sample of each name. */
export async function measureProperties(
  driver: EventsDriver,
  workspace: number,
  span: DaySpan,
): Promise<EventDay[]> {
  const counting = new Binder();
  const counts = await driver.query<{ name: string; n: number }>(
    `SELECT name, toFloat64(count()) AS n FROM events WHERE ${within(span, workspace, counting)}
     GROUP BY name ORDER BY n DESC, name LIMIT ${MOST_NAMES}`,
    counting.params,
    BACKGROUND,
  );
  if (counts.length === 0) return [];
  const bind = new Binder();
  const names = bind.add(
    'Array(String)',
    counts.map(({ name }) => name),
  );
  const shares = bind.add(
    'Array(UInt32)',
    counts.map(({ n }) => Math.ceil((MILLION * EACH) / Math.max(EACH, n))),
  );
  const sampled = `${within(span, workspace, bind)} AND mh % ${MILLION} < transform(name, ${names}, ${shares}, toUInt32(0))`;
  const sizes = await driver.query<{ name: string; n: number }>(
    `SELECT name, toFloat64(count()) AS n FROM events WHERE ${sampled} GROUP BY name`,
    bind.params,
    BACKGROUND,
  );
  const kinds = await driver.query<{ name: string; property: string; kind: JsonKind; n: number }>(
    `SELECT name, pair.1 AS property, substring(pair.2, 1, 1) AS first, ${KIND} AS kind, toFloat64(count()) AS n FROM (
       SELECT name, arrayJoin(JSONExtractKeysAndValuesRaw(properties)) AS pair FROM events WHERE ${sampled})
     GROUP BY name, property, first, kind ORDER BY n DESC LIMIT ${MOST_KINDS}`,
    bind.params,
    BACKGROUND,
  );
  return shape(counts, sizes, kinds);
}

function shape(
  counts: readonly { name: string; n: number }[],
  sizes: readonly { name: string; n: number }[],
  kinds: readonly { name: string; property: string; kind: JsonKind; n: number }[],
): EventDay[] {
  const size = new Map(sizes.map(({ name, n }) => [name, n]));
  const found = new Map<string, Map<string, Partial<Record<JsonKind, number>>>>();
  for (const { name, property, kind, n } of kinds) {
    const properties = found.get(name) ?? new Map<string, Partial<Record<JsonKind, number>>>();
    found.set(name, properties);
    const known = properties.get(property) ?? {};
    known[kind] = (known[kind] ?? 0) + n;
    properties.set(property, known);
  }
  return counts.map(({ name, n }) => ({
    name,
    events: n,
    sampled: size.get(name) ?? 0,
    properties: [...(found.get(name) ?? [])].map(([property, seen]) => ({ name: property, kinds: seen })),
  }));
}
