import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyHost, classifyReferrer } from './classifyReferrer';
import { hostOf, isSameSite, pathOf, registrableDomain } from './host';
import { CLASS_OF_HOST } from './referrerHosts';

const SHOP = 'https://www.scarpebelle.it/p/1';

describe('classifyReferrer', () => {
  it.each([
    ['https://www.google.com/', 'search'],
    ['https://www.google.it/', 'search'],
    ['https://www.google.co.uk/search?q=scarpe', 'search'],
    ['https://www.google.com.au/', 'search'],
    ['https://duckduckgo.com/', 'search'],
    ['https://it.search.yahoo.com/', 'search'],
    ['https://www.bing.com/', 'search'],
    ['android-app://com.google.android.googlequicksearchbox/', 'search'],
    ['https://chatgpt.com/', 'ai'],
    ['https://www.perplexity.ai/', 'ai'],
    ['https://gemini.google.com/app', 'ai'],
    ['https://copilot.microsoft.com/', 'ai'],
    ['https://claude.ai/', 'ai'],
    ['https://chat.mistral.ai/', 'ai'],
    ['https://l.instagram.com/', 'social'],
    ['https://m.facebook.com/', 'social'],
    ['https://t.co/abc', 'social'],
    ['https://www.pinterest.it/', 'social'],
    ['https://www.youtube.com/watch?v=1', 'social'],
    ['https://www.trovaprezzi.it/scarpe', 'comparison'],
    ['https://www.idealo.it/', 'comparison'],
    ['https://www.idealo.co.uk/', 'comparison'],
    ['https://it.kelkoo.com/', 'comparison'],
    ['https://shopping.google.it/', 'comparison'],
    ['https://www.google.it/shopping/product/1', 'comparison'],
    ['https://www.google.it/search?tbm=shop&q=x', 'comparison'],
    ['https://www.bing.com/shop?q=x', 'comparison'],
    ['https://www.amazon.it/', 'marketplace'],
    ['https://www.ebay.co.uk/', 'marketplace'],
    ['https://www.subito.it/', 'marketplace'],
    ['https://it.trustpilot.com/review/x', 'review'],
    ['https://www.tripadvisor.it/', 'review'],
    ['https://www.recensioni-verificate.com/', 'review'],
    ['https://www.corriere.it/', 'press'],
    ['https://espresso.repubblica.it/', 'press'],
    ['https://news.google.com/', 'press'],
    ['https://news.google.it/', 'press'],
    ['https://unamamma.blogspot.com/2026', 'blog'],
    ['https://blog.giallozafferano.it/', 'blog'],
    ['https://blog.unazienda.it/', 'blog'],
    ['https://www.unazienda.it/blog/post', 'blog'],
    ['https://mail.google.com/', 'email'],
    ['https://outlook.live.com/', 'email'],
    ['https://webmail.unprovider.it/', 'email'],
    ['android-app://com.google.android.gm/', 'email'],
    ['https://web.whatsapp.com/', 'whatsapp'],
    ['https://t.me/canale', 'chat'],
    ['https://googleads.g.doubleclick.net/', 'ad'],
    ['https://www.paypal.com/checkout', 'payment'],
    ['https://accounts.google.com/signin', 'login'],
    ['https://docs.google.com/', 'web'],
    ['https://www.unsito.it/pagina', 'web'],
  ])('%s is of class %s', (referrer, expected) => {
    expect(classifyReferrer(referrer, SHOP)).toBe(expected);
  });

  it.each([
    'https://notgoogle.com/',
    'https://google.com.evil.it/',
    'https://www.google.evil.com/',
    'https://mygoogle.it/',
    'https://chatgpt.com.truffa.ru/',
    'https://amazon.it.offerte.xyz/',
    'https://google.xyz/',
    'https://facebook.com@unsito.it/',
    'https://unsito.it/?u=https://google.com',
    'https://unsito.it/#google.com',
  ])('%s only looks like somebody else', (referrer) => {
    expect(classifyReferrer(referrer, SHOP)).toBe('web');
  });

  it('never takes a host for a known one because its name ends alike', () => {
    const known = fc.constantFrom(...[...CLASS_OF_HOST.keys()].filter((host) => host.includes('.')));
    fc.assert(
      fc.property(known, fc.stringMatching(/^[a-z0-9]{3,8}$/), (host, letters) => {
        const registered = registrableDomain(host);
        fc.pre(registered === host && !CLASS_OF_HOST.has(`${letters}${host}`));
        expect(classifyHost(`www.${host}`)).not.toBe('web');
        expect(['web', 'blog', 'email']).toContain(classifyHost(`${letters}-x${host}`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is internal within one registrable domain, also on a newspaper’s or a marketplace’s own pages', () => {
    expect(classifyReferrer('https://blog.scarpebelle.it/guida', SHOP)).toBe('internal');
    expect(classifyReferrer('https://www.corriere.it/moda', 'https://www.corriere.it/sport')).toBe(
      'internal',
    );
    expect(classifyReferrer('https://rossi.myshopify.com/', 'https://bianchi.myshopify.com/')).not.toBe(
      'internal',
    );
    expect(classifyReferrer('https://altra.co.uk/', 'https://mia.co.uk/')).toBe('web');
  });

  it('is empty when nothing readable sent the visitor', () => {
    for (const nothing of [
      '',
      '$direct',
      'about:blank',
      '/relativo',
      '   ',
      'https://',
      'file:///C:/a.html',
    ]) {
      expect([nothing, classifyReferrer(nothing, SHOP)]).toEqual([nothing, '']);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (referrer, page) => {
        expect(typeof classifyReferrer(referrer, page)).toBe('string');
        expect(typeof classifyReferrer(`https://${referrer}`, `https://${page}`)).toBe('string');
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('hostOf', () => {
  it.each([
    ['https://WWW.Esempio.IT/a?b#c', 'www.esempio.it'],
    ['http://esempio.it:8080/', 'esempio.it'],
    ['https://utente:segreto@esempio.it:443/x', 'esempio.it'],
    ['//cdn.esempio.it/x', 'cdn.esempio.it'],
    ['esempio.it/pagina', 'esempio.it'],
    ['https://esempio.it.', 'esempio.it'],
    ['https://esempio.it?x=1', 'esempio.it'],
    ['https://esempio.it\\@evil.com/', 'esempio.it'],
    ['http://[2001:db8::1]:80/x', '[2001:db8::1]'],
    ['http://localhost:3000/', 'localhost'],
    ['nonunhost', ''],
  ])('of %s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it('agrees with the platform on web addresses', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true, authoritySettings: { withPort: true } }),
        (url) => {
          expect(hostOf(url)).toBe(new URL(url).hostname);
          expect(pathOf(url)).toBe(url.replace(/^https?:\/\/[^/?#]*/, '').replace(/[?#].*$/s, ''));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('registrableDomain', () => {
  it.each([
    ['www.esempio.it', 'esempio.it'],
    ['esempio.it', 'esempio.it'],
    ['a.b.c.esempio.it', 'esempio.it'],
    ['shop.esempio.co.uk', 'esempio.co.uk'],
    ['esempio.com.au', 'esempio.com.au'],
    ['co.uk', 'co.uk'],
    ['www.comune.gov.it', 'comune.gov.it'],
    ['rossi.myshopify.com', 'rossi.myshopify.com'],
    ['www.rossi.blogspot.com', 'rossi.blogspot.com'],
    ['localhost', 'localhost'],
    ['192.168.1.10', '192.168.1.10'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['', ''],
  ])('of %s is %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it('tells sites apart', () => {
    expect(isSameSite('www.a.it', 'shop.a.it')).toBe(true);
    expect(isSameSite('a.it', 'ba.it')).toBe(false);
    expect(isSameSite('', '')).toBe(false);
    expect(isSameSite('', 'a.it')).toBe(false);
  });
});
