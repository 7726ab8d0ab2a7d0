import { ACCOUNT } from './catalogue/account';
import { APP } from './catalogue/app';
import { ARRIVALS } from './catalogue/arrivals';
import { BY_CHANNEL } from './catalogue/byChannel';
import { CART } from './catalogue/cart';
import { ANY_PAGE, CONTENT } from './catalogue/content';
import { MESSAGES } from './catalogue/messages';
import { OTHERS } from './catalogue/others';
import { PRODUCTS } from './catalogue/products';
import { PURCHASE } from './catalogue/purchase';
import { SALES } from './catalogue/sales';
import { SERVICE } from './catalogue/service';
import type { Touchpoint } from './types';

/**
 * The touchpoints of a new workspace, in order: the first that matches an event is its one touchpoint.
 * Events named by a specification or a spreadsheet match by name. Of page views, those whose page tells most come
 * first (cart, checkout, orders, help), then where a visit came from, then the other pages. What no name says is
 * placed by its channel, and any page left is a page of the site.
 *
 * Numbers are the stores' and never change: a new touchpoint takes the next number, wherever it stands.
 */
export function defaultCatalogue(): readonly Touchpoint[] {
  return CATALOGUE;
}

const CATALOGUE: readonly Touchpoint[] = [
  ...PURCHASE,
  ...CART,
  ...ACCOUNT,
  ...APP,
  ...MESSAGES,
  ...ARRIVALS,
  ...PRODUCTS,
  ...CONTENT,
  ...SALES,
  ...SERVICE,
  ...OTHERS,
  ...BY_CHANNEL,
  ...ANY_PAGE,
];
