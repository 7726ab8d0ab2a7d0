import { ARTICLES, BRAND, PRODUCTS, SITE } from '../brand/index';
import type { Device } from '../people/index';
import { Weighted } from '../random/index';
import { DAY, fromRome } from '../time/index';
import { daysOf, type World } from '../world/index';
import type { Scribe } from '../write/index';

const CRAWL = -21;
/** Items that people's browsers send, per customer: what the share of crawlers is a share of. */
const SITE_ITEMS = 15;
const PAGES = 5;

const AGENTS = new Weighted([
  [
    'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    40,
  ],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/136.0.0.0 Safari/537.36',
    18,
  ],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    14,
  ],
  ['Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)', 16],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/138.0.0.0 Safari/537.36',
    12,
  ],
]);

function pathOf(scribe: Scribe): string {
  return scribe.luck.chance(0.5)
    ? `/prodotti/${scribe.luck.pick(PRODUCTS).slug}`
    : `/blog/${scribe.luck.pick(ARTICLES).slug}`;
}

function crawl(scribe: Scribe, day: number, n: number): void {
  scribe.openNobody(CRAWL - n, day, fromRome(day, 0));
  const { luck } = scribe;
  const device: Device = {
    kind: 'desktop',
    anonymousId: luck.uuid(),
    skew: 0,
    shared: false,
    remembersUser: false,
    context: {
      userAgent: luck.weighted(AGENTS),
      locale: 'en-US',
      timezone: 'America/Los_Angeles',
      library: { name: 'analytics.js', version: 'next-1.84.0' },
      screen: { width: 1024, height: 768 },
    },
  };
  let time = fromRome(day, luck.below(DAY - 600_000));
  for (let i = luck.between(1, 2 * PAGES - 1); i > 0; i -= 1) {
    const path = pathOf(scribe);
    const page = { path, url: SITE + path, referrer: '', search: '', title: BRAND };
    const fact = {
      type: 'page',
      name: BRAND,
      touch: 'crawl',
      channel: 'web',
      anonymousId: device.anonymousId,
      properties: page,
    } as const;
    scribe.byDevice(device, time, fact, page);
    time += 1500 + luck.below(9000);
  }
}

/** Sessions of machines on one day. */
function crawlsOn(world: World): number {
  return (world.noise.bots * world.customers * SITE_ITEMS) / PAGES / daysOf(world);
}

/** Machines that read the site. They keep no hours and no seasons. */
export function writeCrawlers(scribe: Scribe, day: number): void {
  const mean = crawlsOn(scribe.world);
  // Whole sessions each day, so that the sum over the days is right however small the mean.
  const sessions = Math.floor(mean * (day + 1)) - Math.floor(mean * day);
  for (let n = 0; n < sessions; n += 1) crawl(scribe, day, n);
}
