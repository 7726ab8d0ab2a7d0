import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import type { AccessStores } from '@viaggio/domain/ports/control';
import type { MentionMailStore, RoleReader } from '@viaggio/domain/ports/maps';
import type { RunReport } from '../../usecases/boards/deps';
import type { MapDeps } from '../../usecases/maps/deps';
import type { Mention } from '../../usecases/maps/mailMentions';
import type { NamesDeps } from '../../usecases/maps/namesOf';
import type { GuestViews } from '../../usecases/maps/stream/guestViews';
import type { MapHub } from '../../usecases/maps/stream/mapHub';
import { readId } from '../handlers/wire';
import type { Pace } from './pace';

/** What all routes of maps are made of. */
export interface MapHandlerDeps extends MapDeps, NamesDeps {
  readonly control: Pick<AccessStores, 'workspaces' | 'members' | 'audit' | 'keys'>;
  readonly hub: MapHub;
  /** What guests of workshops see. */
  readonly views: GuestViews;
  readonly tellMentioned: (mention: Mention, users: readonly string[]) => Promise<void>;
  readonly mentionMails: Pick<MentionMailStore, 'isOn' | 'set'>;
  /** Whether this server can send mail. */
  readonly canMail: boolean;
  readonly roles: RoleReader;
  readonly limiter: AttemptLimiter;
  readonly pace: Pace;
  readonly runReport: RunReport;
}

export const mapOf = (id: string): number => readId(id, 'map_not_found');
