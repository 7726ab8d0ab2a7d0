import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedOn, waitForEvents } from './sdkSite';
import { openSdkWorld, type SdkWorld } from './sdkWorld';

let world: SdkWorld;
beforeAll(async () => {
  world = await openSdkWorld();
});
afterAll(() => world?.close());

const OPEN = "consent: 'granted'";
const WHILE = 1_500;
const PATIENT = { timeout: 20_000 };

test('a page that is left at once has told everything, and tells nothing twice', async () => {
  const site = await world.site(world.snippet(OPEN));
  const { page, captured, context } = await world.visit(site.url);
  await waitForEvents(captured, 1);
  const id = captured.events[0]?.anonymousId;
  await page.evaluate("viaggio.track('Product Added'); document.querySelector('#next').click()");
  await page.waitForURL('**/next');
  expect(await world.timelineOf(`anonymousId:${id}`, 3)).toEqual([
    'Page Viewed',
    'Product Added',
    'Page Viewed',
  ]);
  // What waited for an answer that the page could not hear is done with, and was not sent again. (Of what a page sends
  // as it ends Playwright may see nothing.)
  await page.waitForFunction("!localStorage['viaggio.queue']");
  const ids = captured.events.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  await context.close();
});

test('a tab that is closed at once has told everything', async () => {
  const site = await world.site(world.snippet(OPEN));
  const { page, captured, context } = await world.visit(site.url);
  await waitForEvents(captured, 1);
  const id = captured.events[0]?.anonymousId;
  await page.evaluate("viaggio.track('Product Added')");
  await page.close({ runBeforeUnload: true });
  expect(await world.timelineOf(`anonymousId:${id}`, 2)).toEqual(['Page Viewed', 'Product Added']);
  await context.close();
});

test('a page that comes back out of the cache is a view, and no arrival', async () => {
  const site = await world.site(world.snippet(`${OPEN}, count: true`));
  const { page, captured, context } = await world.visit(`${site.url}/moka?utm_source=newsletter&gclid=x`);
  await waitForEvents(captured, 1);
  await page.evaluate("addEventListener('pageshow', (event) => { window.cameBack = event.persisted; })");
  await page.evaluate("viaggio.track('Product Added')");
  await page.goto(`${site.url}/next`);
  const views = () => captured.events.filter(({ type }) => type === 'page');
  await expect.poll(() => views().length, PATIENT).toBe(2);
  // Playwright waits for a page to load, and one out of the cache does not.
  await page.evaluate('setTimeout(() => history.back())');
  await page.waitForFunction('window.cameBack === true');
  await expect.poll(() => views().length, PATIENT).toBe(3);
  const [landing, , back] = views();
  expect(landing?.context.page?.url).toBe(`${site.url}/moka?gclid=`);
  expect(back?.context.page).toMatchObject({ url: `${site.url}/moka`, referrer: `${site.url}/moka` });
  expect(back?.context.campaign).toBeUndefined();
  await page.evaluate("viaggio.track('Product Viewed')");
  expect(await world.timelineOf(`anonymousId:${landing?.anonymousId}`, 5)).toEqual([
    'Page Viewed',
    'Product Added',
    'Page Viewed',
    'Page Viewed',
    'Product Viewed',
  ]);
  await context.close();
});

test('offline, events wait on the device, across pages and closed tabs, and arrive once', async () => {
  const site = await world.site(world.snippet(OPEN));
  const { page, captured, context } = await world.visit(site.url);
  await waitForEvents(captured, 1);
  const id = captured.events[0]?.anonymousId;
  await context.setOffline(true);
  await page.evaluate("viaggio.track('Product Added'); viaggio.track('Cart Viewed')");
  await sleep(WHILE);
  expect(captured.names()).toEqual(['page']);
  expect((await storedOn(page)).local.sort()).toEqual(['viaggio', 'viaggio.queue']);
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${site.url}/next`);
  expect(await world.timelineOf(`anonymousId:${id}`, 4)).toEqual([
    'Page Viewed',
    'Product Added',
    'Cart Viewed',
    'Page Viewed',
  ]);
  await again.waitForFunction("!localStorage['viaggio.queue']");
  await context.close();
});

test('a server that does not answer is asked again with the same ids, and counts each once', async () => {
  const site = await world.site(world.snippet(OPEN));
  const { page, captured, context } = await world.visit(site.url);
  await waitForEvents(captured, 1);
  const id = captured.events[0]?.anonymousId;
  let refused = 0;
  await context.route('**/v1/b', async (route) => {
    // The first is taken and its answer lost, the second is refused.
    if (refused === 0) await route.fetch();
    refused += 1;
    if (refused === 1) await route.abort();
    else if (refused === 2) await route.fulfill({ status: 429, headers: { 'retry-after': '1' } });
    else await route.continue();
  });
  await page.evaluate("viaggio.track('Product Added')");
  await page.waitForFunction("!localStorage['viaggio.queue']", undefined, { timeout: 20_000 });
  const ids = captured.events
    .filter(({ event }) => event === 'Product Added')
    .map(({ messageId }) => messageId);
  expect(ids.length).toBe(3);
  expect(new Set(ids).size).toBe(1);
  expect(await world.timelineOf(`anonymousId:${id}`, 2)).toEqual(['Page Viewed', 'Product Added']);
  await context.close();
});

test('where everything of ours is blocked the page works, and says nothing of it', async () => {
  const site = await world.site(world.snippet(OPEN), { '/': '<a id="next" href="/next">Avanti</a>' });
  const context = await world.browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await context.route('**/sdk/viaggio.js', (route) => route.abort('blockedbyclient'));
  await page.goto(site.url);
  await page.evaluate("viaggio.track('Product Added'); viaggio.identify('42'); viaggio.consent(true)");
  await page.click('#next');
  await page.waitForURL('**/next');
  expect([faults, (await storedOn(page)).local]).toEqual([[], []]);
  await context.close();
});

test('where the file is let through and its requests are blocked, a hundred events wait and no more', async () => {
  const site = await world.site(world.snippet(OPEN));
  const context = await world.browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  let asked = 0;
  await context.route('**/v1/b', (route) => {
    asked += 1;
    return route.abort('blockedbyclient');
  });
  await page.goto(site.url);
  await page.waitForFunction('!Array.isArray(window.viaggio)');
  await page.evaluate("for (let n = 0; n < 300; n++) viaggio.track('Product Added', { n })");
  await sleep(4_000);
  expect(faults).toEqual([]);
  expect(await page.evaluate("JSON.parse(localStorage['viaggio.queue']).length - 1")).toBe(100);
  // Not a request for every event.
  expect(asked).toBeLessThanOrEqual(4);
  await context.close();
});

test('another site of the same owner goes on with the same visitor', async () => {
  const site = await world.site(world.snippet(`${OPEN}, domains: ['127.0.0.1']`), {
    '/shop': '<a id="pay" href="REPLACED">Paga</a>',
  });
  const { page, captured, context } = await world.visit(`${site.url}/shop`);
  await waitForEvents(captured, 1);
  await page.evaluate(`document.querySelector('#pay').href = '${site.otherUrl}/pay?x=1'`);
  await page.click('#pay');
  await page.waitForURL('**/pay**');
  await waitForEvents(captured, 2);
  expect(captured.names()).toEqual(['page', 'page']);
  expect(captured.events[1]?.anonymousId).toBe(captured.events[0]?.anonymousId);
  // Nobody copies the parameter out of the address.
  expect(page.url()).toBe(`${site.otherUrl}/pay?x=1`);
  await context.close();
});
