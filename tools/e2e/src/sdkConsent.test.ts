import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedOn, waitForEvents } from './sdkSite';
import { openSdkWorld, type SdkWorld, type Visit } from './sdkWorld';

let world: SdkWorld;
beforeAll(async () => {
  world = await openSdkWorld();
});
afterAll(() => world?.close());

const NOTHING = { local: [], session: [], cookie: '' };
/** Long enough for anything that is sent by itself. */
const WHILE = 1_500;
const LANDING = '/moka?utm_source=newsletter&utm_medium=email&email=anna@example.it';

/** Does on a page what a visitor does, whatever they decided. */
async function browse({ page }: Visit): Promise<void> {
  await page.evaluate("viaggio.track('Product Added', { product_id: 'moka' })");
  await page.evaluate("history.pushState(null, '', '/cart')");
  await sleep(WHILE);
}

describe('three decisions of a visitor, compared by what left the browser', () => {
  test('undecided: nothing is sent, nothing is stored', async () => {
    const site = await world.site(world.snippet());
    const visit = await world.visit(site.url + LANDING);
    await browse(visit);
    expect([visit.captured.requests.length, await storedOn(visit.page)]).toEqual([0, NOTHING]);
    await visit.page.goto(`${site.url}/next`);
    await sleep(WHILE);
    expect(visit.captured.requests).toEqual([]);
    await visit.context.close();
  });

  test('refused, where the site counts: figures without identifier, device or page; nothing is stored', async () => {
    const site = await world.site(world.snippet('count: true'));
    const visit = await world.visit(site.url + LANDING);
    await visit.page.evaluate('viaggio.consent(false)');
    await browse(visit);
    expect(await storedOn(visit.page)).toEqual(NOTHING);
    expect(visit.captured.names()).toEqual(['Count Recorded', 'Count Recorded', 'Count Recorded']);
    expect(visit.captured.events.map(({ properties }) => properties?.metric)).toEqual([
      'page_views',
      'visits',
      'page_views',
    ]);
    for (const request of visit.captured.requests) {
      const said = request.postData()!;
      for (const personal of [
        'moka',
        'anna',
        'anonymousId',
        'userId',
        'screen',
        'timezone',
        'locale',
        'url',
      ]) {
        expect(said).not.toContain(personal);
      }
      expect(await request.headerValue('cookie')).toBeNull();
    }
    // The server counts them on the map, and keeps neither address nor browser.
    await expectCounts({ page_views: 2, visits: 1 });
    await visit.context.close();
  });

  test('agreed: events with one id of the browser and the consent itself; no cookie', async () => {
    const site = await world.site(world.snippet('count: true'));
    const visit = await world.visit(site.url + LANDING);
    await visit.page.evaluate('viaggio.consent({ analytics: true, marketing: false })');
    await browse(visit);
    const { captured, page } = visit;
    expect(captured.names()).toEqual(['identify', 'page', 'Product Added', 'page']);
    const [id] = captured.events.map(({ anonymousId }) => anonymousId);
    expect(captured.events.every((event) => event.anonymousId === id)).toBe(true);
    for (const { context } of captured.events) {
      expect(context.consent).toEqual({ categoryPreferences: { analytics: true, marketing: false } });
    }
    expect(JSON.stringify(captured.events)).not.toContain('anna@');
    expect(await storedOn(page)).toEqual({ local: ['viaggio'], session: [], cookie: '' });
    expect(await world.timelineOf(`anonymousId:${id}`, 3)).toEqual([
      'Page Viewed',
      'Product Added',
      'Page Viewed',
    ]);
    const { consent } = await world.ask<{ consent: { category: string; granted: boolean }[] }>(
      `/people/anonymousId:${id}`,
    );
    expect(consent).toMatchObject([
      { category: 'analytics', granted: true },
      { category: 'marketing', granted: false },
    ]);
    await page.evaluate('viaggio.consent(false)');
    await sleep(WHILE);
    expect(await storedOn(page)).toEqual(NOTHING);
    expect(captured.names().slice(4)).toEqual(['identify']);
    expect(captured.events.at(-1)?.context.consent?.categoryPreferences).toEqual({ analytics: false });
    await visit.context.close();
  });
});

async function expectCounts(expected: Record<string, number>): Promise<void> {
  const period = { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 86_400_000) };
  const counted = async () => {
    const { data } = await world.ask<{ data: { stages: { counts: { name: string; total: number }[] }[] } }>(
      '/reports/overview',
      { period },
    );
    return Object.fromEntries(data.stages[0]!.counts.map(({ name, total }) => [name, total]));
  };
  for (let attempt = 0; attempt < 50; attempt++) {
    if (JSON.stringify(await counted()) === JSON.stringify(expected)) break;
    await sleep(100);
  }
  expect(await counted()).toEqual(expected);
}

describe('platforms of consent', () => {
  const GTAG = 'window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }';
  const DENIED = "{ analytics_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' }";

  test("Google's consent mode opens and closes the gate", async () => {
    const site = await world.site(world.snippet('', `${GTAG} gtag('consent', 'default', ${DENIED});`));
    const { page, captured, context } = await world.visit(site.url);
    await sleep(WHILE);
    expect(captured.requests).toEqual([]);
    await page.evaluate(
      "gtag('consent', 'update', { analytics_storage: 'granted', ad_user_data: 'denied', ad_personalization: 'denied' })",
    );
    await waitForEvents(captured, 2);
    expect(captured.names()).toEqual(['identify', 'page']);
    expect(captured.events[1]?.context.consent).toEqual({
      categoryPreferences: { analytics: true, marketing: false, profiling: false },
    });
    await page.evaluate(`gtag('consent', 'update', ${DENIED})`);
    await sleep(WHILE);
    expect(captured.names().slice(2)).toEqual(['identify']);
    expect(await storedOn(page)).toEqual(NOTHING);
    await context.close();
  });

  test("a platform that speaks IAB's framework, though it comes after us", async () => {
    const framework = `addEventListener('DOMContentLoaded', () => {
      let listener;
      window.__tcfapi = (command, version, callback) => {
        listener = callback;
        callback({ gdprApplies: true, eventStatus: 'cmpuishown', purpose: { consents: {} } }, true);
      };
      window.answer = (consents) =>
        listener({ gdprApplies: true, eventStatus: 'useractioncomplete', purpose: { consents } }, true);
    });`;
    const site = await world.site(world.snippet('', framework));
    const { page, captured, context } = await world.visit(site.url);
    await sleep(WHILE);
    expect(captured.requests).toEqual([]);
    await page.evaluate('answer({ 1: true, 8: true })');
    await waitForEvents(captured, 2);
    expect(captured.events[1]?.context.consent).toEqual({
      categoryPreferences: { analytics: true, marketing: false, profiling: false },
    });
    await page.evaluate('answer({})');
    await sleep(WHILE);
    expect(await storedOn(page)).toEqual(NOTHING);
    await context.close();
  });
});

describe('pages of others', () => {
  test('that allow no lines of script take one tag', async () => {
    const { url } = world.server;
    const policy = `default-src 'none'; script-src ${url}; connect-src ${url}; img-src data:; require-trusted-types-for 'script'`;
    const head = `<script async src="${url}/sdk/viaggio.js" data-key="${world.key}" data-consent="granted"></script>`;
    const site = await world.site(head, undefined, policy);
    const { captured, context } = await world.visit(site.url);
    await waitForEvents(captured, 1);
    expect(captured.names()).toEqual(['page']);
    await context.close();
  });

  test('keep the id in a cookie where they ask for it', async () => {
    const site = await world.site(world.snippet("consent: 'granted', cookie: true"));
    const { page, captured, context } = await world.visit(site.url);
    await waitForEvents(captured, 1);
    expect(await storedOn(page)).toMatchObject({ cookie: `viaggio=${captured.events[0]?.anonymousId}` });
    await context.close();
  });
});
