import { createAnomalyStore, createDeliveryStore } from '@viaggio/stores/control';
import { createDayMeter, createTodayStore } from '@viaggio/stores/events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailer } from '../../channels/email/createMailer';
import { writeQualityMail } from '../../channels/email/writeQualityMail';
import { createWebhookCaller } from '../../channels/webhook/callWebhook';
import { sendDeliveries } from '../alerts/sendDeliveries';
import { acceptItems } from '../collect/acceptItems';
import { ACTOR, type ImportHarness, importHarness } from '../imports/testing/importHarness.fixture';
import { keepBrokenMails } from './keepBrokenMails';
import { dismissAnomaly, listAnomalies } from './listAnomalies';
import { lookAtDays } from './lookAtDays';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Ten in the morning in Rome. Yesterday the till sent its orders with amounts as text, and Bologna's day is missing. */
const NOW = Date.UTC(2026, 2, 18, 9);

let harness: ImportHarness;
let now = NOW;
const errors: unknown[] = [];
beforeAll(async () => {
  harness = await importHarness();
  const items: object[] = [];
  const arrivals: number[] = [];
  for (let ago = 32; ago >= 1; ago--) {
    for (let n = 0; n < 40; n++) {
      const place = n % 2 === 0 ? 'milano' : 'bologna';
      // Two mornings ago Bologna sent nothing.
      if (place === 'bologna' && ago === 2) continue;
      const at = NOW - ago * DAY + n * 60_000;
      items.push({
        type: 'track',
        event: 'Order Completed',
        userId: `u${n}`,
        messageId: `m${ago}/${n}`,
        timestamp: new Date(at).toISOString(),
        properties: { total: ago === 1 && n % 2 === 1 ? `${n},50` : n + 0.5, place },
      });
      arrivals.push(at + 1_000);
    }
  }
  await acceptItems(harness.core.collect, {
    source: { id: 1, workspace: harness.workspace, ipPolicy: 'drop' },
    items,
    import: 0,
    arrivals,
    request: { receivedAt: NOW },
  });
}, 240_000);
afterAll(() => harness.close());

const anomalies = () => createAnomalyStore(harness.driver);
const deps = () => ({
  anomalies: anomalies(),
  meter: createDayMeter(harness.events),
  today: createTodayStore(harness.events),
  sources: harness.control.sources,
  audit: harness.control.audit,
  definitionsOf: harness.core.definitionsOf,
  now: () => now,
});
const look = () => lookAtDays(deps(), { onError: (error) => errors.push(error) });
const found = async () =>
  (await listAnomalies(deps(), harness.workspace, 30)).map(({ check, name, property, day, resolvedAt }) => ({
    check,
    name,
    property,
    day,
    over: resolvedAt !== null,
  }));

describe('a day of the log', () => {
  it('is measured by connection, place, event and property', async () => {
    const { catalogue } = await harness.core.definitionsOf(harness.workspace);
    const span = { day: '2026-03-17', from: Date.UTC(2026, 2, 16, 23), to: Date.UTC(2026, 2, 17, 23) };
    const measures = await deps().meter.measure(harness.workspace, span, catalogue.touchpoints);
    expect(measures).toEqual({
      day: '2026-03-17',
      connections: [
        {
          connection: 1,
          events: 40,
          contacts: 40,
          bots: 0,
          corrected: 0,
          future: 0,
          shifted: 0,
          unmapped: 0,
        },
      ],
      // Everything was committed just now, whenever it says it happened.
      arrivals: [],
      places: [
        { connection: 1, place: 'bologna', events: 20 },
        { connection: 1, place: 'milano', events: 20 },
      ],
      events: [
        {
          name: 'Order Completed',
          events: 40,
          sampled: 40,
          properties: expect.arrayContaining([
            { name: 'total', kinds: { string: 20, number: 20 } },
            { name: 'place', kinds: { string: 40 } },
          ]),
        },
      ],
    });
  });

  it('tells what arrived that was there already, word for word', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const start = Date.parse(today);
    const span = { day: today, from: start, to: start + DAY };
    const before = await deps().meter.measure(harness.workspace, span, []);
    expect(before.arrivals).toEqual([{ connection: 1, events: 1_260, twins: 0 }]);
    const twin = {
      type: 'track',
      event: 'Order Completed',
      userId: 'u0',
      messageId: 'another id',
      timestamp: new Date(NOW - 9 * DAY).toISOString(),
      properties: { total: 0.5, place: 'milano' },
    };
    const source = { id: 2, workspace: harness.workspace, ipPolicy: 'drop' as const };
    await acceptItems(harness.core.collect, {
      source,
      items: [twin],
      import: 0,
      request: { receivedAt: NOW },
    });
    const { arrivals } = await deps().meter.measure(harness.workspace, span, []);
    expect(arrivals).toEqual([
      { connection: 1, events: 1_260, twins: 1 },
      { connection: 2, events: 1, twins: 1 },
    ]);
  });
});

describe('a look', () => {
  it('measures every day once and finds what is unusual in the last ones', async () => {
    await look();
    expect(errors).toEqual([]);
    expect((await anomalies().listDays(harness.workspace, '2026-01-01')).length).toBe(32);
    expect(await found()).toEqual([
      { check: 'type_drift', name: 'Order Completed', property: 'total', day: '2026-03-17', over: false },
      { check: 'place_missing', name: 'bologna', property: '', day: '2026-03-16', over: false },
    ]);
  });

  it('ends what is no longer so: the missing day came after all', async () => {
    const items = Array.from({ length: 5 }, (_, n) => ({
      type: 'track',
      event: 'Order Completed',
      userId: `u${n}`,
      messageId: `late${n}`,
      timestamp: new Date(NOW - 2 * DAY + n).toISOString(),
      properties: { total: 1, place: 'bologna' },
    }));
    await acceptItems(harness.core.collect, {
      source: { id: 1, workspace: harness.workspace, ipPolicy: 'drop' },
      items,
      import: 0,
      request: { receivedAt: NOW },
    });
    now = NOW + 4 * HOUR;
    await look();
    expect((await found()).map(({ check, over }) => [check, over])).toEqual([
      ['type_drift', false],
      ['place_missing', true],
    ]);
  });
});

describe('a mail when something broke', () => {
  it('reaches whoever reads the morning mail, once a day, in their language, over a real server', async () => {
    const got: { to: string; subject: string; text: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          const to = Array.isArray(mail.to) ? '' : (mail.to?.text ?? '');
          got.push({ to, subject: mail.subject ?? '', text: mail.text ?? '' });
          done();
        }, done);
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as { port: number };
    const readers = (['it', 'en'] as const).map((language, index) => ({
      workspace: harness.workspace,
      workspaceName: 'Bottega',
      timeZone: 'Europe/Rome',
      currency: 'EUR',
      member: null as never as number,
      email: `${language}@example.it`,
      name: '',
      language,
      places: index < 2 ? [] : ['milano'],
    }));
    const limited = { ...readers[0]!, email: 'limited@example.it', places: ['milano'] };
    await harness.driver.query(
      `INSERT INTO auth.users (id, name, email, "emailVerified") VALUES ('u1', 'A', 'it@example.it', true), ('u2', 'B', 'en@example.it', true)`,
    );
    for (const userId of ['u1', 'u2'])
      await harness.control.members.add({ workspace: harness.workspace, userId, role: 'owner', places: [] });
    const members = await harness.control.members.list(harness.workspace);
    const listReaders = async () => [
      ...readers.map((reader, index) => ({ ...reader, member: members[index]!.id })),
      { ...limited, member: members[0]!.id },
    ];
    const deliveries = createDeliveryStore(harness.driver);
    const keep = () =>
      keepBrokenMails(
        {
          ...deps(),
          deliveries,
          mailSettings: { listReaders },
          mailLacks: [],
          write: (reader, news) =>
            writeQualityMail(reader, news, {
              url: 'https://v.example',
              unsubscribe: 'https://v.example/stop',
            }),
        },
        { onError: (error) => errors.push(error) },
      );
    try {
      expect([await keep(), await keep()]).toEqual([2, 0]);
      await sendDeliveries({
        deliveries,
        sendMail: createMailer({
          url: `smtp://127.0.0.1:${port}`,
          from: 'Viaggio <v@example.it>',
          timeoutMs: 5_000,
        }),
        callWebhook: createWebhookCaller({ allowPrivate: true, now: () => now }),
        signingSecretOf: () => '',
        now: () => now,
      });
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
    expect(errors).toEqual([]);
    const [english, italian] = got.toSorted((a, b) => a.to.localeCompare(b.to));
    expect([english?.to, italian?.to]).toEqual(['en@example.it', 'it@example.it']);
    expect(english!.text).toContain('“Order Completed”: “total” is of another type in 50% of the cases');
    expect(italian!.subject).toBe('Bottega: qualcosa non va nei dati');
    expect(italian!.text).toContain('«Order Completed»: «total» ha cambiato tipo nel 50% dei casi');
    // What is over is told to nobody.
    expect(italian!.text).not.toContain('bologna');
  });

  it('says nothing where somebody said that it is fine', async () => {
    const [open] = await listAnomalies(deps(), harness.workspace, 30);
    await dismissAnomaly(deps(), { workspace: harness.workspace, actor: ACTOR }, open!.id);
    await expect(
      dismissAnomaly(deps(), { workspace: harness.workspace + 1, actor: ACTOR }, open!.id),
    ).rejects.toMatchObject({ status: 404 });
    now += DAY;
    const reader = {
      workspace: harness.workspace,
      workspaceName: 'Bottega',
      timeZone: 'Europe/Rome',
      currency: 'EUR',
      member: 1,
      email: 'it@example.it',
      name: '',
      language: 'it' as const,
      places: [],
    };
    const kept = await keepBrokenMails(
      {
        ...deps(),
        deliveries: createDeliveryStore(harness.driver),
        mailSettings: { listReaders: async () => [reader] },
        mailLacks: [],
        write: () => ({ subject: '', text: '', html: '', unsubscribe: null }),
      },
      { onError: (error) => errors.push(error) },
    );
    expect(kept).toBe(0);
  });
});
