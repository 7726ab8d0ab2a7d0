import { type Client, Core } from '../core/client';
import { LINK_PARAMETER } from '../core/link';
import { createBoundary } from './boundary';
import { hearPlatforms } from './hearPlatforms';
import type { Capture, Options } from './options';
import { createWatch, type Watch } from './watch';
import { watchClicks, watchLinks } from './watchClicks';
import { watchErrors } from './watchErrors';
import { watchForms } from './watchForms';
import { watchPages } from './watchPages';
import { watchRequests } from './watchRequests';
import { watchScroll } from './watchScroll';

/** In this order: the first view, which pages bring, must find the others ready. */
const WATCHERS: readonly (readonly [Capture, (watch: Watch) => void])[] = [
  ['links', watchLinks],
  ['forms', watchForms],
  ['scroll', watchScroll],
  ['snags', watchClicks],
  ['snags', watchErrors],
  ['snags', watchRequests],
  ['pages', watchPages],
];

/** Begins, in a page that somebody looks at: one that is only prepared waits until somebody does. */
export function load(options: Options): Client {
  const core = new Core(options, createBoundary(options));
  const start = (): void => {
    const watch = createWatch(core, options);
    core.start(takeLink());
    hearPlatforms(core);
    const { off = '' } = options;
    for (const [name, begin] of WATCHERS) if (!off.includes(name)) begin(watch);
    // A site that tells its views itself has one view for all we know.
    if (off.includes('pages')) for (const call of watch.onView) call();
    leaveWell(watch);
  };
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start);
  } else start();
  return core;
}

/** Sends what waits when the page is hidden, which may be the last that is heard of it, and when it ends. */
function leaveWell({ core, onLeave }: Watch): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return;
    for (const call of onLeave) call();
    core.flush();
  });
  // Never `unload`: a page that listens to it cannot come back from the cache.
  addEventListener('pagehide', () => {
    for (const call of onLeave) call();
    core.leave();
  });
  addEventListener('online', () => core.flush());
}

/** The parameter of a decorated link, taken out of the address before anybody copies it. */
function takeLink(): string | null {
  const address = new URL(location.href);
  const value = address.searchParams.get(LINK_PARAMETER);
  address.searchParams.delete(LINK_PARAMETER);
  if (value) history.replaceState(history.state, '', address);
  return value;
}
