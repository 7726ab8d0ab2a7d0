import type { AlertStore } from '@viaggio/domain/ports/alertStore';
import type { IdentityDecisions } from '@viaggio/domain/ports/identityDecisions';
import type { QualityStore } from '@viaggio/domain/ports/qualityStore';
import { chooseDecision, type Decision } from '@viaggio/domain/today';

export interface DecisionDeps {
  readonly decisions: Pick<IdentityDecisions, 'count'>;
  readonly quality: Pick<QualityStore, 'logQuality' | 'quarantined'>;
  readonly alerts: Pick<AlertStore, 'countUnconfirmed'>;
}

export interface DecisionQuestion {
  readonly workspace: number;
  readonly now: number;
  /** Of the last weeks. */
  readonly people: number;
  readonly contacts: number;
  readonly unmapped: number;
}

const DAY_MS = 86_400_000;

/** The one thing that waits for a decision and matters most; null when nothing does. */
export async function readDecision(deps: DecisionDeps, question: DecisionQuestion): Promise<Decision | null> {
  const { workspace, now, people, contacts, unmapped } = question;
  const month = { from: now - 30 * DAY_MS, end: now };
  const [alerts, identity, log, rows] = await Promise.all([
    deps.alerts.countUnconfirmed(workspace, now - 7 * DAY_MS, null),
    deps.decisions.count(workspace),
    deps.quality.logQuality(workspace, month, null),
    deps.quality.quarantined(workspace, month),
  ]);
  const claims = identity.doubtful.reduce((sum, reason) => sum + reason.claims, 0);
  const decision = chooseDecision({
    alerts,
    doubtful: { claims, people },
    rows: { rows, events: log.events },
    unmapped: { contacts, unmapped },
  });
  return decision ?? null;
}
