import { describe, expect, it } from 'vitest';
import { accept, track } from './fixtures/accept';

const contextOf = (item: unknown) => JSON.parse(accept(item).event.context);

describe('what is kept of a context', () => {
  it('is bounded whatever is sent', () => {
    const long = 'x'.repeat(600);
    const words = { name: long, version: long, type: long, model: long, manufacturer: long, build: long };
    const page = { path: long, referrer: long, title: long, url: long.repeat(4) };
    const refused = Array.from({ length: 60 }, (_, n) => [`${n}${long.slice(0, 90)}`, false]);
    const context = {
      ...{ library: words, device: words, os: words, app: words, page },
      ...{
        userAgent: long,
        locale: long,
        timezone: long,
        consent: { categoryPreferences: Object.fromEntries(refused) },
      },
    };
    const { event } = accept(track('A', {}, { context }));
    expect(event.context.length).toBeLessThan(6_500);
    expect(event.context.length).toBeGreaterThan(5_000);
    expect(event.url).toHaveLength(2_000);
  });

  it('does not repeat what a page view says in its properties', () => {
    const page = { path: '/a', title: 'A', referrer: '', url: 'https://www.scarpebelle.it/a' };
    expect(contextOf({ type: 'page', userId: 'u1', properties: page, context: { page } })).toEqual({});
    expect(contextOf(track('A', {}, { context: { page } }))).toEqual({ page: { path: '/a', title: 'A' } });
  });

  it('leaves out traits, tokens, advertising ids and the names that people give their phones', () => {
    const device = { id: 'd-1', advertisingId: 'x', token: 'y', name: 'iPhone di Anna', type: 'ios' };
    expect(contextOf(track('A', {}, { context: { device, traits: { email: 'a@posta.it' } } }))).toEqual({
      device: { type: 'ios' },
    });
  });
});

describe('the campaign', () => {
  it('comes from the context, else from the address, else from the properties', () => {
    const url =
      'https://x.it/?utm_source=a%20b&utm_medium=e+mail&utm_campaign=%E0%A4%A&utm_sourcerer=no#utm_source=z';
    expect(accept(track('A', { url })).event).toMatchObject({
      campaignSource: 'a b',
      campaignMedium: 'e mail',
      campaign: '%E0%A4%A',
    });
    expect(accept(track('A', { url }, { context: { campaign: { name: 'mia' } } })).event).toMatchObject({
      campaign: 'mia',
      campaignSource: '',
    });
    expect(accept(track('Email Opened', { campaign_name: 'Marzo' })).event.campaign).toBe('Marzo');
    expect(accept(track('A', { utm_source: 's', utm_medium: 'm' })).event).toMatchObject({
      campaignSource: 's',
      campaignMedium: 'm',
    });
  });
});
