import { randomBytes } from 'node:crypto';
import type { MailReader } from '@viaggio/domain/ports/alertStore';
import type { AccessControl } from '@viaggio/domain/ports/control';
import {
  createAttemptLimiter,
  createDeliveryStore,
  createMapSignals,
  createMapStore,
  createMentionMailStore,
  createPersonaStore,
} from '@viaggio/stores/control';
import { createRoleReader } from '@viaggio/stores/events';
import { unsubscribeToken } from './channels/email/unsubscribeToken';
import { writeMentionMail } from './channels/email/writeMentionMail';
import type { Core } from './composeCore';
import { addressOf, type Mailing } from './composeToday';
import { runReportsOf } from './http/boards/runReport';
import { mapHandlers } from './http/maps/mapHandlers';
import { createPace } from './http/maps/pace';
import type { OtherHandlers } from './http/routes/handler';
import type { Stores } from './stores';
import { type Mention, mailMentions } from './usecases/maps/mailMentions';
import { mayFrame } from './usecases/maps/mayFrame';
import { MapRooms } from './usecases/maps/rooms';
import { GuestViews } from './usecases/maps/stream/guestViews';
import { MapHub } from './usecases/maps/stream/mapHub';

interface Parts {
  readonly config: Mailing;
  readonly stores: Pick<Stores, 'control' | 'events'>;
  readonly core: Pick<Core, 'definitionsOf'>;
  readonly control: AccessControl;
  readonly now: () => number;
  readonly onError: (error: unknown, doing: string) => void;
}

/** Keeps mails to who is mentioned; they are sent with the others. A comment is not lost because a mail cannot be kept. */
function composeMentions({ config, stores, now, onError }: Parts) {
  const mentionMails = createMentionMailStore(stores.control);
  const url = addressOf(config);
  const deps = {
    mentionMails,
    deliveries: createDeliveryStore(stores.control),
    write: (reader: MailReader, mention: Mention) => {
      const token = unsubscribeToken(config.secret, reader.workspace, reader.member, 'mentions');
      return writeMentionMail(reader, mention, { url, unsubscribe: `${url}/mail/stop/${token}` });
    },
    now,
  };
  const canMail = config.mail !== undefined;
  return {
    mentionMails,
    canMail,
    tellMentioned: async (mention: Mention, users: readonly string[]): Promise<void> => {
      if (!canMail) return;
      await mailMentions(deps, mention, users).catch((error) => onError(error, 'keep mails about mentions'));
    },
  };
}

/** Maps as documents, and what tells their readers; `reports`: the handlers that answer what a draft is made of. */
export function composeMaps(parts: Parts, reports: Partial<OtherHandlers>) {
  const { stores, core, control, now, onError } = parts;
  const maps = createMapStore(stores.control);
  const signals = createMapSignals(stores.control);
  const hub = new MapHub({ maps, signals, now, onError });
  const rooms = new MapRooms(maps);
  const handlers = mapHandlers({
    maps,
    signals,
    hub,
    rooms,
    views: new GuestViews(rooms),
    ...composeMentions(parts),
    roles: createRoleReader(stores.events),
    control,
    personas: createPersonaStore(stores.control),
    limiter: createAttemptLimiter(stores.control),
    pace: createPace(now),
    definitionsOf: core.definitionsOf,
    runReport: runReportsOf(reports),
    newId: () => randomBytes(9).toString('base64url'),
    now,
  });
  return {
    handlers,
    mayFrame: (token: string) => mayFrame({ maps, now }, token),
    start: () => hub.start(),
    stop: () => hub.stop(),
  };
}
