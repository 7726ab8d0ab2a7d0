import { localDate } from '@viaggio/domain/time';
import type { Finding } from '@viaggio/domain/today';

/** The report that shows a finding, its period and the cell of its people. */
export interface Behind {
  readonly report: 'overview' | 'processMap';
  readonly period: { readonly from: string; readonly to: string };
  readonly by: 'touchpoint' | 'event' | 'channel' | null;
  readonly cell: string;
}

interface Place {
  /** Starts of the days of the window; the last is the end of yesterday. */
  readonly days: readonly number[];
  readonly timeZone: string;
  /** Id of the goal. */
  readonly goal: string;
}

/** Parts of a cell's name: dots and percent signs are escaped, as reports read them. */
const cell = (...parts: readonly string[]): string =>
  parts.map((part) => encodeURIComponent(part).replaceAll('.', '%2E')).join('.');

const BY_OF = { touchpoint: 'touchpoint', channel: 'channel', snag: 'event' } as const;

/** null: there is no one cell for it. Money has the people who met the goal. */
export function behindFinding(finding: Finding, { days, timeZone, goal }: Place): Behind | null {
  const { kind, figure, subject, span } = finding;
  const end = days.at(-1)!;
  const from = days[days.length - 1 - (span === 'day' ? 1 : 7)]!;
  const period = { from: localDate(from, timeZone), to: localDate(end, timeZone) };
  const onMap = (stage: string, what: string): Behind | null =>
    stage === '' ? null : { report: 'overview', period, by: null, cell: `${stage}.${what}` };
  switch (kind) {
    case 'all':
      return null;
    case 'stage':
      return onMap(subject, figure);
    case 'feeling':
      return onMap(subject, 'signals');
    case 'orders':
    case 'revenue':
      return onMap(goal, 'reached');
    default:
      return { report: 'processMap', period, by: BY_OF[kind], cell: cell('activity', subject) };
  }
}
