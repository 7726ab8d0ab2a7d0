import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import type { AccessStores } from '@viaggio/domain/ports/control';
import type { RunReport } from '../../usecases/boards/deps';
import type { MapDeps } from '../../usecases/maps/deps';
import type { NamesDeps } from '../../usecases/maps/namesOf';
import type { MapHub } from '../../usecases/maps/stream/mapHub';
import { commentHandlers, linkHandlers, versionHandlers } from './besideHandlers';
import { documentHandlers } from './documentHandlers';
import { fileHandlers } from './fileHandlers';
import { guestHandlers } from './guestHandlers';
import type { Pace } from './pace';
import { writingHandlers } from './writingHandlers';

export interface MapHandlerDeps extends MapDeps, NamesDeps {
  readonly control: Pick<AccessStores, 'workspaces' | 'members' | 'audit' | 'keys'>;
  readonly hub: MapHub;
  readonly limiter: AttemptLimiter;
  readonly pace: Pace;
  readonly runReport: RunReport;
}

/** Routes of journey maps as documents. */
export const mapHandlers = (deps: MapHandlerDeps) => ({
  ...documentHandlers(deps),
  ...writingHandlers(deps),
  ...versionHandlers(deps),
  ...commentHandlers(deps),
  ...fileHandlers(deps),
  ...linkHandlers(deps),
  ...guestHandlers(deps),
});
