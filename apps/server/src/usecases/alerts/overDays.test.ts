import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  createAccessControl,
  createAlertStore,
  createDeliveryStore,
  createMailSettingStore,
} from '@viaggio/stores/control';
import { createTodayStore } from '@viaggio/stores/events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMailer } from '../../channels/email/createMailer';
import { writeAlertMail } from '../../channels/email/writeAlertMail';
import { createWebhookCaller } from '../../channels/webhook/callWebhook';
import { signingSecret } from '../../channels/webhook/signCall';
import { writeWebhookBody } from '../../channels/webhook/writeWebhookBody';
import { composeReports } from '../../composeReports';
import { type MapWorld, mapWorld, stage, touchpoint } from '../reports/testing/mapWorld.fixture';
import type { AlertDeps } from './deps';
import { lookAtAlerts } from './lookAtAlerts';
import { createAlert } from './saveAlert';
import { sendDeliveries } from './sendDeliveries';

const SECRET = 'a secret of the tests';
const URL = 'https://viaggio.example';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday at midnight in Rome. */
const MONDAY = Date.UTC(2026, 5, 14, 22);
const ORDERS_A_DAY = 12;

let now = MONDAY + 9 * HOUR;
let world: MapWorld;
let deps: AlertDeps;
const mails: ParsedMail[] = [];
const calls: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData: (stream, _session, done) => {
    simpleParser(stream).then((mail) => {
      mails.push(mail);
      done();
    }, done);
  },
});
const hook = createServer(async (request, reply) => {
  calls.push({ headers: request.headers, body: await text(request) });
  reply.writeHead(204).end();
});
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  world = await mapWorld(() => now);
  const stores = { events: world.events.driver, control: world.control };
  const reading = composeReports(stores, world.core, {
    now: () => now,
    projectedUntil: () => now,
    duplicateShare: () => null,
    epochOf: () => '0',
  });
  deps = {
    ...reading,
    today: createTodayStore(world.events.driver),
    alerts: createAlertStore(world.control),
    deliveries: createDeliveryStore(world.control),
    mailSettings: createMailSettingStore(world.control),
    control: createAccessControl(world.control),
    writer: {
      alertMail: (reader, news) => writeAlertMail(reader, news, URL),
      dailyMail: () => ({ subject: '', text: '', html: '', unsubscribe: null }),
      webhookBody: (id, news) => writeWebhookBody(id, news, URL),
    },
    mailLacks: [],
    checkWebhook: async () => undefined,
    signingSecretOf: (salt) => signingSecret(SECRET, salt),
    newSalt: () => 'salt',
    poke: () => undefined,
    wait: async () => undefined,
  };
});
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
  hook.closeAllConnections();
  await Promise.all([
    new Promise((resolve) => hook.close(resolve)),
    new Promise<void>((resolve) => smtp.close(() => resolve())),
  ]);
});

/** What the server does every few seconds: looks at alerts, then sends what waits. */
async function round(): Promise<void> {
  const fail = (error: unknown): never => {
    throw error;
  };
  await world.core.projector.round(false);
  await lookAtAlerts(deps, { onError: fail });
  await sendDeliveries({
    deliveries: deps.deliveries,
    sendMail: createMailer({
      url: `smtp://127.0.0.1:${portOf(smtp.server)}`,
      from: 'Viaggio <v@example.it>',
    }),
    callWebhook: createWebhookCaller({ allowPrivate: true, now: () => now }),
    signingSecretOf: deps.signingSecretOf,
    now: () => now,
  });
}

/** So many orders through a day that begins at a moment. */
const ordersOf = (begins: number, count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({
    type: 'track',
    userId: `${begins}-${i}`,
    event: 'Order Completed',
    timestamp: new Date(begins + 9 * HOUR + i * 1_000).toISOString(),
    messageId: `${begins}-${i}`,
    properties: { total: 50, currency: 'EUR' },
  }));

it('tells of the one unusual day among several: once, in the language of the workspace, and by a signed call', async () => {
  const workspace = await world.newWorkspace(
    [touchpoint(1, 'bought', [{ events: ['Order Completed'] }])],
    [
      {
        id: 'm',
        name: { it: 'm', en: 'm' },
        key: { kind: 'person' },
        stages: [stage('purchase', { goal: true, entry: { touchpoints: ['bought'], filters: [] } })],
        exits: [],
        lapseDays: { beforeGoal: 400, afterGoal: 400 },
        version: 1,
      },
    ],
  );
  await world.control.query(
    "UPDATE workspaces SET language = 'en', time_zone = 'Europe/Rome' WHERE id = $1",
    [workspace],
  );
  await world.control.query(
    `INSERT INTO auth.users (id, name, email, "emailVerified") VALUES ('u', 'Anna', 'anna@example.it', true)`,
  );
  const { members } = createAccessControl(world.control);
  await members.add({ workspace, userId: 'u', role: 'owner', places: [] });
  const member = (await members.list(workspace))[0]!.id;
  for (let day = -63; day < 0; day++)
    await world.send(workspace, ordersOf(MONDAY + day * DAY, ORDERS_A_DAY + (day % 3)));
  await world.core.projector.round(false);
  const asker = { workspace, actor: { kind: 'member' as const, id: 'u' }, places: [] };
  const { signingSecret: secret } = await createAlert(deps, asker, {
    name: 'Orders',
    watch: { report: 'orders', question: {}, figure: 'orders' },
    condition: { kind: 'unusual', sensitivity: 'normal' },
    every: 'day',
    to: { members: [member], webhook: `http://127.0.0.1:${portOf(hook)}/hook` },
    enabled: true,
  });
  // The store's own clock says when it was made: today, long after the days of the test.
  await world.control.query('UPDATE alerts SET created_at = $1', [new Date(now)]);
  const told: number[] = [];
  // Monday to Thursday; on Tuesday nearly nobody buys. Every morning the server looks three times.
  for (const [day, orders] of [12, 1, 12, 11].entries()) {
    await world.send(workspace, ordersOf(MONDAY + day * DAY, orders));
    now = MONDAY + (day + 1) * DAY + 8 * HOUR;
    for (let look = 0; look < 3; look++) {
      await round();
      now += HOUR / 2;
    }
    told.push(mails.length);
  }
  expect(told).toEqual([0, 1, 1, 1]);
  const [mail] = mails;
  expect(mail!.subject).toBe('Alert: Orders');
  expect(mail!.text).toMatch(/Orders: 1, usually 1[0-9]\./);
  expect([mail!.to].flat()[0]?.text).toBe('anna@example.it');
  expect(calls).toHaveLength(1);
  const { headers, body } = calls[0]!;
  const key = Buffer.from(secret!.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  expect(headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
  );
  expect(JSON.parse(body)).toMatchObject({
    type: 'alert.fired',
    alert: { name: 'Orders' },
    value: 1,
    fires: true,
  });
});
