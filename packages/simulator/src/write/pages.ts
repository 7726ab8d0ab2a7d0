import { type Article, BRAND, CATEGORY_NAMES, type Category, type Product, SITE } from '../brand/index';
import type { Order } from '../plan/index';
import type { PageContext } from './item';

/** A page of the site before anybody came to it. */
export interface Place {
  readonly path: string;
  readonly title: string;
}

export const HOME: Place = { path: '/', title: `${BRAND} · moka, macchine e caffè` };
export const CART: Place = { path: '/carrello', title: `Carrello · ${BRAND}` };
export const CHECKOUT: Place = { path: '/cassa', title: `Cassa · ${BRAND}` };
export const ACCOUNT: Place = { path: '/area-personale', title: `Area personale · ${BRAND}` };
export const BUSINESS: Place = { path: '/per-gli-uffici', title: `Caffè per gli uffici · ${BRAND}` };

const articles = new Map<string, Place>();
const products = new Map<string, Place>();
const lists = new Map<string, Place>();

function remember(known: Map<string, Place>, key: string, path: string, title: string): Place {
  let place = known.get(key);
  if (place === undefined) {
    place = { path, title: `${title} · ${BRAND}` };
    known.set(key, place);
  }
  return place;
}

export function articlePlace(article: Article): Place {
  return remember(articles, article.slug, `/blog/${article.slug}`, article.title);
}

export function helpPlace(article: Article): Place {
  return remember(articles, `help:${article.slug}`, `/assistenza/${article.slug}`, article.title);
}

export function productPlace(product: Product): Place {
  return remember(products, product.sku, `/prodotti/${product.slug}`, product.name);
}

export function listPlace(category: Category): Place {
  return remember(lists, category, `/collezioni/${category}`, CATEGORY_NAMES[category]);
}

export function orderPlace(order: Order): Place {
  return { path: `/ordini/${order.id}`, title: `Ordine ${order.id} · ${BRAND}` };
}

/** The page as the browser tells it. */
export function pageOf(place: Place, referrer: string, search = ''): PageContext {
  return { path: place.path, url: `${SITE}${place.path}${search}`, referrer, search, title: place.title };
}
