import type { AccessRoute, Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { auditHandlers } from './auditHandlers';
import { invitationHandlers } from './invitationHandlers';
import { jobHandlers } from './jobHandlers';
import { keyHandlers } from './keyHandlers';
import { memberHandlers } from './memberHandlers';
import { sessionHandlers } from './sessionHandlers';
import { setupHandlers } from './setupHandlers';
import { sourceHandlers } from './sourceHandlers';
import { workspaceHandlers } from './workspaceHandlers';

/** Handlers of the routes that this room serves itself. */
export const accessHandlers = (deps: ServiceDeps): Handlers<AccessRoute> => ({
  ...setupHandlers(deps),
  ...sessionHandlers(deps),
  ...workspaceHandlers(deps),
  ...memberHandlers(deps),
  ...invitationHandlers(deps),
  ...keyHandlers(deps),
  ...sourceHandlers(deps),
  ...jobHandlers(deps),
  ...auditHandlers(deps),
});
