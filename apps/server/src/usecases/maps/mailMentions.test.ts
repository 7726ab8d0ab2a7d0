import type { AddressInfo } from 'node:net';
import { emptyDocument } from '@viaggio/domain/maps';
import type { Actor } from '@viaggio/domain/ports/access';
import { createMapDoc, encodeMap } from '@viaggio/maps/document';
import {
  type ControlDriver,
  createAccessControl,
  createDeliveryStore,
  createMapSignals,
  createMapStore,
  createMentionMailStore,
} from '@viaggio/stores/control';
import { newWorkspace, testDatabase } from '@viaggio/stores/testing';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../channels/email/createMailer';
import { readUnsubscribeToken, unsubscribeToken } from '../../channels/email/unsubscribeToken';
import { writeMentionMail } from '../../channels/email/writeMentionMail';
import { sendDeliveries } from '../alerts/sendDeliveries';
import { changeComment, createComment } from './comments';
import { faceOf } from './faceOf';
import { mailMentions } from './mailMentions';

const SECRET = 'a secret of the tests';
const URL = 'https://v.example';
const now = () => Date.UTC(2026, 5, 17, 9);
const anna: Actor = { kind: 'member', id: 'anna' };
const AT = { card: null, row: 'r1', stage: 's1' };

let driver: ControlDriver;
let workspace = 0;
let map = 0;
let got: ParsedMail[] = [];
let server: SMTPServer;

beforeEach(async () => {
  driver = await testDatabase();
  const control = createAccessControl(driver);
  workspace = (await newWorkspace(control, 'Bottega')).id;
  for (const [id, language] of [
    ['anna', null],
    ['bruno', null],
    ['carol', 'en'],
  ] as const) {
    await driver.query(
      `INSERT INTO auth.users (id, name, email, "emailVerified", language) VALUES ($1, $2, $3, true, $4)`,
      [id, id[0]!.toUpperCase() + id.slice(1), `${id}@example.it`, language],
    );
    await control.members.add({ workspace, userId: id, role: 'viewer', places: [] });
  }
  const document = emptyDocument('Moka & caffè', 'it');
  map = await createMapStore(driver).create(
    workspace,
    anna,
    faceOf(document),
    encodeMap(createMapDoc(document)),
  );
  got = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        got.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
});
afterEach(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await driver.close();
});

const deps = () => ({
  maps: createMapStore(driver),
  control: createAccessControl(driver),
  signals: createMapSignals(driver),
  tellMentioned: (...[mention, users]: [Parameters<typeof mailMentions>[1], readonly string[]]) =>
    mailMentions(
      {
        mentionMails: createMentionMailStore(driver),
        deliveries: createDeliveryStore(driver),
        write: (reader, one) => {
          const token = unsubscribeToken(SECRET, reader.workspace, reader.member, 'mentions');
          return writeMentionMail(reader, one, { url: URL, unsubscribe: `${URL}/mail/stop/${token}` });
        },
        now,
      },
      mention,
      users,
    ),
});
const comment = (body: string, mentions: string[]) =>
  createComment(
    deps(),
    { workspace, actor: anna },
    { workspace, map },
    { body, mentions, at: AT, answers: null },
  );
const sendAll = () =>
  sendDeliveries({
    deliveries: createDeliveryStore(driver),
    sendMail: createMailer({
      url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      from: 'Viaggio <viaggio@example.it>',
    }),
    callWebhook: async () => ({ outcome: 'sent' }),
    signingSecretOf: () => '',
    now,
  });
const addresses = () => got.map(({ to }) => [to].flat()[0]!.text).sort();

describe('who is mentioned in a comment', () => {
  it('is told by mail in their language, with the words and the place; who wrote it is not', async () => {
    await comment('@Bruno @Carol guardate <qui>\ne decidiamo', ['bruno', 'carol', 'anna']);
    await sendAll();
    expect(addresses()).toEqual(['bruno@example.it', 'carol@example.it']);
    const subjects = got.map(({ to, subject }) => [[to].flat()[0]!.text, subject]).sort();
    expect(subjects).toEqual([
      ['bruno@example.it', 'Anna ti ha menzionato nella mappa «Moka & caffè»'],
      ['carol@example.it', 'Anna mentioned you on the map “Moka & caffè”'],
    ]);
    for (const mail of got) {
      expect(mail.text).toContain('@Bruno @Carol guardate <qui>');
      expect(mail.text).toContain(`${URL}/w/${workspace}/maps/${map}?side=comments&cell=r1%3As1`);
      expect(mail.html).toContain('guardate &lt;qui&gt;');
    }
  });

  it('gets one mail for a comment, however often it is changed, and one when they are added to it', async () => {
    const { id } = await comment('@Bruno ciao', ['bruno']);
    const place = { workspace, map, comment: id };
    const who = { workspace, actor: anna };
    await changeComment(deps(), who, place, { body: '@Bruno ciao!', mentions: ['bruno'] });
    await changeComment(deps(), who, place, { body: 'ciao', mentions: [] });
    await changeComment(deps(), who, place, { body: '@Bruno e @Carol', mentions: ['bruno', 'carol'] });
    await sendAll();
    expect(addresses()).toEqual(['bruno@example.it', 'carol@example.it']);
  });

  it('gets none once they have switched them off, by the address in the mail too, and again when on', async () => {
    await comment('@Bruno uno', ['bruno']);
    await sendAll();
    const stop = /\/mail\/stop\/([\w-]+)/.exec(got[0]!.text!)![1]!;
    const found = readUnsubscribeToken(SECRET, stop)!;
    expect(found).toMatchObject({ list: 'mentions', workspace });
    // The address of one kind of mail does not switch off the other.
    expect(readUnsubscribeToken(SECRET, stop.slice(1))).toBeUndefined();
    expect(
      readUnsubscribeToken(SECRET, `m${unsubscribeToken(SECRET, workspace, found.member)}`),
    ).toBeUndefined();
    const store = createMentionMailStore(driver);
    await store.set(workspace, found.member, false);
    expect(await store.isOn(workspace, found.member)).toBe(false);
    await comment('@Bruno due', ['bruno']);
    await sendAll();
    expect(got).toHaveLength(1);
    await store.set(workspace, found.member, true);
    await comment('@Bruno tre', ['bruno']);
    await sendAll();
    expect(got).toHaveLength(2);
    await store.set(workspace + 1, found.member, false);
    expect(await store.isOn(workspace, found.member)).toBe(true);
  });
});
