import { describe, expect, it } from 'vitest';
import { NOBODY } from '../shared/index';
import { accept, refuse, track } from './fixtures/accept';
import {
  analyticsNextPage,
  analyticsNodeTrack,
  analyticsSwiftScreen,
  depsWith,
  LANDING,
  RECEIVED,
  REQUEST,
  rudderIdentify,
  rudderPage,
} from './fixtures/clients';
import { normaliseItem } from './normaliseItem';

describe('what the real clients send', () => {
  it('takes the landing page of analytics-next', () => {
    const { event, identifiers, claimRule } = accept(analyticsNextPage, {
      sentAt: '2026-03-10T09:30:00.000Z',
    });
    expect(event).toMatchObject({
      messageId: 'ajs-next-1773135000000-7c0f2d9e',
      messageHash: 'message=ajs-next-1773135000000-7c0f2d9e',
      type: 'page',
      name: 'Page Viewed',
      actor: 'customer',
      time: Date.UTC(2026, 2, 10, 9, 29, 59),
      receivedAt: RECEIVED,
      clockCorrected: false,
      bot: false,
      source: 'anonymousId=0b6a1f0e-5a53-4e8c-9a1e-0d5d0b1f7a11',
      userId: '',
      channel: 'ad',
      value: 0,
      url: LANDING,
      referrer: 'search',
      campaign: 'primavera',
      campaignSource: 'google',
      campaignMedium: 'cpc',
      consent: 'Analytics,Functional',
    });
    expect(JSON.parse(event.properties)).toEqual({ ...analyticsNextPage.properties, name: 'Running' });
    expect(JSON.parse(event.context)).toEqual({
      userAgent: analyticsNextPage.context.userAgent,
      locale: 'it-IT',
      timezone: 'Europe/Rome',
      library: { name: 'analytics.js', version: 'npm:next-1.84.0' },
      campaign: { term: 'scarpe running' },
      refusedConsent: 'Advertising',
    });
    expect(identifiers).toEqual([{ kind: 'anonymousId', value: '0b6a1f0e-5a53-4e8c-9a1e-0d5d0b1f7a11' }]);
    expect(claimRule).toBeUndefined();
  });

  it('keeps nothing of a browser that is only counted', () => {
    const count = {
      type: 'track',
      event: 'Count Recorded',
      messageId: 'c1',
      timestamp: RECEIVED,
      properties: { metric: 'page_views', count: 1 },
      context: { library: { name: 'viaggio-sdk', version: '0.1.0' } },
    };
    const userAgent = 'Mozilla/5.0 Firefox/130';
    const { event } = accept(count, { userAgent, ip: '203.0.113.9' }, { ipPolicy: 'keep' });
    expect(event.source).toBe(NOBODY);
    expect(JSON.parse(event.context)).toEqual({ library: count.context.library });
    const named = accept(
      { ...count, anonymousId: 'b1' },
      { userAgent, ip: '203.0.113.9' },
      { ipPolicy: 'keep' },
    );
    expect(JSON.parse(named.event.context)).toMatchObject({ userAgent, ip: '203.0.113.9' });
  });

  it('takes an order of analytics-node, whose program and address are no customer’s', () => {
    const { event } = accept(analyticsNodeTrack, { userAgent: 'Googlebot node-fetch', ip: '203.0.113.9' });
    expect(event).toMatchObject({
      name: 'Order Completed',
      source: 'userId=0123',
      userId: '0123',
      channel: 'shop',
      value: 129.9,
      currency: 'EUR',
      bot: false,
      url: '',
      referrer: '',
    });
    expect(JSON.parse(event.context)).toEqual({
      library: { name: '@segment/analytics-node', version: '3.1.0' },
    });
  });

  it('takes a screen of an app', () => {
    const { event, identifiers } = accept(analyticsSwiftScreen);
    expect(event).toMatchObject({ type: 'screen', name: 'Screen Viewed', channel: 'app', url: '' });
    expect(JSON.parse(event.properties)).toEqual({ name: 'Carrello', category: 'Acquisto' });
    expect(JSON.parse(event.context)).toMatchObject({
      device: { type: 'ios', model: 'iPhone15,2', manufacturer: 'Apple' },
      os: { name: 'iOS', version: '18.2' },
      app: { name: 'ScarpeBelle', version: '4.2', build: '420' },
      screen: { width: 393, height: 852 },
    });
    expect(identifiers.map(({ kind }) => kind)).toEqual(['device', 'anonymousId']);
    expect(event.source).toBe('anonymousId=F1A2B3C4-0000-4D9B-8C4E-5F6B7A8C9D0E');
  });

  it('takes a page of RudderStack’s client, for which `$direct` is no referrer and `web` no channel', () => {
    const { event } = accept(rudderPage);
    expect(event).toMatchObject({ channel: 'direct', referrer: '', consent: 'C0001,C0002', userId: '' });
    expect(event.source).toBe(`anonymousId=${rudderPage.anonymousId}`);
    expect(JSON.parse(event.context)).toMatchObject({ refusedConsent: 'C0004' });
  });

  it('takes an identify of RudderStack’s client, whose traits are in the context', () => {
    const { event, identifiers, claimRule } = accept(rudderIdentify);
    expect(event).toMatchObject({
      type: 'identify',
      name: 'Identify',
      actor: 'brand',
      source: 'userId=cliente-9',
    });
    expect(JSON.parse(event.properties)).toEqual(rudderIdentify.context.traits);
    expect(JSON.parse(event.context)).not.toHaveProperty('traits');
    expect(claimRule).toBe('identify');
    expect(identifiers).toEqual([
      { kind: 'userId', value: 'cliente-9' },
      { kind: 'email', value: 'anna.bianchi@posta.it' },
      { kind: 'phone', value: '+393331234567' },
      { kind: 'card', value: 'T-5521' },
      { kind: 'anonymousId', value: rudderIdentify.anonymousId },
    ]);
  });

  it('takes a pixel, which has neither id nor time, each time', () => {
    const deps = depsWith();
    const pixel = { type: 'page', anonymousId: 'a-1', properties: { url: 'https://www.scarpebelle.it/' } };
    const both = [normaliseItem(pixel, REQUEST, deps), normaliseItem(pixel, REQUEST, deps)];
    expect(both.map((result) => result.kind === 'event' && result.event.messageId)).toEqual([
      'new-1',
      'new-2',
    ]);
  });
});

describe('type and name', () => {
  it.each([
    ['page', 'Page Viewed'],
    ['screen', 'Screen Viewed'],
    ['identify', 'Identify'],
  ])('names a %s', (type, name) => {
    expect(accept({ type, userId: 'u1' }).event).toMatchObject({ type, name });
  });

  it('takes the type from the path when the item says none, and the item’s own when it does', () => {
    expect(accept({ userId: 'u1' }, { type: 'page' }).event.type).toBe('page');
    expect(accept({ userId: 'u1', type: 'Screen ' }, { type: 'page' }).event.type).toBe('screen');
    expect(refuse({ userId: 'u1' })).toMatchObject({ code: 'type_missing', field: 'type' });
    expect(refuse({ userId: 'u1', type: 'constructor' }, { type: 'page' }).code).toBe('type_unknown');
    expect(refuse({ userId: 'u1', type: 3 }, { type: 'page' }).code).toBe('type_unknown');
  });

  it('trims the name of a track and wants 1 to 200 characters', () => {
    expect(accept(track('  Ordine ricevuto ')).event.name).toBe('Ordine ricevuto');
    expect(accept(track('🛒'.repeat(200))).event.name).toBe('🛒'.repeat(200));
    expect(refuse(track('🛒'.repeat(201))).code).toBe('event_name_too_long');
    expect(refuse(track('x'.repeat(201)))).toMatchObject({ code: 'event_name_too_long', field: 'event' });
    expect(refuse(track('   ')).code).toBe('event_name_missing');
    expect(refuse(track(undefined)).code).toBe('event_name_missing');
    expect(refuse(track(12)).code).toBe('event_name_invalid');
    expect(refuse(track({ name: 'x' })).code).toBe('event_name_invalid');
  });
});

describe('shape', () => {
  it.each([[null], [undefined], ['text'], [3], [true], [[]], [[{ type: 'track' }]]])(
    'sets %j apart',
    (item) => {
      expect(refuse(item).code).toBe('not_an_object');
    },
  );

  it('wants objects where objects belong, and takes PHP’s empty list for one', () => {
    expect(refuse({ ...track('A'), properties: 'x' })).toMatchObject({
      code: 'properties_invalid',
      field: 'properties',
    });
    expect(refuse({ ...track('A'), properties: [1] }).code).toBe('properties_invalid');
    expect(refuse({ ...track('A'), context: 7 }).code).toBe('context_invalid');
    expect(refuse(track('A'), { batchContext: 'x' }).code).toBe('context_invalid');
    expect(refuse({ type: 'identify', userId: 'u1', traits: 'x' }).code).toBe('traits_invalid');
    expect(accept({ ...track('A'), properties: [], context: [], traits: null }).event.properties).toBe('{}');
  });

  it('ignores what a client asked to keep away from Viaggio, and nothing else', () => {
    const away = { ...track('A'), integrations: { Viaggio: false } };
    expect(normaliseItem(away, REQUEST, depsWith())).toEqual({ kind: 'ignored' });
    expect(
      normaliseItem(track('A'), { ...REQUEST, batchIntegrations: { Viaggio: false } }, depsWith()),
    ).toEqual({
      kind: 'ignored',
    });
    expect(accept({ ...track('A'), integrations: { All: false } }).kind).toBe('event');
  });

  it('lets the context of the batch stand in for what the item’s own does not say', () => {
    const { event } = accept(
      { ...track('A'), context: { locale: 'en-GB' } },
      { batchContext: { locale: 'it-IT', timezone: 'Europe/Rome', groupId: 'g-1' } },
    );
    expect(JSON.parse(event.context)).toEqual({ locale: 'en-GB', timezone: 'Europe/Rome' });
    expect(event.account).toBe('g-1');
  });

  it('applies the time of sending of the batch before the item’s own', () => {
    const item = { ...track('A'), timestamp: RECEIVED - 3_700_000, sentAt: RECEIVED };
    expect(accept(item).event).toMatchObject({ time: RECEIVED - 3_700_000, clockCorrected: false });
    const corrected = accept(item, { sentAt: RECEIVED - 3_600_000 }).event;
    expect(corrected).toMatchObject({ time: RECEIVED - 100_000, clockCorrected: true });
    expect(JSON.parse(corrected.context)).toEqual({
      clock: { original: RECEIVED - 3_700_000, sentAt: String(RECEIVED - 3_600_000) },
    });
  });
});

describe('whose act it was', () => {
  it('has a default by name, which the item may override', () => {
    expect(accept(track('Store Visited')).event.actor).toBe('customer');
    expect(accept(track('email delivered')).event.actor).toBe('brand');
    expect(accept(track('mention_posted')).event.actor).toBe('third');
    expect(accept(track('Un evento nostro')).event.actor).toBe('customer');
    expect(accept(track('Store Visited', { actor: 'third' })).event.actor).toBe('third');
    expect(accept(track('Store Visited', {}, { context: { actor: 'brand' } })).event.actor).toBe('brand');
    expect(accept(track('Store Visited', { actor: 'nobody' })).event.actor).toBe('customer');
  });
});

describe('place and account', () => {
  it.each([
    [{ place: 'Milano' }, 'Milano'],
    [{ store: { id: 7, name: 'Torino' } }, '7'],
    [{ store_id: 12 }, '12'],
    [{ location: 'Roma' }, 'Roma'],
    [{ location: [45.4, 9.1] }, ''],
  ])('reads the place of %j', (properties, place) => {
    expect(accept(track('A', properties)).event.place).toBe(place);
  });

  it('reads the place of the context', () => {
    expect(accept(track('A', {}, { context: { place: 'Bari' } })).event.place).toBe('Bari');
  });

  it('reads the account of a group call, of the context, of the properties', () => {
    expect(
      accept({ type: 'group', userId: 'u1', groupId: 42, traits: { name: 'Acme' } }).event,
    ).toMatchObject({
      account: '42',
      properties: '{"name":"Acme"}',
    });
    expect(accept(track('A', { account_id: 'ac-1' })).event.account).toBe('ac-1');
    expect(accept(track('A', { account: { id: 'ac-2' } })).event.account).toBe('ac-2');
    expect(accept(track('A', { account: 'x' }, { context: { groupId: 'g' } })).event.account).toBe('g');
  });
});

describe('consent', () => {
  const consented = (categoryPreferences: unknown) =>
    accept(track('A', {}, { context: { consent: { categoryPreferences } } })).event;

  it('keeps what was granted, sorted, and says when all was refused or nothing was said', () => {
    expect(consented({ b: true, a: true, c: false }).consent).toBe('a,b');
    expect(consented({ a: false, b: false }).consent).toBe('none');
    expect(JSON.parse(consented({ b: false, a: false }).context)).toEqual({ refusedConsent: 'a,b' });
    expect(consented({}).consent).toBe('');
    expect(consented(undefined).consent).toBe('');
    expect(consented({ 'a,b': true, c: 'yes' }).consent).toBe('a b');
  });
});

describe('bots', () => {
  const page = (userAgent: string | undefined) => ({
    type: 'page',
    anonymousId: 'a-1',
    context: { userAgent },
  });
  const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

  it('flags them by the user agent of the context, or of the request when it is a browser’s', () => {
    expect(accept(page(GOOGLEBOT)).event.bot).toBe(true);
    expect(accept(page(undefined), { userAgent: GOOGLEBOT }).event.bot).toBe(true);
    expect(accept(page('Mozilla/5.0 Firefox/130'), { userAgent: GOOGLEBOT }).event.bot).toBe(false);
    expect(accept(page(undefined), { userAgent: 'Googlebot-like server client' }).event.bot).toBe(false);
  });

  it('never shows the test more than 400 characters', () => {
    const seen: string[] = [];
    const isBot = (userAgent: string) => seen.push(userAgent) < 0;
    accept(page('x'.repeat(5_000)), {}, { isBot });
    expect(seen.map((userAgent) => userAgent.length)).toEqual([400]);
  });
});

describe('address', () => {
  const ipOf = (ipPolicy: 'keep' | 'truncate' | 'drop', context: object, ip?: string) =>
    JSON.parse(accept(track('A', {}, { context }), { ip }, { ipPolicy }).event.context).ip;

  it('follows the policy, from the context first', () => {
    expect(ipOf('keep', { ip: '198.51.100.7' }, '203.0.113.9')).toBe('198.51.100.7');
    expect(ipOf('truncate', {}, '203.0.113.9')).toBe('203.0.113.0');
    expect(ipOf('drop', { ip: '198.51.100.7' }, '203.0.113.9')).toBeUndefined();
  });

  it('is not that of a server that sends for its customers', () => {
    expect(ipOf('keep', { library: { name: 'analytics-python' } }, '203.0.113.9')).toBeUndefined();
    expect(ipOf('keep', { library: { name: 'analytics-python' }, ip: '198.51.100.7' })).toBe('198.51.100.7');
  });
});

describe('signals', () => {
  it('come with the event that carries them', () => {
    const { event, signal } = accept(
      track('Survey Answered', { metric: 'nps', score: 9, comment: 'Ottimo' }),
    );
    expect(signal).toMatchObject({ metric: 'nps', score: 9, text: 'Ottimo', messageHash: event.messageHash });
    expect(accept(track('Product Viewed')).signal).toBeUndefined();
  });

  it('set their event apart when the mark is not on its scale', () => {
    expect(refuse(track('Survey Answered', { metric: 'nps', score: 11 }))).toMatchObject({
      code: 'score_out_of_scale',
      field: 'properties.score',
    });
  });

  it('may be nobody’s', () => {
    const { event, signal } = accept({ type: 'track', event: 'Review Posted', properties: { rating: 2 } });
    expect(event.source).toBe(NOBODY);
    expect(signal?.respondentKnown).toBe(false);
  });
});
