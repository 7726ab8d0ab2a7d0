import { setTimeout as sleep } from 'node:timers/promises';
import type { ErasureWork, PrivacyRequest, Receipt, TraceCounts } from '@viaggio/domain/ports/privacy';
import { type ErasureTarget, mentionPattern, refusedPattern } from '@viaggio/domain/privacy';
import { AppError, type HashId } from '@viaggio/domain/shared';
import { resolveClaims } from '../identity/resolveClaims';
import { rebuildProfiles } from '../imports/rebuildProfiles';
import type { ErasureDeps } from './erasureDeps';
import { countTraces } from './traceOf';

const SYSTEM = { kind: 'system', id: 'privacy' } as const;
const DAY_MS = 86_400_000;
/** What arrives while it runs is turned away, so that a second round finds nothing; a third would be a fault. */
const MOST_ROUNDS = 3;
/** Sources looked up at a time: bounds the length of a statement. */
const KEYS_AT_ONCE = 10_000;

/**
 * Does, or goes on with, an erasure that was begun. Every step may be repeated: after a crash all of them are. It ends
 * when a search of both stores finds nothing, and what was deleted is gone from the disk.
 * @throws AppError `erasure_incomplete`
 */
export async function runErasure(deps: ErasureDeps, request: PrivacyRequest): Promise<void> {
  const { workspace, id, work } = request;
  if (work === null) return;
  if (work.target !== null) {
    // Until every node has heard, and what it had taken in is on disk.
    await deps.barred.refresh();
    await sleep(deps.settleMs);
    await deps.requests.strip(workspace, id, await eraseTarget(deps, request, work, work.target));
    deps.changed(workspace);
  }
  await purge(deps, workspace, id);
  const at = deps.now();
  await deps.requests.close(workspace, id, { state: 'done', by: 'system:privacy', at, refusal: '' });
  await deps.audit.record({ workspace, actor: SYSTEM, action: 'privacy.erased', target: `request:${id}` });
}

async function eraseTarget(
  deps: ErasureDeps,
  { workspace, id }: PrivacyRequest,
  begun: ErasureWork,
  target: ErasureTarget,
): Promise<Receipt> {
  let work = begun;
  let left: TraceCounts = {};
  for (let round = 0; round < MOST_ROUNDS; round++) {
    work = await eraseOnce(deps, workspace, id, work, target);
    left = await countTraces(deps, workspace, target);
    if (Object.values(left).every((n) => n === 0)) {
      const byHand = await deps.inControl.countByHand(
        workspace,
        target.values.map(({ value }) => value).filter((value) => value.length > 5),
      );
      const { backupDays } = await deps.rules.readPolicy(workspace);
      const finishedAt = deps.now();
      return {
        counts: work.counts,
        left,
        staysOut: work.staysOut.length,
        byHand,
        startedAt: work.startedAt,
        finishedAt,
        backupsGoneAt: finishedAt + Math.max(backupDays, deps.backupDays) * DAY_MS,
        notForced: [],
      };
    }
  }
  const kinds = Object.keys(left).filter((kind) => left[kind] !== 0);
  throw new AppError('erasure_incomplete', `Something of the person is still there: ${kinds.join(', ')}.`, {
    status: 500,
  });
}

/** One pass over both stores. Whom else it touches is noted first, or a crash would leave their history as it was. */
async function eraseOnce(
  deps: ErasureDeps,
  workspace: number,
  id: number,
  begun: ErasureWork,
  target: ErasureTarget,
): Promise<ErasureWork> {
  const shared = target.owned.map(({ source }) => source).filter((source) => !target.whole.includes(source));
  let work = begun;
  await deps.writeKnownMessages();
  await deps.withoutProjection(workspace, async () => {
    const others = new Set([...begun.others, ...shared, ...(await sharers(deps, workspace, target))]);
    for (const source of target.whole) others.delete(source);
    work = { ...begun, others: [...others] };
    await deps.requests.keepWork(workspace, id, work);
    await deps.inEvents.erase(workspace, target, refusedPattern(target.values));
    await deps.inControl.erase(workspace, target);
    await resolveClaims(deps.identity, workspace);
    await rebuildProfiles(deps, workspace, shared);
    await deps.imports.markDirty(workspace, work.others);
    const mentions = mentionPattern(target.values);
    if (mentions === undefined) return;
    await deps.inEvents.mask(workspace, mentions);
    await deps.inControl.mask(workspace, mentions);
    await deps.scrubFiles(mentions);
  });
  deps.changed(workspace);
  deps.project();
  return work;
}

/** Everybody else who took part in the same accounts and cases: their walk is one with theirs. */
async function sharers(deps: ErasureDeps, workspace: number, { owned }: ErasureTarget): Promise<HashId[]> {
  const { models } = await deps.definitionsOf(workspace);
  const kinds = models.flatMap(({ model: { key } }) =>
    key.kind === 'person' ? [] : [key.kind === 'case' ? key.property : key.kind],
  );
  const hash = deps.hasherOf(workspace);
  const sources = new Set<HashId>();
  for (const { kind, values } of await deps.inEvents.keysOf(workspace, owned, [...new Set(kinds)])) {
    const keys = values.map((value) => hash(kind, value));
    for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
      const some = keys.slice(from, from + KEYS_AT_ONCE);
      for (const { source } of await deps.journeys.sourcesOfKeys(workspace, kind, some)) sources.add(source);
      for (const { model, number } of models) {
        const own = model.key.kind === 'case' ? model.key.property : model.key.kind;
        if (own === kind) await deps.eraser.eraseWalks(workspace, number, some);
      }
    }
  }
  return [...sources];
}

/** Removes from the disk what was deleted, and says in the receipt what could not be forced. */
async function purge(deps: ErasureDeps, workspace: number, id: number): Promise<void> {
  await deps.flushDisk();
  await deps.inEvents.purge();
  const notForced = await deps.inControl.purge();
  if (notForced.length === 0) return;
  const found = await deps.requests.find(workspace, id);
  if (found?.receipt) await deps.requests.strip(workspace, id, { ...found.receipt, notForced });
}
