import type { AccessControl } from '@viaggio/domain/ports/control';
import { type QualityDeps, readQuality } from '../../usecases/quality/readQuality';
import { optionalInstantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export interface QualityHandlerDeps extends QualityDeps {
  readonly control: Pick<AccessControl, 'workspaces'>;
  /** Duplicates turned away since this server started. */
  readonly duplicatesOf: (workspace: number) => number;
}

export function qualityHandlers(deps: QualityHandlerDeps): Handlers<'getQuality'> {
  return {
    getQuality: async ({ query }, { workspace }) => {
      const timeZone = (await deps.control.workspaces.find(workspace))?.timeZone ?? 'UTC';
      const report = await readQuality(deps, { workspace, timeZone, days: query.days });
      return {
        ...report,
        trust: { ...report.trust, components: [...report.trust.components] },
        duplicates: deps.duplicatesOf(workspace),
        unmapped: [...report.unmapped],
        sources: report.sources.map(({ source, silent }) => ({
          id: String(source.id),
          name: source.name,
          lastEventAt: optionalInstantOf(source.lastEventAt),
          silent,
        })),
      };
    },
  };
}
