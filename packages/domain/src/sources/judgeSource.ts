import type { DayRate } from './compareWithUsual';

/** What a source is doing, the worst first. */
export const SOURCE_STATES = [
  'paused',
  'waiting',
  'silent',
  'failed',
  'fewer',
  'more',
  'to_fix',
  'works',
] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** What is missing or wrong. The screens say for each what to do. */
export const SOURCE_GAPS = [
  'paused',
  'nothing_yet',
  'silent',
  'import_failed',
  'fewer_than_usual',
  'more_than_usual',
  'rows_to_fix',
  'file_old',
  'nobody_identified',
  'no_pages',
  'no_orders',
  'no_place',
  'no_costs',
] as const;
export type SourceGap = (typeof SOURCE_GAPS)[number];

/** What the last month's events of a source were like. */
export interface SourceContents {
  readonly events: number;
  /** Of somebody who is known by more than a browser. */
  readonly identified: number;
  readonly pages: number;
  readonly withPlace: number;
  readonly orders: number;
  readonly costs: number;
}

export interface SourceFacts {
  readonly kind: string;
  readonly enabled: boolean;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Silent for longer than its own rhythm leads to expect. */
  readonly silent: boolean;
  readonly rate: DayRate;
  readonly contents: SourceContents;
  /** Open rows; null: not told. */
  readonly toFix: number | null;
  /** Of files: how the last one ended, and when; null where there was none. */
  readonly lastFile: { readonly failed: boolean; readonly at: number } | null;
}

export interface SourceVerdict {
  readonly state: SourceState;
  readonly gaps: readonly SourceGap[];
}

/** Kinds that bring things at once and have no rhythm of their own. */
const WITHOUT_RHYTHM: ReadonlySet<string> = new Set(['import', 'demo']);
/** Events before anything is said of what is missing among them. */
const ENOUGH_EVENTS = 50;
/** A count is unusual where it is this many times the spread of chance away, and half or three times the usual. */
const SPREADS = 4;
/** Files older than this leave the map behind. */
const OLD_FILE_MS = 45 * 86_400_000;

/**
 * Whether a source works, and what is missing: what the kind of thing should send and does not. A new kind of source
 * needs nothing here: it is judged by what every source has in common.
 */
export function judgeSource(facts: SourceFacts, now: number): SourceVerdict {
  const gaps: SourceGap[] = [];
  const hasRhythm = !WITHOUT_RHYTHM.has(facts.kind);
  if (!facts.enabled) gaps.push('paused');
  if (facts.lastAt === null && hasRhythm) gaps.push('nothing_yet');
  if (facts.enabled && hasRhythm && facts.silent) gaps.push('silent');
  if (facts.lastFile?.failed) gaps.push('import_failed');
  if (facts.enabled && hasRhythm && !facts.silent) gaps.push(...rateGaps(facts.rate));
  if ((facts.toFix ?? 0) > 0) gaps.push('rows_to_fix');
  if (facts.lastFile && !facts.lastFile.failed && now - facts.lastFile.at > OLD_FILE_MS)
    gaps.push('file_old');
  gaps.push(...contentGaps(facts));
  return { state: stateOf(gaps), gaps };
}

function rateGaps({ today, usual }: DayRate): SourceGap[] {
  if (usual === null || usual === 0) return [];
  const spread = SPREADS * Math.sqrt(usual);
  if (today < usual / 2 && usual - today > spread) return ['fewer_than_usual'];
  return today > usual * 3 && today - usual > spread ? ['more_than_usual'] : [];
}

function contentGaps({ kind, contents }: SourceFacts): SourceGap[] {
  const { events, identified, pages, withPlace, orders, costs } = contents;
  if (events < ENOUGH_EVENTS) return [];
  const gaps: SourceGap[] = [];
  if (kind === 'web' && pages === 0) gaps.push('no_pages');
  if ((kind === 'web' || kind === 'mobile') && identified === 0) gaps.push('nobody_identified');
  if (kind === 'till' && orders === 0) gaps.push('no_orders');
  if (kind === 'till' && withPlace < events / 2) gaps.push('no_place');
  if (kind === 'ads' && costs === 0) gaps.push('no_costs');
  return gaps;
}

const STATE_OF_GAP: Readonly<Partial<Record<SourceGap, SourceState>>> = {
  paused: 'paused',
  nothing_yet: 'waiting',
  silent: 'silent',
  import_failed: 'failed',
  fewer_than_usual: 'fewer',
  more_than_usual: 'more',
  rows_to_fix: 'to_fix',
};

/** The worst of what is wrong; what is only missing does not keep a source from working. */
function stateOf(gaps: readonly SourceGap[]): SourceState {
  const states = gaps.map((gap) => STATE_OF_GAP[gap] ?? 'works');
  return SOURCE_STATES.find((state) => states.includes(state)) ?? 'works';
}
