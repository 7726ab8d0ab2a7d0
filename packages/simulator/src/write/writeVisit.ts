import { ARTICLES, GUIDES, PRODUCTS_BY_CATEGORY, type Product, SEARCHES } from '../brand/index';
import type { Order, Visit, VisitScript } from '../plan/index';
import { userIdOf } from './identityOf';
import {
  ACCOUNT,
  articlePlace,
  BUSINESS,
  CART,
  CHECKOUT,
  HOME,
  helpPlace,
  listPlace,
  orderPlace,
  productPlace,
} from './pages';
import type { Scribe } from './scribe';
import { Session } from './session';
import { cartProperties, orderProperties, productProperties } from './wording';

function join(session: Session): void {
  const { joins } = session.visit;
  if (joins === 'newsletter') {
    session.track('Newsletter Subscribed', 'newsletter', { form: 'popup-sconto', incentive: 'BENVENUTO10' });
    session.identify('email');
  } else if (joins === 'account') {
    session.identify('account');
    session.track('Account Created', 'signed_up', { method: 'email' });
  } else if (joins === 'guest') session.identify('email');
}

function accept(session: Session): void {
  const { referral } = session.visit;
  if (referral !== undefined)
    session.track('Referral Accepted', 'invited', { code: referral, channel: 'word_of_mouth' });
}

function readArticle(session: Session): void {
  const { luck } = session.scribe;
  session.open(articlePlace(session.visit.article ?? luck.pick(ARTICLES)), 'article');
  accept(session);
  if (luck.chance(0.3)) {
    session.wait(30, 240);
    session.open(articlePlace(luck.pick(ARTICLES)), 'article');
  }
  if (luck.chance(0.16)) session.open(HOME, 'home');
}

function browseList(session: Session): void {
  const { category } = session.visit.product;
  session.open(listPlace(category), 'list');
  const products = PRODUCTS_BY_CATEGORY[category]
    .slice(0, 3)
    .map(({ sku }, i) => ({ product_id: sku, position: i + 1 }));
  session.track('Product List Viewed', 'list', { list_id: category, category, products });
}

function explore(session: Session): void {
  const { luck } = session.scribe;
  session.open(HOME, 'home');
  accept(session);
  if (luck.chance(0.5)) browseList(session);
  if (luck.chance(0.24)) session.track('Products Searched', 'search', { query: luck.pick(SEARCHES) });
}

function viewProduct(session: Session, product: Product): void {
  session.open(productPlace(product), 'product');
  session.track('Product Viewed', 'product', productProperties(product));
}

/** Comes to the product: straight to it from outside, by the home page and a list when typing the address. */
function findProduct(session: Session): void {
  const { luck } = session.scribe;
  if (session.visit.entry === 'direct' && !session.inApp) {
    if (luck.chance(0.7)) session.open(HOME, 'home');
    if (luck.chance(0.4)) browseList(session);
  }
  viewProduct(session, session.visit.product);
  if (luck.chance(0.34))
    viewProduct(session, luck.pick(PRODUCTS_BY_CATEGORY[session.visit.product.category]));
}

function fillCart(session: Session, order?: Order): void {
  const lines = order?.lines ?? [{ product: session.visit.product, quantity: 1 }];
  for (const { product, quantity } of lines) {
    session.track('Product Added', 'cart', { ...productProperties(product), quantity });
  }
  session.open(CART, 'cart');
  session.track(
    'Cart Viewed',
    'cart',
    order ? cartProperties(order) : { products: [productProperties(session.visit.product)] },
  );
}

function checkOut(session: Session, order?: Order): void {
  const { luck } = session.scribe;
  session.open(CHECKOUT, 'checkout');
  session.track('Checkout Started', 'checkout', order ? cartProperties(order) : {});
  if (order?.coupon !== undefined) {
    session.track('Coupon Applied', 'coupon', {
      coupon_name: order.coupon,
      discount: order.discount,
      order_id: order.id,
    });
  } else if (luck.chance(0.06))
    session.track('Coupon Denied', 'coupon', { coupon_name: 'ESTATE20', reason: 'scaduto' });
  if (luck.chance(0.6))
    session.track('Checkout Step Completed', 'checkout', {
      step: 2,
      shipping_method: order?.pickup ? 'pickup' : 'courier',
    });
}

/** What was in the way, as the site saw it. */
function abandon(session: Session): void {
  const { fault } = session.visit;
  const { luck } = session.scribe;
  findProduct(session);
  fillCart(session);
  checkOut(session);
  if (fault === 'second_thoughts') return;
  session.track('Payment Info Entered', 'checkout', { payment_method: 'credit_card', step: 3 });
  const tries = fault === 'declined' ? 1 : 1 + luck.geometric(0.45, 3);
  for (let i = 0; i < tries; i += 1) {
    if (fault === 'checkout_bug')
      session.track('Checkout Error', 'payment_failed', {
        message: 'Cannot read properties of null: address',
        step: 3,
      });
    else
      session.track('Payment Failed', 'payment_failed', {
        reason: fault === 'declined' ? 'card_declined' : 'provider_unavailable',
        provider: 'paganti',
      });
  }
}

/** The shop's own server reports the order. */
function completeOrder(session: Session, order: Order): void {
  const { visit, scribe } = session;
  const { userId, anonymousId } = session.ids;
  // It knows the account even where the browser does not keep it.
  const account = order.guest ? undefined : (userId ?? userIdOf(visit.person, visit.second));
  const fact = {
    type: 'track',
    event: 'Order Completed',
    touch: 'order',
    channel: order.route,
    properties: orderProperties(order),
  } as const;
  scribe.bySystem(
    'shop',
    session.time,
    { ...fact, userId: account, anonymousId },
    { email: visit.person.email },
  );
}

function placeOrder(session: Session): void {
  const { visit, scribe } = session;
  const order = visit.order!;
  if (scribe.luck.chance(0.8)) findProduct(session);
  fillCart(session, order);
  join(session);
  checkOut(session, order);
  session.track('Payment Info Entered', 'checkout', {
    payment_method: order.payment,
    step: 3,
    order_id: order.id,
  });
  completeOrder(session, order);
}

function readGuide(session: Session): void {
  const { luck } = session.scribe;
  for (let i = luck.between(1, 2); i > 0; i -= 1) session.open(helpPlace(luck.pick(GUIDES)), 'help');
}

function useKiosk(session: Session): void {
  browseList(session);
  viewProduct(session, session.visit.product);
  if (session.scribe.luck.chance(0.4)) {
    viewProduct(session, session.scribe.luck.pick(PRODUCTS_BY_CATEGORY[session.visit.product.category]));
  }
}

function meetError(session: Session): void {
  const path = '/offerte-di-stagione';
  session.open({ path, title: 'Pagina non trovata' }, 'page');
  session.track('Page Not Found', 'snag', { path });
}

function wish(session: Session): void {
  findProduct(session);
  session.track('Product Added to Wishlist', 'wishlist', productProperties(session.visit.product));
}

function load(session: Session): void {
  findProduct(session);
  fillCart(session);
}

/** The usual again, from the account, with everything already filled in. */
function reorder(session: Session): void {
  session.open(ACCOUNT, 'account');
  session.wait(10, 60);
  completeOrder(session, session.visit.order!);
}

const SCRIPTS: Readonly<Record<VisitScript, (session: Session) => void>> = {
  article: readArticle,
  explore,
  product: findProduct,
  wishlist: wish,
  cart: load,
  abandon,
  order: placeOrder,
  reorder,
  guide: readGuide,
  account: (session) => session.open(ACCOUNT, 'account'),
  track: (session) => session.open(orderPlace(session.visit.order!), 'order_page'),
  broken: meetError,
  business: (session) => session.open(BUSINESS, 'page'),
  kiosk: useKiosk,
};

/** One visit to the site, the app or the kiosk. */
export function writeVisit(scribe: Scribe, visit: Visit): void {
  const session = new Session(scribe, visit);
  SCRIPTS[visit.script](session);
  if (visit.script !== 'order') join(session);
}
