import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { NewDelivery } from '@viaggio/domain/ports/alertStore';
import {
  type ControlDriver,
  createAccessControl,
  createAlertStore,
  createDeliveryStore,
  createMailSettingStore,
} from '@viaggio/stores/control';
import { newWorkspace, testDatabase } from '@viaggio/stores/testing';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../channels/email/createMailer';
import { readUnsubscribeToken, unsubscribeToken } from '../../channels/email/unsubscribeToken';
import { writeDailyMail } from '../../channels/email/writeDailyMail';
import { createWebhookCaller } from '../../channels/webhook/callWebhook';
import { signingSecret } from '../../channels/webhook/signCall';
import type { TodayReport } from '../today/readToday';
import { keepDueMails } from './dailyMail';
import { type SendDeps, sendDeliveries } from './sendDeliveries';

const SECRET = 'a secret of the tests';
const NOW = Date.UTC(2026, 5, 17, 9);
const MINUTE = 60_000;

/** A real SMTP server; `answer` decides about each message once it has been read. */
async function smtp(answer: (mail: ParsedMail, done: (error?: Error) => void) => void) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => answer(mail, done), done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const refusal = (code: number): Error => Object.assign(new Error('no'), { responseCode: code });

let driver: ControlDriver;
let workspace: number;
let member: number;
let now = NOW;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  now = NOW;
  driver = await testDatabase();
  const control = createAccessControl(driver);
  workspace = (await newWorkspace(control, 'Bottega')).id;
  await driver.query(
    `INSERT INTO auth.users (id, name, email, "emailVerified") VALUES ('u', 'Anna', 'anna@example.it', true)`,
  );
  await control.members.add({ workspace, userId: 'u', role: 'owner', places: [] });
  member = (await control.members.list(workspace))[0]!.id;
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await driver.close();
});

const sender = (over: Partial<SendDeps> = {}): SendDeps => ({
  deliveries: createDeliveryStore(driver),
  sendMail: undefined,
  callWebhook: createWebhookCaller({ allowPrivate: true, now: () => now, timeoutMs: 500 }),
  signingSecretOf: (salt) => signingSecret(SECRET, salt),
  now: () => now,
  ...over,
});

const mailTo = (url: string, timeoutMs = 2_000) =>
  createMailer({ url, from: 'Viaggio <viaggio@example.it>', timeoutMs });

const mail = (key: string, over: Partial<NewDelivery> = {}): NewDelivery => ({
  workspace,
  key,
  kind: 'test',
  alert: null,
  event: null,
  member,
  channel: 'mail',
  recipient: 'anna@example.it',
  message: { subject: 'Ciao è', text: 'Testo', html: '<p>Testo</p>', unsubscribe: 'https://v.example/stop' },
  at: now,
  expiresAt: null,
  ...over,
});

async function withSmtp(answer: Parameters<typeof smtp>[0]) {
  const server = await smtp(answer);
  closing.push(server.close);
  return server;
}

const stateOf = async (key: string) => {
  const found = await createDeliveryStore(driver).find(key);
  return [found?.state, found?.attempts, found?.reason];
};

describe('a mail', () => {
  it('arrives once, however often it is kept and by however many it is sent', async () => {
    const got: ParsedMail[] = [];
    const { url } = await withSmtp((one, done) => {
      got.push(one);
      done();
    });
    const deps = sender({ sendMail: mailTo(url) });
    expect(await deps.deliveries.keep(mail('a'))).toBe(true);
    expect(await deps.deliveries.keep(mail('a'))).toBe(false);
    await Promise.all([sendDeliveries(deps), sendDeliveries(deps), sendDeliveries(deps)]);
    await sendDeliveries(deps);
    expect(got).toHaveLength(1);
    expect(await stateOf('a')).toEqual(['sent', 1, '']);
    expect(got[0]).toMatchObject({ subject: 'Ciao è', from: { text: '"Viaggio" <viaggio@example.it>' } });
    expect(
      got[0]!.headers.get('list-unsubscribe-post') ?? got[0]!.headerLines.map(({ line }) => line).join(),
    ).toMatch(/One-Click/);
  });

  it('is tried again, later and later, where the server says "not now"', async () => {
    let refusals = 2;
    let got = 0;
    const { url } = await withSmtp((_, done) => {
      if (refusals-- > 0) return done(refusal(451));
      got += 1;
      return done();
    });
    const deps = sender({ sendMail: mailTo(url) });
    await deps.deliveries.keep(mail('a'));
    await sendDeliveries(deps);
    expect(await stateOf('a')).toEqual(['waiting', 1, 'smtp_451']);
    now += MINUTE / 2;
    await sendDeliveries(deps);
    expect(await stateOf('a')).toEqual(['waiting', 1, 'smtp_451']);
    now += MINUTE;
    await sendDeliveries(deps);
    now += MINUTE;
    await sendDeliveries(deps);
    expect(await stateOf('a')).toEqual(['waiting', 2, 'smtp_451']);
    now += 2 * MINUTE;
    await sendDeliveries(deps);
    expect([await stateOf('a'), got]).toEqual([['sent', 3, ''], 1]);
  });

  it('is given up where the server says no, and waits where there is no server', async () => {
    const { url } = await withSmtp((_, done) => done(refusal(550)));
    await createDeliveryStore(driver).keep(mail('no'));
    await sendDeliveries(sender({ sendMail: mailTo(url) }));
    expect(await stateOf('no')).toEqual(['failed', 1, 'smtp_550']);
    await createDeliveryStore(driver).keep(mail('nobody'));
    await sendDeliveries(sender({ sendMail: mailTo('smtp://127.0.0.1:1') }));
    expect((await stateOf('nobody'))[0]).toBe('waiting');
    await createDeliveryStore(driver).keep(mail('unset'));
    await sendDeliveries(sender());
    expect(await stateOf('unset')).toEqual(['failed', 1, 'mail_not_set_up']);
  });

  it('that a slow server may have taken is unknown, and not sent a second time', async () => {
    let got = 0;
    const { url } = await withSmtp(() => {
      got += 1;
    });
    const deps = sender({ sendMail: mailTo(url, 400) });
    await deps.deliveries.keep(mail('slow'));
    await sendDeliveries(deps);
    expect((await stateOf('slow'))[0]).toBe('unknown');
    now += 24 * 60 * MINUTE;
    await sendDeliveries(deps);
    expect(got).toBe(1);
  });

  it('that a server of ours was handing over when it ended is unknown, and not sent a second time', async () => {
    let got = 0;
    const { url } = await withSmtp((_, done) => {
      got += 1;
      done();
    });
    const deps = sender({ sendMail: mailTo(url) });
    await deps.deliveries.keep(mail('cut'));
    // Claimed and handed over, and then nothing: as after a kill.
    const claimed = (await deps.deliveries.claim(now))!;
    await deps.sendMail!(claimed.recipient, claimed.message as never, claimed.key);
    now += 2 * MINUTE;
    await sendDeliveries(deps);
    expect((await stateOf('cut'))[0]).toBe('sending');
    now += 10 * MINUTE;
    await sendDeliveries(deps);
    expect([await stateOf('cut'), got]).toEqual([['unknown', 1, 'interrupted'], 1]);
  });
});

const EMPTY: TodayReport = {
  date: '2026-06-16',
  weekday: 2,
  changes: {
    ...{ weeks: 8, learning: false, looked: 40, findings: [], typicalOrder: null, hasEvents: true },
    measures: { people: 1, contacts: 1, unmapped: 0, typicalOrder: null },
  },
  calls: [],
  silent: [{ id: 1, name: 'Sito <b>', lastAt: NOW, hours: 9 }],
  decision: { kind: 'rows', count: 3, share: 0.1 },
  hasEvents: true,
  currency: 'EUR',
  asOf: NOW,
};

describe('the morning mail', () => {
  const token = () => unsubscribeToken(SECRET, workspace, member);
  const deps = () => ({
    deliveries: createDeliveryStore(driver),
    mailSettings: createMailSettingStore(driver),
    mailLacks: [],
    now: () => now,
    poke: () => undefined,
    readToday: async () => EMPTY,
    writer: {
      dailyMail: (reader: Parameters<typeof writeDailyMail>[0], today: TodayReport) =>
        writeDailyMail(reader, today, {
          url: 'https://v.example',
          unsubscribe: `https://v.example/mail/stop/${token()}`,
        }),
    } as never,
  });
  const keepAt = async (at: number) => {
    now = at;
    const faults: unknown[] = [];
    const kept = await keepDueMails(deps(), { onError: (fault) => faults.push(fault) });
    expect(faults).toEqual([]);
    return kept;
  };

  it('goes to those who want it, from eight by their clock, once a day; late where the server was down', async () => {
    expect(await keepAt(Date.UTC(2026, 5, 17, 9))).toBe(0);
    await deps().mailSettings.set(workspace, member, true);
    // Rome is two hours ahead in summer.
    expect(await keepAt(Date.UTC(2026, 5, 17, 5, 59))).toBe(0);
    expect(await keepAt(Date.UTC(2026, 5, 17, 6))).toBe(1);
    expect(await keepAt(Date.UTC(2026, 5, 17, 6, 1))).toBe(0);
    expect(await keepAt(Date.UTC(2026, 5, 17, 21, 59))).toBe(0);
    expect(await keepAt(Date.UTC(2026, 5, 18, 15))).toBe(1);
    // The nights in which the clock changes: eight is at seven, and at six, in UTC.
    expect(await keepAt(Date.UTC(2026, 2, 29, 5, 59))).toBe(0);
    expect(await keepAt(Date.UTC(2026, 2, 29, 6))).toBe(1);
    expect(await keepAt(Date.UTC(2026, 9, 25, 6, 59))).toBe(0);
    expect(await keepAt(Date.UTC(2026, 9, 25, 7))).toBe(1);
  });

  it('is kept once by two servers at the same time, and is of no use the day after', async () => {
    await deps().mailSettings.set(workspace, member, true);
    now = NOW;
    const both = await Promise.all([
      keepDueMails(deps(), { onError: fail }),
      keepDueMails(deps(), { onError: fail }),
    ]);
    expect(both.toSorted()).toEqual([0, 1]);
    now = NOW + 24 * 60 * MINUTE;
    await sendDeliveries(sender({ sendMail: mailTo('smtp://127.0.0.1:1') }));
    expect(await stateOf(`daily:${workspace}:2026-06-17:${member}`)).toEqual(['failed', 1, 'expired']);
  });

  it('speaks the language of its reader, holds nothing from elsewhere, and can be stopped with its link', async () => {
    const got: ParsedMail[] = [];
    const { url } = await withSmtp((one, done) => {
      got.push(one);
      done();
    });
    await deps().mailSettings.set(workspace, member, true);
    await keepAt(NOW);
    await driver.query("UPDATE auth.users SET language = 'en' WHERE id = 'u'");
    await keepAt(NOW + 24 * 60 * MINUTE);
    await sendDeliveries(sender({ sendMail: mailTo(url), now: () => NOW + 60 * MINUTE }));
    const [italian, english] = got;
    expect(italian!.subject).toBe('Bottega, martedì 16 giugno');
    expect(italian!.text).toContain('Ieri è stata una giornata come le altre.');
    expect(italian!.text).toContain('Righe da sistemare: 3');
    expect(italian!.html).toContain('Sito &lt;b&gt;');
    expect(italian!.html).not.toMatch(/<img|src=|url\(/);
    expect(english).toBeUndefined();
    await sendDeliveries(sender({ sendMail: mailTo(url), now: () => NOW + 25 * 60 * MINUTE }));
    expect(got[1]!.text).toContain('Yesterday was a day like the others.');
    const [, link = ''] = /mail\/stop\/([\w-]+)/.exec(italian!.text ?? '') ?? [];
    expect(readUnsubscribeToken(SECRET, link)).toEqual({ list: 'daily', workspace, member });
    expect(
      readUnsubscribeToken(SECRET, `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`),
    ).toBeUndefined();
    expect(readUnsubscribeToken(SECRET, link.replace(/^\d+-/, '999-'))).toBeUndefined();
  });
});

const fail = (fault: unknown): never => {
  throw fault;
};

describe('a call', () => {
  interface Got {
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
    readonly url: string;
  }
  const got: Got[] = [];
  const listen = async (status: number | 'never', headers: Record<string, string> = {}): Promise<string> => {
    got.length = 0;
    const server: Server = createServer(async (request, reply) => {
      got.push({ headers: request.headers, body: await text(request), url: request.url ?? '' });
      if (status !== 'never') reply.writeHead(status, headers).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(
      () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    );
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  };
  const keep = async (url: string) => {
    const watch = { report: 'orders', question: {}, figure: 'orders' };
    const alert = await createAlertStore(driver).create(
      {
        ...{ workspace, name: 'A', watch, every: 'day', enabled: true, places: null },
        condition: { kind: 'above', value: 1 },
        to: { members: [], webhook: url },
        createdBy: { kind: 'system', id: '' },
      },
      'salt',
    );
    const message = { body: '{"id":"call"}' };
    const to = { alert: alert.id, member: null, channel: 'webhook', recipient: url, message } as const;
    await createDeliveryStore(driver).keep(mail('call', to));
  };

  it('is signed as receivers can verify', async () => {
    await keep(await listen(204));
    await sendDeliveries(sender());
    expect(await stateOf('call')).toEqual(['sent', 1, '']);
    const [{ headers, body }] = got as [Got];
    const key = Buffer.from(signingSecret(SECRET, 'salt').slice('whsec_'.length), 'base64');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
    expect(headers['webhook-id']).toBe('call');
    expect(Number(headers['webhook-timestamp'])).toBe(NOW / 1000);
  });

  it('is repeated where the receiver asks for it, under the same id, and given up where it refuses', async () => {
    await keep(await listen(503));
    await sendDeliveries(sender());
    expect(await stateOf('call')).toEqual(['waiting', 1, 'http_503']);
    now += MINUTE;
    await sendDeliveries(sender());
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual(['call', 'call']);
  });

  it('does not follow redirects, and is unknown where no answer comes', async () => {
    await keep(await listen(302, { location: 'http://127.0.0.1:1/' }));
    await sendDeliveries(sender());
    expect(await stateOf('call')).toEqual(['failed', 1, 'http_302']);
    await driver.query('DELETE FROM deliveries');
    await keep(await listen('never'));
    await sendDeliveries(sender());
    expect(await stateOf('call')).toEqual(['unknown', 1, 'etimedout']);
    now += 24 * 60 * MINUTE;
    await sendDeliveries(sender());
    expect(got).toHaveLength(1);
  });
});
