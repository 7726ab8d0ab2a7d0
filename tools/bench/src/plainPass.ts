/** The pass every report is held against: what it takes to look at each source's events once. Outputs are consumed,
 * or the engine would leave out what nobody reads. */
export const PLAIN_PASS = `SELECT count(), max(m), sum(c), sum(length(g)) FROM (
  SELECT source, max(ts) AS m, count() AS c, groupArray(name) AS g FROM events
  WHERE workspace = {workspace:UInt32} GROUP BY source)`;
