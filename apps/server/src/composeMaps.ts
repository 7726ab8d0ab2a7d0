import { randomBytes } from 'node:crypto';
import type { AccessControl } from '@viaggio/domain/ports/control';
import {
  createAttemptLimiter,
  createMapSignals,
  createMapStore,
  createPersonaStore,
} from '@viaggio/stores/control';
import type { Core } from './composeCore';
import { runReportsOf } from './http/boards/runReport';
import { mapHandlers } from './http/maps/mapHandlers';
import { createPace } from './http/maps/pace';
import type { OtherHandlers } from './http/routes/handler';
import type { Stores } from './stores';
import { mayFrame } from './usecases/maps/mayFrame';
import { MapRooms } from './usecases/maps/rooms';
import { MapHub } from './usecases/maps/stream/mapHub';

interface Parts {
  readonly stores: Pick<Stores, 'control'>;
  readonly core: Pick<Core, 'definitionsOf'>;
  readonly control: AccessControl;
  readonly now: () => number;
  readonly onError: (error: unknown, doing: string) => void;
}

/** Maps as documents, and what tells their readers; `reports`: the handlers that answer what a draft is made of. */
export function composeMaps({ stores, core, control, now, onError }: Parts, reports: Partial<OtherHandlers>) {
  const maps = createMapStore(stores.control);
  const signals = createMapSignals(stores.control);
  const hub = new MapHub({ maps, signals, now, onError });
  const handlers = mapHandlers({
    maps,
    signals,
    hub,
    rooms: new MapRooms(maps),
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
