import { describe, expect, it } from 'vitest';
import { campaignChannel } from './campaignChannel';
import { CHANNELS, isChannel } from './channels';
import { channelOfClickId } from './clickIds';
import { nameChannel } from './nameChannel';

describe('nameChannel', () => {
  it('knows every channel of the domain by its own name', () => {
    for (const channel of CHANNELS) {
      expect(nameChannel(channel)).toBe(channel);
      expect(nameChannel(channel.replaceAll('_', ' ').toUpperCase())).toBe(channel);
    }
  });

  it.each([
    ['In-Store', 'store'],
    ['punto vendita', 'store'],
    ['Call Center', 'phone'],
    ['E-commerce', 'shop'],
    ['Volantino', 'flyer'],
    ['Fiera', 'fair_event'],
    ['TV', 'print_tv_outdoor'],
    ['Servizio Clienti', 'support'],
    ['Carta Fedeltà', 'loyalty'],
  ])('knows %s as %s', (word, channel) => {
    expect(nameChannel(word)).toBe(channel);
  });

  it('does not guess', () => {
    for (const word of ['', ' ', 'mobile', 'server', 'constructor', 'x'.repeat(500)]) {
      expect(nameChannel(word)).toBeUndefined();
    }
  });

  it('lets a workspace’s own channel win over a word of ours', () => {
    expect(nameChannel('desk', new Set(['desk']))).toBe('desk');
    expect(nameChannel('Pop-Up', new Set(['pop up']))).toBe('pop up');
  });
});

describe('campaigns', () => {
  it('only ever name channels of the domain', () => {
    for (const medium of ['cpc', 'email', 'social', 'ai', 'qr', 'tv', 'pr', 'negozio', 'paid-anything']) {
      expect(isChannel(campaignChannel(medium, '') ?? '')).toBe(true);
    }
  });

  it('say nothing when nobody knows their words', () => {
    expect(campaignChannel('boh', 'qualcuno')).toBeUndefined();
    expect(campaignChannel('referral', 'unsito.it')).toBeUndefined();
    expect(campaignChannel('', '')).toBeUndefined();
  });
});

describe('click identifiers', () => {
  it.each([
    ['https://a.it/', undefined],
    ['https://a.it/?gclid', undefined],
    ['https://a.it/?xgclid=1', undefined],
    ['https://a.it/?q=gclid=1', undefined],
    ['https://a.it/gclid=1', undefined],
    ['https://a.it/?GCLID=1', 'ad'],
    ['https://a.it/?a&b=2&gclid=1', 'ad'],
    ['https://a.it/?fbclid=1&gclid=2', 'ad'],
    ['https://a.it/?fbclid=1', 'social'],
  ])('%s → %s', (address, channel) => {
    expect(channelOfClickId(address)).toBe(channel);
  });
});
