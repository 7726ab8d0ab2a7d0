import { redact } from '../core/address';
import type { Fields } from '../core/boundary';
import type { Core } from '../core/client';
import type { Options } from './options';

/** Most events that one view of a page tells by itself. */
const MOST = 15;

/** What the watchers share: the core, the options, and the view they belong to. */
export interface Watch {
  readonly core: Core;
  readonly options: Options;
  /** Tells an event, once for a view and a key. */
  once(event: string, key: string, properties: Fields): void;
  /** A view begins. */
  readonly onView: (() => void)[];
  /** A view ends: another begins, or the page is left. */
  readonly onLeave: (() => void)[];
}

export function createWatch(core: Core, options: Options): Watch {
  const told = new Set<string>();
  return {
    core,
    options,
    once: (event, key, properties) => {
      const before = told.size;
      if (before < MOST && told.add(event + key).size > before) core.track(event, properties);
    },
    onView: [() => told.clear()],
    onLeave: [],
  };
}

/** Whether the site asked us not to look at an element. */
export const isIgnored = (element: Element): boolean => element.closest('[data-viaggio-ignore]') !== null;

/** An element by its name in the code, never by what it shows. */
export function nameElement(element: Element): string {
  const name =
    element.getAttribute('data-viaggio-name') ||
    element.id ||
    element.getAttribute('name') ||
    element.classList[0];
  return redact(name ? `${element.localName} ${name}` : element.localName);
}
