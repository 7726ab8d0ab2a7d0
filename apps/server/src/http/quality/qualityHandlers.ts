import type { AccessControl } from '@viaggio/domain/ports/control';
import { type CountTouchpointsDeps, countTouchpoints } from '../../usecases/quality/countTouchpoints';
import { type QualityDeps, readQuality } from '../../usecases/quality/readQuality';
import { optionalInstantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export interface QualityHandlerDeps
  extends Omit<QualityDeps, 'overview'>,
    Pick<CountTouchpointsDeps, 'definitionsOf'> {
  readonly overview: QualityDeps['overview'] & CountTouchpointsDeps['overview'];
  readonly control: Pick<AccessControl, 'workspaces'>;
  /** Duplicates turned away since this server started. */
  readonly duplicatesOf: (workspace: number) => number;
}

export function qualityHandlers(deps: QualityHandlerDeps): Handlers<'getQuality' | 'touchpointVolumes'> {
  const zoneOf = async (workspace: number) =>
    (await deps.control.workspaces.find(workspace))?.timeZone ?? 'UTC';
  return {
    touchpointVolumes: async ({ query }, { workspace, places }) => ({
      days: query.days,
      items:
        places.length > 0
          ? []
          : await countTouchpoints(deps, { workspace, timeZone: await zoneOf(workspace), days: query.days }),
    }),
    getQuality: async ({ query }, { workspace }) => {
      const timeZone = await zoneOf(workspace);
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
