import type { Watch } from './watch';

/** Per cent of a text, and seconds, below which nobody has looked into it. */
const LEAST = 25;
const SHORTEST = 5;
/** An article that is this many windows high is scrolled through; a card in a list is not. */
const LONG = 1.3;
/** Milliseconds between two measures. */
const EVERY = 250;

/** How far texts are read: told once for a view, when the page is left or hidden, in steps of a quarter. */
export function watchScroll({ core, onView, onLeave }: Watch): void {
  let depth = 0;
  let began = 0;
  let isTold = false;
  let isWaiting = false;
  const measure = (): void => {
    isWaiting = false;
    const box = [...document.querySelectorAll('[data-viaggio-content],article')]
      .map((text) => text.getBoundingClientRect())
      .find(({ height }) => height > innerHeight * LONG);
    if (box) depth = Math.max(depth, Math.min(1, (innerHeight - box.top) / box.height) * 100);
  };
  addEventListener(
    'scroll',
    () => {
      if (!isWaiting) setTimeout(measure, EVERY);
      isWaiting = true;
    },
    { passive: true },
  );
  onView.push(() => {
    depth = 0;
    isTold = false;
    began = Date.now();
  });
  onLeave.push(() => {
    const seconds = Math.round((Date.now() - began) / 1_000);
    if (isTold || depth < LEAST || seconds < SHORTEST) return;
    core.track('Content Viewed', { depth: depth - (depth % 25), seconds });
    isTold = true;
  });
}
