/** Milliseconds in which a page that works has answered a click. */
const PATIENCE = 1_500;
/** What an answer can be other than a change of the document. */
const ANSWERS = 'scroll focusin selectionchange blur input change submit transitionstart';

/** Calls when a page does not answer the click that is under way, in any way that can be seen. */
export function watchResponse(onNone: () => void): void {
  const { href } = location;
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
    for (const answer of ANSWERS.split(' ')) removeEventListener(answer, stop, true);
  };
  const observer = new MutationObserver(stop);
  const timer = setTimeout(() => {
    stop();
    if (location.href === href) onNone();
  }, PATIENCE);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const answer of ANSWERS.split(' ')) addEventListener(answer, stop, true);
}
