import * as z from 'zod';
import { alertRoutes } from '../alerts/index';
import { auditRoutes } from '../audit/index';
import { backupRoutes } from '../backups/index';
import { boardRoutes } from '../boards/index';
import { bookRoutes } from '../books/index';
import { route } from '../common/index';
import { demoRoutes } from '../demo/index';
import { exportRoutes } from '../exports/index';
import { identityRoutes } from '../identity/index';
import { importRoutes } from '../imports/index';
import { invitationRoutes } from '../invitations/index';
import { jobRoutes } from '../jobs/index';
import { keyRoutes } from '../keys/index';
import { mapRoutes } from '../maps/index';
import { memberRoutes } from '../members/index';
import { modelRoutes } from '../models/index';
import { peopleRoutes } from '../people/index';
import { personaRoutes } from '../personas/index';
import { privacyRoutes } from '../privacy/index';
import { qualityRoutes } from '../quality/index';
import { quarantineRoutes } from '../quarantine/index';
import { reportRoutes } from '../reports/index';
import { segmentRoutes } from '../segments/index';
import { sessionRoutes } from '../session/index';
import { setupRoutes } from '../setup/index';
import { signalRoutes } from '../signals/index';
import { sourceRoutes } from '../sources/index';
import { todayRoutes } from '../today/index';
import { touchpointRoutes } from '../touchpoints/index';
import { trackingPlanRoutes } from '../trackingPlan/index';
import { webhookRoutes } from '../webhooks/index';
import { wordOfMouthRoutes } from '../wordOfMouth/index';
import { workspaceRoutes } from '../workspaces/index';

/** Every route of the application, by the name of its operation. */
export const routes = {
  ...setupRoutes,
  ...sessionRoutes,
  ...workspaceRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...keyRoutes,
  ...sourceRoutes,
  ...webhookRoutes,
  ...wordOfMouthRoutes,
  ...importRoutes,
  ...quarantineRoutes,
  ...identityRoutes,
  ...peopleRoutes,
  ...touchpointRoutes,
  ...modelRoutes,
  ...segmentRoutes,
  ...personaRoutes,
  ...reportRoutes,
  ...boardRoutes,
  ...exportRoutes,
  ...mapRoutes,
  ...signalRoutes,
  ...qualityRoutes,
  ...trackingPlanRoutes,
  ...bookRoutes,
  ...todayRoutes,
  ...alertRoutes,
  ...demoRoutes,
  ...privacyRoutes,
  ...jobRoutes,
  ...backupRoutes,
  ...auditRoutes,
  getOpenApi: route('getOpenApi', {
    access: { session: 'public', scope: null },
    summary: 'This description',
    tags: ['description'],
    response: z.record(z.string(), z.unknown()),
  }),
};

export type Routes = typeof routes;
export type RouteName = keyof Routes;
