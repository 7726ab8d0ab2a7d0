import type { AccessControl } from '@viaggio/domain/ports/control';
import {
  createAnomalyStore,
  createBookStore,
  createDeliveryStore,
  createMailSettingStore,
  createTrackingPlanStore,
} from '@viaggio/stores/control';
import { createBookReader, createDayMeter, createPlanReader, createTodayStore } from '@viaggio/stores/events';
import { unsubscribeToken } from './channels/email/unsubscribeToken';
import { writeQualityMail } from './channels/email/writeQualityMail';
import type { Core } from './composeCore';
import { addressOf } from './composeToday';
import type { Config } from './config';
import { bookHandlers } from './http/books/bookHandlers';
import { anomalyHandlers } from './http/quality/anomalyHandlers';
import { trackingPlanHandlers } from './http/trackingPlan/trackingPlanHandlers';
import type { Stores } from './stores';
import { keepBrokenMails } from './usecases/anomalies/keepBrokenMails';
import { lookAtDays } from './usecases/anomalies/lookAtDays';
import { createClock } from './workers/alerts/alertClock';

interface Parts {
  readonly config: Config;
  readonly stores: Stores;
  readonly core: Core;
  readonly control: AccessControl;
  readonly now: () => number;
  readonly onError: (error: unknown, doing: string) => void;
}

/** How often days and silences are looked at, and mails about what broke are due. */
const LOOK_MS = 3_600_000;
const MAIL_MS = 60_000;

/** Checks of the data, and the mail when something broke. */
function composeChecks({ config, stores, core, control, now, onError }: Parts) {
  const anomalies = createAnomalyStore(stores.control);
  const { sources, audit } = control;
  const alone = (name: string, work: () => Promise<void>) => control.alone(name, work, { wait: false });
  const url = addressOf(config);
  const looking = createClock(
    { alone, onError },
    {
      name: 'check the data',
      everyMs: LOOK_MS,
      breaksOff: true,
      round: () =>
        lookAtDays(
          {
            anomalies,
            sources,
            meter: createDayMeter(stores.events),
            today: createTodayStore(stores.events),
            definitionsOf: core.definitionsOf,
            now,
          },
          { onError },
        ),
    },
  );
  const mailing = createClock(
    { alone, onError },
    {
      name: 'write mails about broken data',
      everyMs: MAIL_MS,
      breaksOff: true,
      round: () =>
        keepBrokenMails(
          {
            anomalies,
            sources,
            deliveries: createDeliveryStore(stores.control),
            mailSettings: createMailSettingStore(stores.control),
            mailLacks: config.mailLacks,
            now,
            write: (reader, found) => {
              const token = unsubscribeToken(config.secret, reader.workspace, reader.member);
              return writeQualityMail(reader, found, { url, unsubscribe: `${url}/mail/stop/${token}` });
            },
          },
          { onError },
        ),
    },
  );
  return { handlers: anomalyHandlers({ anomalies, sources, audit, now }), clocks: [looking, mailing] };
}

/** Verification: the tracking plan, the checks of the data, reconciliation with the books. */
export function composeVerify(parts: Parts) {
  const { stores, core, control, now } = parts;
  const checks = composeChecks(parts);
  return {
    handlers: {
      ...checks.handlers,
      ...trackingPlanHandlers({
        plans: createTrackingPlanStore(stores.control),
        reader: createPlanReader(stores.events),
        directory: core.plans,
        audit: control.audit,
        now,
      }),
      ...bookHandlers({
        books: createBookStore(stores.control),
        reader: createBookReader(stores.events),
        workspaces: control.workspaces,
        audit: control.audit,
        now,
      }),
    },
    start: (): void => {
      for (const clock of checks.clocks) clock.start();
    },
    stop: async (): Promise<void> => void (await Promise.all(checks.clocks.map((clock) => clock.stop()))),
  };
}
