/**
 * From where on a check speaks. Chosen so that a shop of the simulator's size hears a handful of false alarms in a year
 * (measured: docs/guides/data-quality.md); each check is silent until it has the history it names.
 */
export const THRESHOLDS = {
  /** Days before that shares are held against; fewer than `least` say nothing. */
  history: { days: 28, least: 7 },
  /**
   * Chance below one in 10^surprise by the day's own weekdays before, and at least so far from what was expected:
   * `low`, `high` times, and by `margin` beyond what the weeks before have seen. Connections with fewer events a day
   * than `least` are not judged by the day.
   */
  volume: { surprise: 4, low: 0.5, high: 2, margin: 1.25, least: 20 },
  /** An event that came on each of the days before, so many a day or more, and not once. */
  eventVanished: { least: 10 },
  /** So many events of the name before, so many values today, in so large a share of them. */
  propertyNew: { before: 200, seen: 5, share: 0.05 },
  /** So many events of the name before; chance that none of today's has it, by the share that had it. */
  propertyVanished: { before: 200, chance: 1e-6 },
  /** So many values before, nearly all of one type; so many of another today, in so large a share. */
  typeDrift: { before: 30, dominant: 0.95, seen: 5, share: 0.1 },
  /** Shares: standard deviations above the usual share (wider where it moves from day to day), and points above it. */
  doubled: { deviations: 6, points: 0.1, least: 10 },
  clocks: { deviations: 6, points: 0.15, least: 10 },
  bots: { deviations: 6, points: 0.1, least: 20 },
  unmapped: { deviations: 6, points: 0.1, least: 20 },
  /** Weeks looked back at, same weekdays among them, and days on which something came every time. */
  placeMissing: { weeks: 8, least: 4, days: 24 },
} as const;
