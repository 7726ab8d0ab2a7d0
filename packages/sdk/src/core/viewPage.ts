import { type AddressRules, cleanAddress } from './address';
import type { Boundary, Fields } from './boundary';

/** What a view of a page says. */
export interface PageView {
  /** Address without what may be about a person: the next view's referrer. */
  readonly url: string;
  readonly path: string;
  /** Of the event of somebody who agreed. */
  readonly context: Fields;
  /** Where a visit came from, if this view begins one, for those who are only counted. */
  readonly visit: Fields | undefined;
}

/**
 * Reads the page that is open. `previous`: the address of the view before it in the same document. Campaign and click
 * marks belong to the arrival alone, or going on, going back and loading again would count as arriving again. A visit
 * says from which site it came, and not which page it began with.
 */
export function viewPage(at: Boundary, previous: string | undefined, rules: AddressRules): PageView {
  const page = at.page();
  const { url, arrived, path, host, campaign: found } = cleanAddress(at, page.href, rules);
  const isArrival = page.isFresh && !previous;
  const referrer = previous ?? (isArrival ? page.referrer.replace(/[?#].*/, '') : url);
  const campaign = isArrival ? found : undefined;
  const context = {
    campaign,
    page: { url: isArrival ? arrived : url, path, referrer, title: page.title },
  };
  // `https://host/…`
  const [scheme, , site] = referrer.split('/');
  const visit = { campaign, page: { referrer: site && `${scheme}//${site}` } };
  return { url, path, context, visit: isArrival && site !== host ? visit : undefined };
}
