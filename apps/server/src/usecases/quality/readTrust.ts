import type { QualityStore } from '@viaggio/domain/ports/qualityStore';
import { instantOfLocal, localOf } from '@viaggio/domain/time';
import { assessTrust, type Trust } from '@viaggio/domain/trust';

export interface TrustDeps {
  readonly quality: QualityStore;
  /** Share of accepted events that were duplicates lately; null when nothing has been counted. */
  readonly duplicateShare: (workspace: number) => number | null;
  readonly now: () => number;
}

export interface TrustQuestion {
  readonly workspace: number;
  readonly timeZone: string;
  readonly from: number;
  readonly end: number;
  /** Contacts, and those no touchpoint recognises. */
  readonly contacts: number;
  readonly unmapped: number;
  readonly people: number;
}

const DAY_MS = 86_400_000;
const WEEKS_BEFORE = 4;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** How far the data behind a figure can be trusted, component by component. */
export async function readTrust(deps: TrustDeps, question: TrustQuestion): Promise<Trust> {
  const period = { from: question.from, end: question.end };
  const [log, quarantined, completeness] = await Promise.all([
    deps.quality.logQuality(question.workspace, period),
    deps.quality.quarantined(question.workspace, period),
    readCompleteness(deps, question),
  ]);
  return assessTrust({
    freshness: log.latest === null ? null : Math.max(0, (deps.now() - log.latest) / 1000),
    completeness,
    validity: share(log.events, log.events + quarantined),
    duplicates: deps.duplicateShare(question.workspace),
    bots: share(log.bots, log.events),
    clocks: share(log.clocksCorrected, log.events),
    identified: share(log.identified, log.contacts),
    coverage: share(question.contacts - question.unmapped, question.contacts),
    consent: share(log.refused, log.contacts),
    sample: question.people,
  });
}

/** Contacts of the last full local day against the mean of the same weekday in the four weeks before. */
async function readCompleteness(
  deps: TrustDeps,
  { workspace, timeZone }: TrustQuestion,
): Promise<number | null> {
  const today = Math.floor(localOf(deps.now(), timeZone) / DAY_MS);
  const startOf = (day: number): number => instantOfLocal(day * DAY_MS, timeZone);
  const days = [today - 1, ...Array.from({ length: WEEKS_BEFORE }, (_, week) => today - 1 - 7 * (week + 1))];
  const [last = 0, ...before] = await deps.quality.countSpans(
    workspace,
    days.map((day) => ({ from: startOf(day), to: startOf(day + 1) })),
  );
  const known = before.filter((count) => count > 0);
  if (known.length === 0) return null;
  return last / (known.reduce((sum, count) => sum + count, 0) / known.length);
}
