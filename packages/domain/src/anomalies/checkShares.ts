import { THRESHOLDS } from './thresholds';
import type { Anomaly, CheckId, DayMeasures } from './types';

interface Share {
  readonly connection: number;
  readonly part: number;
  readonly whole: number;
}

interface Rule {
  readonly deviations: number;
  readonly points: number;
  readonly least: number;
}

/**
 * Whether a share is above what it usually is: `deviations` standard deviations of a binomial count, wider by as much as
 * the days before moved more than chance (Pearson's χ² over its degrees of freedom), and `points` above the usual share.
 *
 * @returns the usual share, where today's is unusual
 */
export function judgeShare(
  before: readonly Omit<Share, 'connection'>[],
  today: Omit<Share, 'connection'>,
  rule: Rule,
) {
  if (today.whole < rule.least) return undefined;
  const known = before.filter(({ whole }) => whole > 0);
  const whole = known.reduce((sum, one) => sum + one.whole, 0);
  if (known.length < THRESHOLDS.history.least || whole < rule.least) return undefined;
  // Half a case of each kind, so that what has never happened is not impossible.
  const usual = (known.reduce((sum, one) => sum + one.part, 0) + 0.5) / (whole + 1);
  const share = today.part / today.whole;
  if (share < usual + rule.points) return undefined;
  const variance = usual * (1 - usual);
  const moved = known.reduce(
    (sum, one) => sum + (one.part - one.whole * usual) ** 2 / (one.whole * variance),
    0,
  );
  const spread = Math.max(1, moved / Math.max(1, known.length - 1));
  const deviation = (today.part - today.whole * usual) / Math.sqrt(today.whole * variance * spread);
  return deviation >= rule.deviations ? { share, usual } : undefined;
}

/** A check of one share of what each connection brought. */
function checkShare(check: CheckId, rule: Rule, sharesOf: (day: DayMeasures) => readonly Share[]) {
  return (before: readonly DayMeasures[], today: DayMeasures): Anomaly[] => {
    const history = before.slice(-THRESHOLDS.history.days).map(sharesOf);
    return sharesOf(today).flatMap((share) => {
      const past = history.flatMap((day) => day.filter(({ connection }) => connection === share.connection));
      const found = judgeShare(past, share, rule);
      if (found === undefined) return [];
      const { connection } = share;
      const figures = { value: found.share, expected: found.usual };
      return [{ check, connection, name: '', property: '', day: today.day, ...figures }];
    });
  };
}

export const checkBots = checkShare('bots', THRESHOLDS.bots, ({ connections }) =>
  connections.map(({ connection, bots, events }) => ({ connection, part: bots, whole: events })),
);

export const checkClocks = checkShare('clocks', THRESHOLDS.clocks, ({ connections }) =>
  connections.map(({ connection, corrected, future, shifted, events }) => ({
    connection,
    part: Math.min(events, corrected + future + shifted),
    whole: events,
  })),
);

export const checkUnmapped = checkShare('unmapped', THRESHOLDS.unmapped, ({ connections }) =>
  connections.map(({ connection, unmapped, contacts }) => ({ connection, part: unmapped, whole: contacts })),
);

export const checkDoubled = checkShare('doubled', THRESHOLDS.doubled, ({ arrivals }) =>
  arrivals.map(({ connection, twins, events }) => ({ connection, part: twins, whole: events })),
);
