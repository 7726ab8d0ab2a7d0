import type { AccessControl } from '@viaggio/domain/ports/control';
import { limitOf } from '../../usecases/places/limitOf';
import { type CountTouchpointsDeps, countTouchpoints } from '../../usecases/quality/countTouchpoints';
import { type QualityDeps, readQuality } from '../../usecases/quality/readQuality';
import type { WorkspaceContext } from '../access/context';
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
  const questionOf = async ({ workspace, places }: WorkspaceContext, days: number) => ({
    workspace,
    timeZone: (await deps.control.workspaces.find(workspace))?.timeZone ?? 'UTC',
    places: limitOf(places),
    days,
  });
  return {
    touchpointVolumes: async ({ query }, context) => ({
      days: query.days,
      items: await countTouchpoints(deps, await questionOf(context, query.days)),
    }),
    getQuality: async ({ query }, context) => {
      const question = await questionOf(context, query.days);
      const report = await readQuality(deps, question);
      return {
        ...report,
        trust: { ...report.trust, components: [...report.trust.components] },
        duplicates: question.places === null ? deps.duplicatesOf(question.workspace) : null,
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
