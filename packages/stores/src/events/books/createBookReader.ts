import type { BookReader, BookSpan } from '@viaggio/domain/ports/bookStore';
import type { OurPart } from '@viaggio/domain/reconciliation';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { INTERACTION } from '../fragments';
import { findSuspects } from './findSuspects';
import { inSpan } from './inSpan';

const dayIn = (timeZone: string, bind: Binder): string => `toDate(ts, ${bind.add('String', timeZone)})`;

async function total(
  driver: EventsDriver,
  span: BookSpan,
  measure: 'orders' | 'revenue' | 'visits',
): Promise<number> {
  const bind = new Binder();
  const counted = {
    orders: 'countIf(value > 0)',
    revenue: 'sum(value)',
    visits: `uniqExactIf((source, ${dayIn(span.timeZone, bind)}), actor = 'customer')`,
  }[measure];
  const [row] = await driver.query<{ n: number }>(
    `SELECT toFloat64(${counted}) AS n FROM events WHERE ${inSpan(span, bind)} AND ${INTERACTION}`,
    bind.params,
  );
  return row?.n ?? 0;
}

/** Days, places, channels and currencies of one period at most. */
const MOST_PARTS = 20_000;

function parts(driver: EventsDriver, span: BookSpan): Promise<OurPart[]> {
  const bind = new Binder();
  return driver.query<OurPart & Record<string, unknown>>(
    `SELECT toString(${dayIn(span.timeZone, bind)}) AS day, place, channel, currency,
  toFloat64(countIf(value > 0)) AS orders, sumIf(value, value > 0) AS sold, sumIf(value, value < 0) AS refunded
FROM events WHERE ${inSpan(span, bind)} AND ${INTERACTION} AND value != 0
GROUP BY day, place, channel, currency ORDER BY day, place, channel, currency LIMIT ${MOST_PARTS}`,
    bind.params,
  );
}

function visits(driver: EventsDriver, span: BookSpan) {
  const bind = new Binder();
  return driver.query<{ day: string; place: string; visits: number }>(
    `SELECT toString(${dayIn(span.timeZone, bind)}) AS day, place, toFloat64(uniqExact(source)) AS visits
FROM events WHERE ${inSpan(span, bind)} AND ${INTERACTION} AND actor = 'customer'
GROUP BY day, place ORDER BY day, place LIMIT ${MOST_PARTS}`,
    bind.params,
  );
}

/** What the log holds of what books count: contacts that carry money, and customers seen on a day. */
export const createBookReader = (driver: EventsDriver): BookReader => ({
  total: (span, measure) => total(driver, span, measure),
  parts: (span) => parts(driver, span),
  visits: (span) => visits(driver, span),
  suspects: (span, measure, currency) => findSuspects(driver, span, measure, currency),
});
