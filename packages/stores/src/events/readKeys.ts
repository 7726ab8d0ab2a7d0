import type { EventsDriver, QueryParams } from './driver/types';

/** Seconds a pass over the whole log may take. */
const LONG = { maxSeconds: 600 };

/**
 * Keys of one kind (`account`, or the property that tells cases apart) that events say, as `where` and what it binds
 * choose them: whose walks must be made anew when these events go.
 */
export async function readKeys(
  driver: EventsDriver,
  kind: string,
  where: string,
  params: QueryParams,
): Promise<{ kind: string; values: string[] }> {
  const text = 'JSONExtractString(properties, {kind:String})';
  const value =
    kind === 'account'
      ? 'account'
      : `if(JSONType(properties, {kind:String}) = 'String', ${text}, JSONExtractRaw(properties, {kind:String}))`;
  const rows = await driver.query<{ said: string }>(
    `SELECT DISTINCT ${value} AS said FROM events WHERE ${where} AND said != ''`,
    { ...params, kind },
    LONG,
  );
  return { kind, values: rows.map((row) => row.said) };
}
