import { type Judged, judgeCount, judgeWeek, LEAST_WEEKS, MOST_WEEKS } from './judgeCount';
import { judgeFeeling } from './judgeFeeling';
import type { Candidate, ChangeSpan, FeelingSeries, Finding, Findings } from './types';

export interface ChangesQuestion {
  readonly candidates: readonly Candidate[];
  readonly feelings: readonly FeelingSeries[];
  /** Index of the first day of which everything is known. */
  readonly first: number;
  /** Median order; null without orders. */
  readonly typicalOrder: number | null;
}

export const MOST_FINDINGS = 3;
/** On an ordinary day, how often a false change may be told at all: shared among all figures looked at (Bonferroni). */
export const FALSE_DAYS = 0.05;
/** A change of fewer people than this is no news, however rare. */
const LEAST_PEOPLE = 5;
const WEEK = 7;

interface Weighed {
  readonly finding: Finding;
  readonly causes: readonly string[];
}

/**
 * The changes that matter since yesterday, at most three: what the last whole day did against the same weekdays of up
 * to eight weeks before; where nothing there is surprising, what the last seven days did.
 *
 * A figure is told when a deviation like its own would, by chance alone and over all the figures looked at, be seen on
 * one ordinary day in twenty. Told figures are ranked by
 *
 *   score = people more or fewer than usual × value of one of them × surprise
 *
 * where the value is the share of a typical order they stand for (`Candidate.share`), in money where there are orders,
 * and surprise = −log₁₀ p, at most 6. Of figures that share a cause the first is told. When everybody together is more
 * or fewer than usual, the other figures are held against that level: they are told only for what is their own.
 */
export function findChanges(question: ChangesQuestion): Findings {
  const day = findIn(question, 'day');
  return day.findings.length > 0 ? day : preferWeek(day, findIn(question, 'week'));
}

/** An ordinary week is told as an ordinary day. */
const preferWeek = (day: Findings, week: Findings): Findings => (week.findings.length > 0 ? week : day);

function findIn({ candidates, feelings, first, typicalOrder }: ChangesQuestion, span: ChangeSpan): Findings {
  const looked = candidates.length + feelings.length;
  const threshold = -Math.log10(FALSE_DAYS / Math.max(1, looked));
  const days = Math.max(0, ...candidates.map(({ values }) => values.length)) - first;
  const weeks = Math.max(0, Math.min(MOST_WEEKS, Math.floor((days - (span === 'day' ? 1 : WEEK)) / WEEK)));
  const none = { span, weeks, looked, threshold };
  if (weeks < LEAST_WEEKS) return { ...none, findings: [] };
  const all = candidates.find(({ kind }) => kind === 'all');
  const whole = all && judgeAt(all, span, first);
  const isWholeNews = whole !== null && whole !== undefined && whole.surprise >= threshold;
  const level = isWholeNews && whole.expected > 0 ? whole.value / whole.expected : 1;
  const weighed: Weighed[] = [];
  for (const candidate of candidates) {
    const judged = judgeAt(candidate, span, first);
    if (judged === null || judged.surprise < threshold) continue;
    if (candidate !== all && level !== 1) {
      const own = judgeAt(candidate, span, first, level);
      if (own === null || own.surprise < threshold) continue;
    }
    weighed.push({ finding: weigh(candidate, judged, span, typicalOrder), causes: candidate.causes });
  }
  for (const series of feelings) {
    const judged = judgeFeeling(series.days, span === 'day' ? 1 : 7, first);
    if (judged === null || judged.surprise < threshold) continue;
    const people = series.days.slice(span === 'day' ? -1 : -WEEK).reduce((sum, { n }) => sum + n, 0);
    weighed.push({ finding: weighFeeling(series, judged, span, people, typicalOrder), causes: [] });
  }
  return { ...none, findings: tellOnce(withoutWholes(weighed)) };
}

/** Money is judged in orders of the typical value: as counts are. */
function judgeAt(
  { values, peoplePerUnit }: Candidate,
  span: ChangeSpan,
  first: number,
  level = 1,
): Judged | null {
  const judge = span === 'day' ? judgeCount : judgeWeek;
  const judged = judge(
    values.map((value) => value * peoplePerUnit),
    first,
    level,
  );
  if (judged === null) return null;
  const { value, expected } = judged;
  return { ...judged, value: value / peoplePerUnit, expected: expected / peoplePerUnit };
}

function weigh(
  { kind, figure, subject, name, peoplePerUnit, share, moreIsGood }: Candidate,
  judged: Judged,
  span: ChangeSpan,
  typicalOrder: number | null,
): Finding {
  const people = Math.abs(judged.value - judged.expected) * peoplePerUnit;
  const isGood = moreIsGood === null ? null : judged.value > judged.expected === moreIsGood;
  const tone = isGood === null ? 'neutral' : isGood ? 'good' : 'bad';
  const worth = typicalOrder === null ? null : people * share * typicalOrder;
  const score = (worth ?? people * share) * judged.surprise;
  return { kind, figure, subject, name, span, ...judged, people, worth, score, tone };
}

function weighFeeling(
  { subject, name, share }: FeelingSeries,
  judged: Judged,
  span: ChangeSpan,
  people: number,
  typicalOrder: number | null,
): Finding {
  const worth = typicalOrder === null ? null : people * share * typicalOrder;
  const score = (worth ?? people * share) * judged.surprise;
  const tone = judged.value > judged.expected ? 'good' : 'bad';
  return { kind: 'feeling', figure: 'mean', subject, name, span, ...judged, people, worth, score, tone };
}

/** Part of a change of a whole from which one of its parts is what changed. */
const MOST_OF_IT = 0.5;

/**
 * Of a whole (everybody, or a channel) and its parts one is told: the part that changed in the same direction and makes
 * at least half of the difference; the channel where it has gone silent, or where no part alone explains it.
 */
function withoutWholes(weighed: readonly Weighed[]): Weighed[] {
  const dropped = new Set<Weighed>();
  for (const whole of weighed.filter(({ finding }) => finding.kind === 'channel' || finding.kind === 'all')) {
    const parts = weighed.filter((one) => isPartOf(one, whole));
    if (whole.finding.kind === 'channel' && whole.finding.value === 0)
      for (const part of parts) dropped.add(part);
    else if (parts.some(({ finding }) => finding.people >= whole.finding.people * MOST_OF_IT))
      dropped.add(whole);
  }
  return weighed.filter((one) => !dropped.has(one));
}

const isRise = ({ value, expected }: Finding): boolean => value > expected;
/** Figures that count people with contacts, and so are part of everybody. */
const OF_EVERYBODY: ReadonlySet<string> = new Set(['people', 'entered']);

function isPartOf(one: Weighed, whole: Weighed): boolean {
  const { kind, figure } = one.finding;
  if (one === whole || isRise(one.finding) !== isRise(whole.finding)) return false;
  if (whole.finding.kind === 'all') return OF_EVERYBODY.has(figure);
  return (
    (kind === 'touchpoint' || kind === 'snag') && one.causes.some((cause) => whole.causes.includes(cause))
  );
}

/** The most important of each cause. */
function tellOnce(weighed: readonly Weighed[]): Finding[] {
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const { finding, causes } of weighed.toSorted((a, b) => b.finding.score - a.finding.score)) {
    if (findings.length === MOST_FINDINGS) break;
    if (finding.people < LEAST_PEOPLE || causes.some((cause) => told.has(cause))) continue;
    findings.push(finding);
    for (const cause of causes) told.add(cause);
  }
  return findings;
}
