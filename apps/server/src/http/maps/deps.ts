import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import type { AccessStores } from '@viaggio/domain/ports/control';
import type { RunReport } from '../../usecases/boards/deps';
import type { MapDeps } from '../../usecases/maps/deps';
import type { NamesDeps } from '../../usecases/maps/namesOf';
import type { MapHub } from '../../usecases/maps/stream/mapHub';
import { readId } from '../handlers/wire';
import type { Pace } from './pace';

/** What all routes of maps are made of. */
export interface MapHandlerDeps extends MapDeps, NamesDeps {
  readonly control: Pick<AccessStores, 'workspaces' | 'members' | 'audit' | 'keys'>;
  readonly hub: MapHub;
  readonly limiter: AttemptLimiter;
  readonly pace: Pace;
  readonly runReport: RunReport;
}

export const mapOf = (id: string): number => readId(id, 'map_not_found');
