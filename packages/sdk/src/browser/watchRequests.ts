import { isBuying } from './isBuying';
import type { Watch } from './watch';

/**
 * Requests of the page to its own site that are answered with an error where a visitor buys. `fetch` and XMLHttpRequest
 * are only touched once such a page is open, and behave as before. A request without any answer is not told: leaving a
 * page ends requests the same way.
 */
export function watchRequests({ once, options, onView }: Watch): void {
  let isWatching = false;
  const site = location.hostname.split('.').slice(-2).join('.');
  const tell = (address: string, status: number): void => {
    if (status < 400 || !isBuying(options)) return;
    const { hostname, pathname } = new URL(address);
    // Parts with digits are somebody's: an order, a cart, a token.
    const path = pathname.replace(/[^/]*\d[^/]*/g, '*');
    if (hostname.endsWith(site)) once('Checkout Error', path + status, { path, status });
  };
  onView.push(() => {
    if (isWatching || !isBuying(options)) return;
    isWatching = true;
    const { fetch } = window;
    window.fetch = function (...asked) {
      const answer = fetch.apply(this, asked);
      answer.then(
        ({ url, status }) => tell(url, status),
        () => undefined,
      );
      return answer;
    };
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function (body) {
      this.addEventListener('load', () => tell(this.responseURL, this.status));
      send.call(this, body);
    };
  });
}
