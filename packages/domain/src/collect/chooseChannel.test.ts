import { describe, expect, it } from 'vitest';
import { accept, track } from './fixtures/accept';

const SITE = 'https://www.scarpebelle.it';

function page(referrer: string | undefined, url = `${SITE}/`, context: object = {}): Record<string, unknown> {
  return { type: 'page', userId: 'u1', properties: {}, context: { page: { url, referrer }, ...context } };
}
const channelOf = (item: unknown, request = {}, deps = {}) => accept(item, request, deps).event.channel;

describe('what the sender says comes first', () => {
  it.each([
    ['store', 'store'],
    ['Negozio', 'store'],
    ['e-mail', 'email'],
    ['word_of_mouth', 'word_of_mouth'],
    ['Passaparola', 'word_of_mouth'],
    ['Paid Search', 'ad'],
    ['Internet', 'web'],
  ])('properties.channel %s → %s', (channel, expected) => {
    expect(channelOf(track('Product Viewed', { channel }))).toBe(expected);
  });

  it('takes the workspace’s own channels too', () => {
    expect(channelOf(track('A', { channel: 'pop-up' }), {}, { ownChannels: new Set(['pop-up']) })).toBe(
      'pop-up',
    );
    expect(channelOf(track('A', { channel: 'pop-up' }))).toBe('');
  });

  it('takes the channel of the context, but not the word for where a request comes from', () => {
    expect(channelOf(track('A', {}, { context: { channel: 'fair_event' } }))).toBe('fair_event');
    expect(channelOf(page('https://www.google.it/', SITE, { channel: 'web' }))).toBe('search');
    expect(channelOf({ ...page('https://www.google.it/'), channel: 'web' })).toBe('search');
  });
});

describe('what the name says', () => {
  it.each([
    ['Store Visited', 'store'],
    ['Call Answered', 'phone'],
    ['Call Missed', 'phone'],
    ['Email Opened', 'email'],
    ['Email Link Clicked', 'email'],
    ['Push Notification Tapped', 'push'],
    ['SMS Delivered', 'sms'],
    ['WhatsApp Message Received', 'whatsapp'],
    ['Live Chat Conversation Started', 'chat'],
    ['Support Ticket Opened', 'support'],
    ['support_ticket_resolved', 'support'],
    ['Review Posted', 'review'],
    ['Referral Shared', 'word_of_mouth'],
    ['Referral Accepted', 'word_of_mouth'],
    ['Ad Clicked', 'ad'],
    ['Deal Stage Changed', 'sales'],
    ['Return Requested', 'returns'],
    ['Order Picked Up', 'pickup'],
    ['Gift Given', 'loyalty'],
    ['Application Opened', 'app'],
  ])('%s → %s', (event, channel) => {
    expect(channelOf(track(event))).toBe(channel);
  });

  it('a mention stands where its address or its network says', () => {
    const mention = (properties: object) => channelOf({ type: 'track', event: 'Mention Posted', properties });
    expect(mention({ url: 'https://www.corriere.it/moda/articolo' })).toBe('press');
    expect(mention({ url: 'https://unamamma.blogspot.com/2026/03/scarpe' })).toBe('blog');
    expect(mention({ network: 'instagram' })).toBe('social');
    expect(mention({ source: 'trustpilot.com' })).toBe('review');
    expect(mention({})).toBe('social');
  });
});

describe('app, shop and till', () => {
  it('an app’s events are the app’s, orders and campaigns included', () => {
    const app = { library: { name: 'analytics-kotlin' }, campaign: { medium: 'cpc', source: 'google' } };
    expect(channelOf(track('Order Completed', {}, { context: app }))).toBe('app');
    expect(channelOf({ type: 'screen', userId: 'u1' })).toBe('app');
    expect(channelOf(track('A', {}, { context: { device: { type: 'android' } } }))).toBe('app');
    expect(channelOf(track('A', {}, { channel: 'mobile' }))).toBe('app');
  });

  it('e-commerce happens in the shop, at the till when a place sends it', () => {
    expect(channelOf(track('Product Viewed'))).toBe('shop');
    expect(channelOf(track('Order Completed', { store_id: 'MI-1' }))).toBe('store');
    const collected = { library: { name: 'analytics.js' } };
    expect(channelOf(track('Order Completed', { store_id: 'MI-1' }, { context: collected }))).toBe('shop');
  });

  it('the campaign of the visit does not make an ad of what happens in the shop', () => {
    const context = { campaign: { medium: 'cpc', source: 'google' }, page: { url: `${SITE}/p/1?gclid=x` } };
    expect(channelOf(track('Product Viewed', {}, { context }))).toBe('shop');
  });
});

describe('a campaign', () => {
  it.each([
    ['cpc', 'google', 'ad'],
    ['PPC', 'bing', 'ad'],
    ['paid', 'facebook', 'ad'],
    ['paid_social', 'meta', 'ad'],
    ['cpc', 'trovaprezzi', 'comparison'],
    ['cpc', 'idealo', 'comparison'],
    ['email', 'mailup', 'email'],
    ['newsletter', 'brevo', 'email'],
    ['DEM', 'contactlab', 'email'],
    ['sms', 'x', 'sms'],
    ['whatsapp', 'x', 'whatsapp'],
    ['social', 'instagram', 'social'],
    ['influencer', 'ig', 'influencer'],
    ['affiliate', 'awin', 'partner'],
    ['organic', 'google', 'search'],
    ['qr', 'vetrina', 'flyer'],
    ['referral', 'trustpilot.com', 'review'],
    ['', 'chatgpt.com', 'ai'],
    ['', 'newsletter', 'email'],
    ['', 'facebook', 'social'],
  ])('medium %j, source %j → %s', (medium, source, channel) => {
    expect(channelOf(page('', SITE, { campaign: { medium, source, name: 'x' } }))).toBe(channel);
    expect(channelOf(page('', `${SITE}/?utm_medium=${medium}&utm_source=${source}`))).toBe(channel);
  });

  it('beats the referrer', () => {
    expect(channelOf(page('https://www.google.it/', SITE, { campaign: { medium: 'email' } }))).toBe('email');
  });

  it.each([
    ['gclid', 'ad'],
    ['gbraid', 'ad'],
    ['msclkid', 'ad'],
    ['ttclid', 'ad'],
    ['fbclid', 'social'],
    ['srsltid', 'search'],
    ['mc_eid', 'email'],
  ])('may be only a click identifier: %s → %s', (parameter, channel) => {
    expect(channelOf(page('', `${SITE}/a?x=1&${parameter}=Cj0K#top`))).toBe(channel);
  });

  it('a paid click identifier beats a bare source, a medium beats both', () => {
    expect(channelOf(page('', `${SITE}/?utm_source=google&gclid=1`))).toBe('ad');
    expect(channelOf(page('', `${SITE}/?utm_source=x&utm_medium=email&gclid=1`))).toBe('email');
    expect(channelOf(page('', `${SITE}/?fbclid=1&utm_medium=cpc`))).toBe('ad');
  });

  it('that nobody knows is not a direct visit', () => {
    expect(channelOf(page('', SITE, { campaign: { name: 'x', medium: 'boh', source: 'qualcuno' } }))).toBe(
      'web',
    );
  });

  it('of a track that is no e-commerce counts', () => {
    const context = { campaign: { medium: 'cpc' }, page: { url: SITE } };
    expect(channelOf(track('Modulo Inviato', {}, { context }))).toBe('ad');
  });
});

describe('an arrival', () => {
  it.each([
    ['https://www.google.it/', 'search', 'search'],
    ['https://chatgpt.com/', 'ai', 'ai'],
    ['https://l.facebook.com/', 'social', 'social'],
    ['https://www.trovaprezzi.it/prezzo_scarpe', 'comparison', 'comparison'],
    ['https://mail.google.com/', 'email', 'email'],
    ['https://www.unsito.it/', 'web', 'web'],
    ['https://www.paypal.com/', 'payment', 'web'],
    ['https://accounts.google.com/', 'login', 'web'],
    [`${SITE}/altro`, 'internal', 'web'],
    ['https://blog.scarpebelle.it/guida', 'internal', 'web'],
  ])('from %s is of class %s and channel %s', (referrer, known, channel) => {
    expect(accept(page(referrer)).event).toMatchObject({ referrer: known, channel });
  });

  it('from nowhere is direct, when a page says so', () => {
    expect(channelOf(page(''))).toBe('direct');
    expect(channelOf(page(undefined))).toBe('direct');
    expect(channelOf(page('$direct'))).toBe('direct');
    expect(channelOf({ type: 'page', userId: 'u1' })).toBe('web');
  });

  it('is a page view: a track keeps the class of its page’s referrer, and its own channel', () => {
    const item = track(
      'Video Visto',
      {},
      { context: { page: { url: SITE, referrer: 'https://www.google.it/' } } },
    );
    expect(accept(item).event).toMatchObject({ referrer: 'search', channel: 'web' });
  });
});

describe('otherwise', () => {
  it('a site’s track is of the web, one with a place of the store, and one of which nothing is known unknown', () => {
    expect(channelOf(track('Video Visto', { url: SITE }))).toBe('web');
    expect(channelOf(track('Video Visto', {}, { context: { library: { name: 'analytics.js' } } }))).toBe(
      'web',
    );
    expect(channelOf(track('Prova Misura', { store: 'Milano' }))).toBe('store');
    expect(channelOf(track('Qualcosa', {}, { context: { library: { name: 'analytics-python' } } }))).toBe('');
  });

  it('our own acts are no way in of the customer’s', () => {
    expect(channelOf(track('Task Done', {}, { context: { page: { url: SITE } } }))).toBe('');
    const count = (properties: object) => channelOf({ type: 'track', event: 'Count Recorded', properties });
    expect(count({ metric: 'footfall', count: 210 })).toBe('store');
    expect(count({ metric: 'volantini', count: 2_000 })).toBe('flyer');
    expect(count({ place: 'Torino', count: 12 })).toBe('store');
  });

  it('a visit that a site only counts is placed by what sent it', () => {
    const visit = (referrer: string | undefined, campaign = {}) =>
      channelOf({
        type: 'track',
        event: 'Count Recorded',
        properties: { metric: 'visits', count: 1 },
        context: { library: { name: 'viaggio-sdk' }, page: { referrer }, campaign },
      });
    expect(visit('https://www.google.it')).toBe('search');
    expect(visit('https://www.google.it', { source: 'newsletter', medium: 'email' })).toBe('email');
    expect(visit('https://altro.example')).toBe('web');
    expect(visit(undefined)).toBe('web');
  });
});
