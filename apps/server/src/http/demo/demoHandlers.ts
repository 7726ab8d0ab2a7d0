import type { SourceDirectory } from '@viaggio/domain/ports/sources';
import { type CreateDemoDeps, createDemo } from '../../usecases/demo/createDemo';
import { removeDemo } from '../../usecases/demo/removeDemo';
import { sayJob } from '../handlers/jobHandlers';
import type { Handlers } from '../routes/handler';

export interface DemoHandlerDeps extends CreateDemoDeps {
  readonly sourceDirectory: SourceDirectory;
  /** Erases the data of removed workspaces, in the background. */
  readonly startRemovals: () => void;
}

/** "See the example": 12 months of this many customers. */
const DEFAULT_CUSTOMERS = 20_000;

export function demoHandlers(deps: DemoHandlerDeps): Handlers<'createDemo' | 'removeDemo'> {
  return {
    createDemo: async ({ body }, { caller }) => {
      const { workspace, job } = await createDemo(deps, {
        userId: caller.user.id,
        language: body.language ?? caller.user.language ?? 'it',
        wants: body.wants ?? [],
        customers: body.customers ?? DEFAULT_CUSTOMERS,
      });
      return { workspaceId: String(workspace), job: sayJob(job) };
    },
    removeDemo: async (_input, { caller }) => {
      await removeDemo(deps, { userId: caller.user.id });
      deps.startRemovals();
      return { ok: true };
    },
  };
}
