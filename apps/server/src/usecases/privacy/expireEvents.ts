import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { EventsEraser, PrivacyRuleStore } from '@viaggio/domain/ports/privacy';
import type { EraseDeps } from '../imports/eraseImport';
import { rebuildProfiles } from '../imports/rebuildProfiles';

export interface ExpireDeps extends Pick<EraseDeps, 'imports' | 'eraser' | 'withoutProjection' | 'project'> {
  readonly rules: Pick<PrivacyRuleStore, 'policies'>;
  readonly inEvents: Pick<EventsEraser, 'expire' | 'countExpired' | 'purge'>;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly changed: (workspace: number) => void;
  readonly now: () => number;
}

const DAY_MS = 86_400_000;

/** Removes what is older than the workspaces' policies let it be. Returns how many events went. */
export async function expireEvents(deps: ExpireDeps): Promise<number> {
  let total = 0;
  for (const { workspace, policy } of await deps.rules.policies()) {
    let events = 0;
    for (const rule of policy.retention) {
      const before = deps.now() - rule.days * DAY_MS;
      const due = await deps.inEvents.countExpired(workspace, rule, before);
      if (due === 0) continue;
      await deps.withoutProjection(workspace, async () => {
        const sources = await deps.inEvents.expire(workspace, rule, before);
        if (rule.events === 'all') await rebuildProfiles(deps, workspace, sources);
        await deps.imports.markDirty(workspace, sources);
      });
      events += due;
    }
    if (events === 0) continue;
    total += events;
    deps.changed(workspace);
    const actor = { kind: 'system', id: 'privacy' } as const;
    const target = `workspace:${workspace}`;
    await deps.audit.record({ workspace, actor, action: 'privacy.expired', target, detail: { events } });
  }
  if (total > 0) {
    deps.project();
    await deps.inEvents.purge();
  }
  return total;
}
