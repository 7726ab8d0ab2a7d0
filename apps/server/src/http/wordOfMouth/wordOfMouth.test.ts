import type { HeardQuestion, ReferralCode, ReferralReport, Till } from '@viaggio/contract/wordOfMouth';
import { createAccessControl } from '@viaggio/stores/control';
import { createSignalStore } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeWordOfMouth } from '../../composeWordOfMouth';
import { createKeyDirectory } from '../../usecases/keys/createKeyDirectory';
import {
  type PeopleWorld,
  peopleWorld,
  type TestWorkspace,
} from '../../usecases/people/testing/peopleWorld.fixture';
import { createTestService, stubHandlers, type TestService } from '../testing/createTestService';

const NOW = Date.UTC(2026, 4, 4, 10);
let world: PeopleWorld;
let service: TestService;
let shop: TestWorkspace;
let key = '';

beforeAll(async () => {
  world = await peopleWorld();
  const control = createAccessControl(world.control);
  const stores = { control: world.control, events: world.events.driver };
  const parts = { stores, core: world.core, control, now: () => NOW, onReceived: () => undefined };
  const { handlers, plugin } = composeWordOfMouth({ ...parts, config: { secret: 'a secret of the house' } });
  service = await createTestService({
    control,
    keyDirectory: createKeyDirectory(control.keys, { monotonic: () => performance.now(), now: Date.now }),
    handlers: { ...stubHandlers(), ...handlers },
    plugins: [plugin],
    publicUrl: 'https://viaggio.example',
    checkAnswers: true,
  });
  shop = await world.newWorkspace();
  key = await service.newKey(shop.id, ['write', 'read']);
});
afterAll(async () => {
  await service.close();
  await world.close();
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
async function call<Answer>(method: Method, path: string, payload?: object, by: string | undefined = key) {
  const answer = await service.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: by === '' ? {} : { authorization: `Bearer ${by}` },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() as Answer & { error?: { code: string } } };
}

const guest = <Answer>(method: Method, path: string, payload?: object) =>
  call<Answer>(method, path, payload, '');
const tokenOf = (url: string): string => new URL(url).pathname.split('/').at(-1)!;

const stored = (connection: string) =>
  world.events.driver.query<{ name: string; channel: string; place: string; value: number; time: string }>(
    `SELECT name, channel, place, value, toString(ts) AS time FROM events
     WHERE workspace = {w:UInt32} AND connection = {c:UInt32} ORDER BY ts, name, channel`,
    { w: shop.id, c: Number(connection) },
  );

const QUESTION = {
  name: 'At the counter',
  question: { it: 'Come ci hai conosciuto?', en: 'How did you hear about us?' },
  choices: [
    { id: 'friend', it: 'Da un amico', en: 'From a friend', channel: 'word_of_mouth' },
    { id: 'search', it: 'Cercando su Internet', en: 'Searching the web', channel: 'search' },
  ],
  place: 'torino',
  contact: true,
};
type Saved<T> = T & { url: string };

describe('how did you hear about us', () => {
  const answer = (token: string, more: object = {}) =>
    guest('POST', `/heard/${token}`, { key: '0123456789abcdef', choice: 'friend', language: 'it', ...more });

  it('is asked by a link, and each answer is feedback with its channel', async () => {
    const { body: made } = await call<Saved<HeardQuestion>>('POST', '/heard-questions', QUESTION);
    const token = tokenOf(made.url);
    expect((await guest('GET', `/heard/${token}`)).body).toMatchObject({
      workspace: 'Test',
      question: QUESTION.question,
      choices: [{ id: 'friend' }, { id: 'search' }],
    });
    await answer(token);
    await answer(token, {
      key: 'fedcba9876543210',
      choice: 'search',
      comment: 'una sera',
      contact: 'ada@example.it',
    });
    expect(await stored(made.sourceId)).toMatchObject([
      { name: 'Survey Answered', channel: 'search', place: 'torino' },
      { name: 'Survey Answered', channel: 'word_of_mouth', place: 'torino' },
    ]);
    await world.round();
    const signals = await createSignalStore(world.events.driver).list({
      ...{ workspace: shop.id, from: 0, to: NOW * 2, limit: 10 },
      ...{ metrics: undefined, stage: undefined, touchpoint: undefined, withText: undefined },
      ...{ places: undefined, before: undefined },
    });
    expect(signals.map(({ text, channel }) => [text, channel]).toSorted()).toEqual([
      ['Cercando su Internet: una sera', 'search'],
      ['Da un amico', 'word_of_mouth'],
    ]);
    const { body } = await call<{ items: HeardQuestion[] }>('GET', '/heard-questions');
    expect(body.items).toMatchObject([{ answers: 2 }]);
  });

  it('sent twice is one answer; one that was not asked is refused', async () => {
    const { body: made } = await call<Saved<HeardQuestion>>('POST', '/heard-questions', {
      ...QUESTION,
      contact: false,
    });
    const token = tokenOf(made.url);
    await answer(token);
    await answer(token);
    expect(await stored(made.sourceId)).toHaveLength(1);
    expect(await answer(token, { key: 'a'.repeat(20), choice: 'x' })).toMatchObject({
      status: 400,
      body: { error: { code: 'choice_unknown' } },
    });
    // Where no address is asked for, none is kept.
    await answer(token, { key: 'b'.repeat(20), contact: 'ada@example.it' });
    const rows = await world.events.driver.query<{ n: number }>(
      "SELECT toFloat64(countIf(context LIKE '%ada@%')) AS n FROM events WHERE connection = {c:UInt32}",
      { c: Number(made.sourceId) },
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('has a link that can be renewed and closed, and is kept as a hash', async () => {
    const { body: made } = await call<Saved<HeardQuestion>>('POST', '/heard-questions', QUESTION);
    const { body: renewed } = await call<Saved<HeardQuestion>>('POST', `/heard-questions/${made.id}/link`);
    expect((await guest('GET', `/heard/${tokenOf(made.url)}`)).status).toBe(404);
    expect((await guest('GET', `/heard/${tokenOf(renewed.url)}`)).status).toBe(200);
    const rows = await world.control.query<{ all: string }>(
      'SELECT row_to_json(q)::text AS all FROM heard_questions q',
    );
    expect(rows.map(({ all }) => all).join()).not.toContain(tokenOf(renewed.url));
    await call('DELETE', `/heard-questions/${made.id}`);
    expect((await guest('GET', `/heard/${tokenOf(renewed.url)}`)).status).toBe(404);
  });
});

describe('the till of a store', () => {
  const open = async () =>
    (await call<Saved<Till>>('POST', '/tills', { name: 'Till 1', place: 'milano' })).body;
  const entry = (id: string, more: object = {}) => ({
    ...{ id: id.padEnd(16, '0'), at: '2026-05-04T08:00:00.000Z', kind: 'visit', amount: null },
    who: { kind: 'card', value: '770012' },
    ...more,
  });
  const send = (till: Saved<Till>, entries: object[], sentAt = new Date(NOW).toISOString()) =>
    guest<{ items: { id: string; outcome: string }[] }>('POST', `/till/${tokenOf(till.url)}`, {
      sentAt,
      entries,
    });

  it('tells visits and sales at its place, each once however often they are sent', async () => {
    const till = await open();
    const entries = [
      entry('a'),
      entry('b', { kind: 'sale', amount: 19.9, who: { kind: 'phone', value: '+39 347 1234567' } }),
    ];
    expect((await send(till, entries)).body.items.map(({ outcome }) => outcome)).toEqual([
      'stored',
      'stored',
    ]);
    expect((await send(till, entries)).body.items.map(({ outcome }) => outcome)).toEqual([
      'duplicate',
      'duplicate',
    ]);
    expect(await stored(till.sourceId)).toMatchObject([
      { name: 'Order Completed', channel: 'store', place: 'milano', value: 19.9 },
      { name: 'Store Visited', channel: 'store', place: 'milano', value: 0 },
    ]);
  });

  it('puts the clock of a tablet right', async () => {
    const till = await open();
    // The tablet is a day behind: it says 8 o'clock yesterday for what happened two hours ago.
    await send(till, [entry('a', { at: '2026-05-03T08:00:00.000Z' })], '2026-05-03T10:00:00.000Z');
    expect(await stored(till.sourceId)).toMatchObject([{ time: '2026-05-04 08:00:00.000' }]);
  });

  it('takes no other place, no sale without amount, nothing after it was closed', async () => {
    const till = await open();
    expect((await send(till, [entry('a', { place: 'roma' })])).status).toBe(400);
    expect(await send(till, [entry('a', { kind: 'sale' })])).toMatchObject({
      status: 400,
      body: { error: { code: 'amount_missing' } },
    });
    const mistyped = await send(till, [entry('b', { who: { kind: 'email', value: 'not an address' } })]);
    expect(mistyped.body.items).toMatchObject([{ outcome: 'quarantined' }]);
    await call('DELETE', `/tills/${till.id}`);
    expect(await send(till, [entry('c')])).toMatchObject({
      status: 404,
      body: { error: { code: 'page_link_unknown' } },
    });
  });
});

describe('referral codes', () => {
  const MOZILLA = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36';
  const openLink = (code: string, userAgent = MOZILLA) =>
    service.app.inject({ method: 'GET', url: `/r/${code}`, headers: { 'user-agent': userAgent } });
  const give = async (person: string, code?: string) =>
    (await call<ReferralCode>('POST', '/referrals/codes', { person, ...(code ? { code } : {}) })).body;

  it('lead to the site that was set, and nowhere else', async () => {
    const anna = await give('email:anna@example.it', 'ANNA');
    expect((await openLink('ANNA')).statusCode).toBe(404);
    for (const site of [
      'javascript:alert(1)',
      '//evil.example',
      'shop.example',
      'https://a:b@shop.example',
    ]) {
      expect((await call('PUT', '/referrals/settings', { site, parameter: 'ref' })).body.error?.code).toBe(
        'referral_site_invalid',
      );
    }
    await call('PUT', '/referrals/settings', { site: 'https://shop.example/it', parameter: 'ref' });
    expect(anna.url).toBe('https://viaggio.example/r/ANNA');
    for (const written of ['ANNA', 'anna', 'an-na', 'ANNA?to=https://evil.example', 'ANNA?ref=x']) {
      const answer = await openLink(written);
      expect([answer.statusCode, answer.headers.location]).toEqual([302, 'https://shop.example/it?ref=ANNA']);
    }
    for (const written of ['NOBODY', '%2F%2Fevil.example', 'x'])
      expect((await openLink(written)).statusCode).toBe(404);
  });

  it('are one for each customer, unless another is wanted, and nobody else’s', async () => {
    const one = await give('email:bea@example.it');
    expect(one.code).toMatch(/^[2-9A-Z]{8}$/);
    expect((await give('email:BEA@example.it ')).code).toBe(one.code);
    expect((await give('email:bea@example.it', 'BEA-2026')).code).toBe('BEA2026');
    const taken = await call('POST', '/referrals/codes', {
      person: 'email:carlo@example.it',
      code: 'bea2026',
    });
    expect(taken).toMatchObject({ status: 409, body: { error: { code: 'referral_code_taken' } } });
    expect((await call('POST', '/referrals/codes', { person: 'email:nonsense' })).body.error?.code).toBe(
      'referral_person_invalid',
    );
    const rows = await world.control.query<{ all: string }>(
      'SELECT row_to_json(c)::text AS all FROM referral_codes c',
    );
    expect(
      rows
        .map(({ all }) => all)
        .join()
        .toLowerCase(),
    ).not.toContain('bea@');
  });

  it('opened by somebody say that their owner passed them on, once a day; programs say nothing', async () => {
    await give('card:5551', 'CARD5551');
    for (let n = 0; n < 3; n += 1) await openLink('CARD5551');
    await openLink('CARD5551', 'WhatsApp/2.23 A (compatible; bot)');
    const rows = await world.events.driver.query<{ n: number }>(
      `SELECT toFloat64(count()) AS n FROM events WHERE workspace = {w:UInt32} AND name = 'Referral Shared'
       AND JSONExtractString(properties, 'referral_code') = 'CARD5551'`,
      { w: shop.id },
    );
    expect(rows).toEqual([{ n: 1 }]);
    const { body } = await call<{ items: ReferralCode[] }>('GET', '/referrals/codes');
    expect(body.items.find(({ code }) => code === 'CARD5551')?.opened).toBe(3);
  });

  it('tell who brought whom and what they spent since, by arrivals, by words and at the till', async () => {
    const other = await world.newWorkspace();
    const day = (n: number, hour = 10) => `2026-04-${String(n).padStart(2, '0')}T${hour}:00:00Z`;
    const page = (userId: string, timestamp: string, ref: string) => ({
      ...{ type: 'page', userId, timestamp, properties: { url: `https://shop.example/it?x=1&ref=${ref}` } },
    });
    const order = (userId: string, timestamp: string, total: number) => ({
      ...{
        type: 'track',
        event: 'Order Completed',
        userId,
        timestamp,
        properties: { total, currency: 'EUR' },
      },
    });
    await give('userId:dora', 'DORA');
    await give('userId:elio', 'ELIO');
    await shop.send(
      ...[
        order('f1', day(1), 500),
        page('f1', day(2), 'DORA'),
        order('f1', day(3), 80),
        order('f1', day(9), 20),
      ],
      // By both: the first counts. By one's own: none. By a code nobody has: none.
      ...[
        page('f2', day(4), 'ELIO'),
        page('f2', day(5), 'DORA'),
        page('dora', day(5), 'DORA'),
        page('f3', day(5), 'NONE1'),
      ],
      {
        type: 'track',
        event: 'Referral Accepted',
        userId: 'f4',
        timestamp: day(6),
        properties: { referral_code: 'dora' },
      },
      // Before the period that is asked.
      ...[page('f5', '2026-03-01T10:00:00Z', 'DORA'), order('f5', day(7), 60)],
    );
    await other.send(page('g1', day(2), 'DORA'));
    await world.round();
    const { body } = await call<ReferralReport>('GET', '/referrals?from=2026-04-01&to=2026-05-01');
    const told = Object.fromEntries(
      body.codes.map(({ code, brought, buyers, value }) => [code, { brought, buyers, value }]),
    );
    expect(told.DORA).toEqual({ brought: 2, buyers: 1, value: 100 });
    expect(told.ELIO).toEqual({ brought: 1, buyers: 0, value: 0 });
    expect(body).toMatchObject({ brought: 3, buyers: 1, value: 100 });
    expect(body.people.map(({ code, value }) => [code, value])).toEqual([
      ['DORA', 0],
      ['ELIO', 0],
      ['DORA', 100],
    ]);
    const march = await call<ReferralReport>('GET', '/referrals?from=2026-03-01&to=2026-04-01');
    expect(march.body).toMatchObject({ brought: 1, value: 60 });
  });

  it('of another workspace, and pages and tills of it, are not there', async () => {
    const other = await world.newWorkspace();
    const foreign = await service.newKey(other.id, ['write', 'read']);
    const { body: till } = await call<Saved<Till>>('POST', '/tills', { name: 'x', place: 'roma' });
    const { body: asked } = await call<Saved<HeardQuestion>>('POST', '/heard-questions', QUESTION);
    const code = await give('userId:zoe');
    for (const list of ['/tills', '/heard-questions', '/referrals/codes']) {
      expect((await call<{ items: unknown[] }>('GET', list, undefined, foreign)).body.items).toEqual([]);
    }
    expect((await call('DELETE', `/tills/${till.id}`, undefined, foreign)).status).toBe(404);
    expect((await call('DELETE', `/heard-questions/${asked.id}`, undefined, foreign)).status).toBe(404);
    expect((await call('PUT', `/heard-questions/${asked.id}`, QUESTION, foreign)).status).toBe(404);
    expect((await call('POST', `/heard-questions/${asked.id}/link`, undefined, foreign)).status).toBe(404);
    expect((await call('DELETE', `/referrals/codes/${code.id}`, undefined, foreign)).status).toBe(404);
    const none = await call<ReferralReport>(
      'GET',
      '/referrals?from=2026-01-01&to=2027-01-01',
      undefined,
      foreign,
    );
    expect(none.body).toMatchObject({ brought: 0, codes: [] });
    expect((await guest('GET', `/till/${tokenOf(till.url)}`)).status).toBe(200);
  });
});
