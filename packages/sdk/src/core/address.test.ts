import { channelOfClickId } from '@viaggio/domain/channels';
import { describe, expect, it } from 'vitest';
import { cleanAddress, redact } from './address';

const clean = (href: string, rules = {}) => cleanAddress({ takeApart: (text) => new URL(text) }, href, rules);

describe('an address', () => {
  it('loses its parameters and its anchor, and gives its campaign', () => {
    const { url, path, host, campaign } = clean(
      'https://shop.example/it/moka?utm_source=newsletter&utm_medium=email&utm_campaign=Primavera+2026&email=anna@example.it#reviews',
    );
    expect([url, path, host]).toEqual(['https://shop.example/it/moka', '/it/moka', 'shop.example']);
    expect(campaign).toEqual({ source: 'newsletter', medium: 'email', name: 'Primavera 2026' });
  });

  it('keeps the parameters the site asks for, and no other', () => {
    expect(clean('https://a.example/?q=moka&p=3&token=x', { query: ['q'] }).url).toBe(
      'https://a.example/?q=moka',
    );
  });

  it('has its anchor as part of its name where pages are told apart by it', () => {
    const { url, path } = clean('https://a.example/app#/cart', { hash: true });
    expect([url, path]).toEqual(['https://a.example/app#/cart', '/app#/cart']);
  });

  it('hides who is named in its path', () => {
    expect(clean('https://a.example/u/anna%40example.it/orders').path).toBe('/u/*/orders');
    expect(clean('https://a.example/u/anna@example.it').path).toBe('/u/*');
    expect(clean('https://a.example/order/123456789').path).toBe('/order/*');
  });

  it('shows of an arrival which parameters it had, by which the server knows advertisements, and none of their values', () => {
    const { url, arrived } = clean('https://a.example/?gclid=EAIaIQ-secret&mc_eid=anna123&anna@example.it=1');
    expect(url).toBe('https://a.example/');
    expect(arrived).toBe('https://a.example/?gclid=&mc_eid=');
    expect(channelOfClickId(arrived)).toBe('ad');
    expect(channelOfClickId(clean('https://a.example/?mc_eid=anna123').arrived)).toBe('email');
    expect(channelOfClickId(clean('https://a.example/?fbclid=x').arrived)).toBe('social');
  });
});

describe('a text', () => {
  it('loses addresses and long numbers', () => {
    expect(redact('User anna.bianchi@example.it not found')).toBe('User * not found');
    expect(redact('Card 4111111111111111 refused in 200 ms')).toBe('Card * refused in 200 ms');
  });
});
