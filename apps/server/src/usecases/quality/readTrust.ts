import type { LogQuality, QualityStore } from '@viaggio/domain/ports/qualityStore';
import { chooseReconciled, type Reconciled } from '@viaggio/domain/reconciliation';
import { instantOfLocal, localDate, localOf } from '@viaggio/domain/time';
import { assessTrust, type Trust, type TrustMeasures, volumeShare } from '@viaggio/domain/trust';

export interface TrustDeps {
  readonly quality: QualityStore;
  /** Share of accepted events that were duplicates lately; null when nothing has been counted. */
  readonly duplicateShare: (workspace: number) => number | null;
  readonly now: () => number;
  /** Whether the workspace has a tracking plan: without one nothing is marked, and nothing is asked. */
  readonly isPlanned?: (workspace: number) => Promise<boolean>;
  /** Signed totals of the books whose days touch these. */
  readonly listSigned?: (
    workspace: number,
    days: { readonly from: string; readonly to: string },
    places: readonly string[] | null,
  ) => Promise<readonly Reconciled[]>;
}

export interface TrustQuestion {
  readonly workspace: number;
  readonly timeZone: string;
  /** Places the asker is limited to; null: all. */
  readonly places: readonly string[] | null;
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

export interface MeasuredTrust {
  readonly trust: Trust;
  /** What it was measured by. */
  readonly log: LogQuality;
  /** null: not told, because rows to fix belong to no place. */
  readonly quarantined: number | null;
}

/** How far the data behind a figure can be trusted. */
export const readTrust = async (deps: TrustDeps, question: TrustQuestion): Promise<Trust> =>
  (await measureTrust(deps, question)).trust;

/**
 * How far the data behind a figure can be trusted, component by component. To who is limited to places it speaks of the
 * events of these, and says nothing of what belongs to no place: rows to fix, duplicates.
 */
export async function measureTrust(deps: TrustDeps, question: TrustQuestion): Promise<MeasuredTrust> {
  const { workspace, places } = question;
  const period = { from: question.from, end: question.end };
  const [log, quarantined, completeness, offPlan, reconciled] = await Promise.all([
    deps.quality.logQuality(workspace, period, places),
    places === null ? deps.quality.quarantined(workspace, period) : null,
    readCompleteness(deps, question),
    readOffPlan(deps, question),
    readReconciled(deps, question),
  ]);
  const measures: TrustMeasures = {
    freshness: log.latest === null ? null : Math.max(0, (deps.now() - log.latest) / 1000),
    completeness,
    validity: quarantined === null ? null : share(log.events - offPlan.events, log.events + quarantined),
    duplicates: places === null ? deps.duplicateShare(workspace) : null,
    bots: share(log.bots, log.events),
    clocks: share(log.clocksCorrected, log.events),
    identified: share(log.identified, log.contacts),
    coverage: share(question.contacts - question.unmapped, question.contacts),
    consent: share(log.refused, log.contacts),
    sample: question.people,
  };
  const trust = assessTrust(measures, { validity: offPlan.top ?? '' }, reconciled);
  return { trust, log, quarantined };
}

const ALL_PLANNED = { events: 0, top: null };

const readOffPlan = async (deps: TrustDeps, { workspace, places, from, end }: TrustQuestion) =>
  (await deps.isPlanned?.(workspace)) ? deps.quality.offPlan(workspace, { from, end }, places) : ALL_PLANNED;

/** What somebody has signed of the days of a figure. */
async function readReconciled(
  deps: TrustDeps,
  { workspace, places, from, end, timeZone }: TrustQuestion,
): Promise<Reconciled | undefined> {
  if (deps.listSigned === undefined) return undefined;
  const days = { from: localDate(from, timeZone), to: localDate(Math.max(from, end - 1), timeZone) };
  return chooseReconciled(await deps.listSigned(workspace, days, places), days);
}

/** Contacts of the last full local day against the same weekday in the four weeks before. */
async function readCompleteness(
  deps: TrustDeps,
  { workspace, timeZone, places }: TrustQuestion,
): Promise<number | null> {
  const today = Math.floor(localOf(deps.now(), timeZone) / DAY_MS);
  const startOf = (day: number): number => instantOfLocal(day * DAY_MS, timeZone);
  const days = [today - 1, ...Array.from({ length: WEEKS_BEFORE }, (_, week) => today - 1 - 7 * (week + 1))];
  const [last = 0, ...before] = await deps.quality.countSpans(
    workspace,
    days.map((day) => ({ from: startOf(day), to: startOf(day + 1) })),
    places,
  );
  return volumeShare(last, before);
}
