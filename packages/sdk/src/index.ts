import { load as loadInBrowser } from './browser/load';
import type { Options } from './browser/options';
import type { Client } from './core/client';

export type { Capture, Options } from './browser/options';
export type { Client, ClientOptions } from './core/client';
export type { Preferences } from './core/consent';

/** Where pages are written on a server nobody is looking: calls come to nothing there. */
const NOBODY: Client = {
  page: () => undefined,
  track: () => undefined,
  identify: () => undefined,
  group: () => undefined,
  alias: () => undefined,
  reset: () => undefined,
  consent: () => undefined,
  link: (href) => href,
};

/** Begins in the browser, once for a page. */
export const load = (options: Options): Client =>
  typeof document === 'undefined' ? NOBODY : loadInBrowser(options);
