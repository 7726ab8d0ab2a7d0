import type { Watch } from './watch';

/** Milliseconds after which a page that changed its address has its title too, and is not redirected again. */
const SETTLED = 50;

/** Views of pages: of the document, of every address it takes on, and again when it comes back from the cache. */
export function watchPages({ core, onView, onLeave }: Watch): void {
  const nameOf = (): string => core.clean(location.href).url;
  let name = nameOf();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const view = (): void => {
    core.page();
    for (const call of onView) call();
  };
  const move = (): void => {
    if (nameOf() === name) return;
    name = nameOf();
    for (const call of onLeave) call();
    clearTimeout(timer);
    timer = setTimeout(view, SETTLED);
  };
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method];
    history[method] = function (...entry) {
      original.apply(this, entry);
      move();
    };
  }
  addEventListener('popstate', move);
  addEventListener('pageshow', ({ persisted }) => persisted && view());
  view();
}
