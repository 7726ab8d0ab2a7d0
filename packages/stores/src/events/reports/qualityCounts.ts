import { INTERACTION } from '../fragments';
import { FLAG_BOT, FLAG_CLOCK_CORRECTED } from '../log/appendBatch';

/** Quarters of an hour since 1970: the midnights of every time zone fall between two of them. */
export const QUARTER_MS = 900_000;
export const QUARTER = `intDiv(toUnixTimestamp64Milli(ts), ${QUARTER_MS})`;

/**
 * What is counted of the log. The engine keeps these by quarter of an hour and answers from there only where a query
 * has the very same expression: `user_id > ''`, because it rewrites `!= ''`.
 */
export const QUALITY_COUNTS = {
  events: 'count()',
  contacts: `countIf(${INTERACTION})`,
  bots: `countIf(bitAnd(flags, ${FLAG_BOT}) != 0)`,
  clocks: `countIf(bitAnd(flags, ${FLAG_CLOCK_CORRECTED}) != 0)`,
  identified: `countIf(${INTERACTION} AND user_id > '')`,
  refused: `countIf(${INTERACTION} AND consent = 'none')`,
  latest: 'max(received)',
} as const;
