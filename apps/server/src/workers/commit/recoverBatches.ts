import type { BatchLedger } from '@viaggio/domain/ports/batchLedger';
import type { EventLog } from '@viaggio/domain/ports/eventLog';
import type { Hasher } from '@viaggio/domain/shared';
import { claimsOfSeed } from '../../usecases/collect/claimSeeds';
import { profileOf } from '../../usecases/collect/profileOf';

export interface RecoverDeps {
  readonly log: EventLog;
  readonly ledger: BatchLedger;
  readonly hasherOf: (workspace: number) => Hasher;
}

/** How far before the last applied batch the log is searched: batches of other nodes, and clocks set back. */
const MARGIN_MS = 24 * 3_600_000;

type BatchKey = Awaited<ReturnType<EventLog['batchesSince']>>[number];

/** Applies the batches that reached the log but not the control store. Runs before anything is accepted. */
export async function recoverBatches(deps: RecoverDeps): Promise<{ batches: number; events: number }> {
  const since = Math.max(0, (await deps.ledger.lastAppliedAt()) - MARGIN_MS);
  const logged = await deps.log.batchesSince(since);
  const missing = await deps.ledger.unapplied(logged.map((batch) => batch.id));
  const due = logged.filter((batch) => missing.has(batch.id));
  for (const batch of due) await applyFromLog(deps, batch);
  await rememberFromLog(deps);
  return { batches: due.length, events: due.reduce((sum, batch) => sum + batch.events, 0) };
}

/** Writes the message ids of the batches that were applied and then not remembered. */
async function rememberFromLog({ log, ledger }: RecoverDeps): Promise<void> {
  for (const batch of await ledger.unremembered()) {
    await log.rememberMessages(await log.readBatch(batch));
    await ledger.markRemembered([batch.id]);
  }
}

async function applyFromLog({ log, ledger, hasherOf }: RecoverDeps, batch: BatchKey): Promise<void> {
  const entries = await log.readBatch(batch);
  const claims = entries.flatMap((entry) => {
    if (entry.claim === undefined) return [];
    const source = entry.import === 0 ? `source:${entry.connection}` : `import:${entry.import}`;
    const evidence = { time: entry.time, source };
    return claimsOfSeed(entry.claim, evidence, hasherOf(entry.workspace)).map((claim) => ({
      workspace: entry.workspace,
      import: entry.import,
      claim,
    }));
  });
  await ledger.apply({
    id: batch.id,
    node: Math.floor(batch.id / 2 ** 41),
    committedAt: batch.committedAt,
    events: entries.length,
    claims,
    profiles: entries.flatMap((entry) => profileOf(entry.workspace, entry) ?? []),
  });
}
