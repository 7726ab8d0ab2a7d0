import { randomBytes } from 'node:crypto';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { HashId } from '@viaggio/domain/shared';
import {
  createAttemptLimiter,
  createHeardStore,
  createReferralStore,
  createTillStore,
} from '@viaggio/stores/control';
import { createReferralReader } from '@viaggio/stores/events';
import type { Core } from './composeCore';
import { composePeople } from './composePeople';
import type { Config } from './config';
import { referralLinks } from './http/wordOfMouth/referralLinks';
import { wordHandlers } from './http/wordOfMouth/wordHandlers';
import type { Stores } from './stores';
import { createSealer } from './usecases/keys/createSealer';
import { describeRows } from './usecases/people/describeRows';

interface Parts {
  readonly config: Pick<Config, 'secret'>;
  readonly stores: Pick<Stores, 'control' | 'events'>;
  readonly core: Pick<Core, 'collect' | 'projection' | 'definitionsOf'>;
  readonly control: AccessControl;
  readonly now: () => number;
  readonly onReceived: (source: number, at: number) => void;
}

/** How people heard of the brand, tills of stores, codes that customers pass on. */
export function composeWordOfMouth({ config, stores, core, control, now, onReceived }: Parts) {
  const people = composePeople({ stores, core, now });
  const deps = {
    heard: createHeardStore(stores.control),
    tills: createTillStore(stores.control),
    referrals: createReferralStore(stores.control),
    referralReader: createReferralReader(stores.events),
    control,
    identity: core.projection.identity,
    collect: core.collect,
    sealer: createSealer(config.secret, 'referrals'),
    personNames: async (workspace: number, ids: readonly HashId[]) =>
      new Map((await describeRows(people, workspace, ids)).map(({ id, name }) => [id, name])),
    now,
    randomBytes,
    onReceived,
    limiter: createAttemptLimiter(stores.control),
  };
  return { handlers: wordHandlers(deps), plugin: referralLinks(deps) };
}
