import type { Violation } from '../trackingPlan/index';
import type { EventTime } from './correctClock';
import { isJson, NOTHING } from './json';
import type { Opened } from './openItem';
import type { Visit } from './readVisit';
import { storableJson } from './storableJson';
import { cut, textOf } from './text';

/** Longest values kept, in UTF-16 units. With these the whole context stays about 6,000 at most. */
const MAX_PAGE = 500;
const MAX_WORD = 100;

type Kept = Record<string, unknown>;

const NAME_AND_VERSION = ['name', 'version'];
const DEVICE = ['type', 'model', 'manufacturer'];
const APP = ['name', 'version', 'build'];
const SCREEN = ['width', 'height'];
const CAMPAIGN = ['term', 'content', 'id'];
const PAGE = ['path', 'referrer', 'title'];

/**
 * What is kept of a context, as JSON text: names of devices and programs, language, screen, the page, what the
 * columns do not already hold of the campaign, refused consents, the client's own times when its clock was corrected,
 * how the event breaks the tracking plan.
 * Traits are not: identify calls carry them, and clients repeat them in every event.
 */
export function keepContext(
  opened: Opened,
  visit: Visit,
  refusedConsent: string,
  time: EventTime,
  sentAt: unknown,
  offPlan?: Violation,
): string {
  const { context } = opened;
  const kept: Kept = {};
  if (visit.userAgent !== '') kept.userAgent = visit.userAgent;
  if (isWord(context.locale)) kept.locale = cut(context.locale, MAX_WORD);
  if (isWord(context.timezone)) kept.timezone = cut(context.timezone, MAX_WORD);
  keepWords(kept, 'library', context.library, NAME_AND_VERSION);
  keepWords(kept, 'device', context.device, DEVICE);
  keepWords(kept, 'os', context.os, NAME_AND_VERSION);
  keepWords(kept, 'app', context.app, APP);
  keepWords(kept, 'screen', context.screen, SCREEN);
  keepWords(kept, 'campaign', context.campaign, CAMPAIGN);
  keepPage(kept, opened);
  if (visit.ip !== '') kept.ip = visit.ip;
  if (refusedConsent !== '') kept.refusedConsent = refusedConsent;
  if (time.corrected) kept.clock = { original: time.original, sentAt: textOf(sentAt, MAX_WORD) };
  if (offPlan) kept.plan = { code: offPlan.code, field: offPlan.field, version: offPlan.version };
  return storableJson(kept, false);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function keepWords(kept: Kept, name: string, value: unknown, words: readonly string[]): void {
  if (!isJson(value)) return;
  let found: Kept | undefined;
  for (const word of words) {
    const inside = value[word];
    if (!isWord(inside) && typeof inside !== 'number') continue;
    found ??= {};
    found[word] = typeof inside === 'string' ? cut(inside, MAX_WORD) : inside;
  }
  if (found !== undefined) kept[name] = found;
}

/** The page, but for what a page view already says in its properties: clients send all of it twice. */
function keepPage(kept: Kept, opened: Opened): void {
  const { page } = opened.context;
  if (!isJson(page)) return;
  const said = opened.type === 'page' ? opened.properties : NOTHING;
  let found: Kept | undefined;
  for (const word of PAGE) {
    const inside = page[word];
    if (!isWord(inside) || inside === said[word]) continue;
    found ??= {};
    found[word] = cut(inside, MAX_PAGE);
  }
  if (found !== undefined) kept.page = found;
}
