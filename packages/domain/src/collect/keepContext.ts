import type { EventTime } from './correctClock';
import { isJson } from './itemContext';
import type { Opened } from './openItem';
import { bounded, textOf } from './text';
import type { Json } from './types';

/** Longest values kept, in UTF-16 units. With these the whole context stays under 6 KB. */
const MAX_USER_AGENT = 400;
const MAX_PAGE = 500;
const MAX_WORD = 100;

type Kept = Record<string, unknown>;

/** What the context keeps of things outside itself. */
export interface Beside {
  readonly userAgent: string;
  readonly ip: string;
  readonly refused: string;
  readonly time: EventTime;
  readonly sentAt: unknown;
}

/**
 * What is kept of a context, as JSON text: names of devices and programs, language, screen, the page, what the
 * columns do not already hold of the campaign, refused consents, the client's own times when its clock was corrected.
 * Traits are not: identify calls carry them, and clients repeat them in every event.
 */
export function keepContext(opened: Opened, beside: Beside): string {
  const { context } = opened;
  const kept: Kept = {};
  if (beside.userAgent !== '') kept.userAgent = bounded(beside.userAgent, MAX_USER_AGENT);
  keepWord(kept, 'locale', context.get('locale'));
  keepWord(kept, 'timezone', context.get('timezone'));
  keepWords(kept, 'library', context.get('library'), ['name', 'version']);
  keepWords(kept, 'device', context.get('device'), ['type', 'model', 'manufacturer']);
  keepWords(kept, 'os', context.get('os'), ['name', 'version']);
  keepWords(kept, 'app', context.get('app'), ['name', 'version', 'build']);
  keepWords(kept, 'screen', context.get('screen'), ['width', 'height']);
  keepWords(kept, 'campaign', context.get('campaign'), ['term', 'content', 'id']);
  keepPage(kept, opened);
  if (beside.ip !== '') kept.ip = beside.ip;
  if (beside.refused !== '') kept.refusedConsent = beside.refused;
  if (beside.time.corrected)
    kept.clock = { original: beside.time.original, sentAt: textOf(beside.sentAt, MAX_WORD) };
  return JSON.stringify(kept);
}

function keepWord(kept: Kept, name: string, value: unknown): void {
  const word = textOf(value, MAX_WORD);
  if (word !== '') kept[name] = word;
}

function keepWords(kept: Kept, name: string, value: unknown, words: readonly string[]): void {
  if (!isJson(value)) return;
  let found: Kept | undefined;
  for (const word of words) {
    const inside = value[word];
    if (typeof inside === 'string') {
      if (inside === '') continue;
      found ??= {};
      found[word] = bounded(inside, MAX_WORD);
    } else if (typeof inside === 'number') {
      found ??= {};
      found[word] = inside;
    }
  }
  if (found !== undefined) kept[name] = found;
}

/** The page, but for what a page view already says in its properties: clients send all of it twice. */
function keepPage(kept: Kept, opened: Opened): void {
  const page = opened.context.get('page');
  if (!isJson(page)) return;
  const said: Json = opened.type === 'page' ? opened.properties : {};
  let found: Kept | undefined;
  for (const word of PAGE_WORDS) {
    const inside = page[word];
    if (typeof inside !== 'string' || inside === '' || inside === said[word]) continue;
    found ??= {};
    found[word] = bounded(inside, MAX_PAGE);
  }
  if (found !== undefined) kept.page = found;
}

const PAGE_WORDS = ['path', 'referrer', 'title'];
