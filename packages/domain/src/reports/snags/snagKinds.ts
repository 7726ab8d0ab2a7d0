import { type Bilingual, type EventFilter, named } from '../../touchpoints/index';

/** Something that goes wrong for a customer, and the events that say so. */
export interface SnagKind {
  readonly id: string;
  readonly name: Bilingual;
  /** Any of them may match. */
  readonly filters: readonly EventFilter[];
  /** What ends it well: the kind is then something begun and abandoned, unless one of these follows in time. */
  readonly ends?: readonly EventFilter[];
  /** The step whose failure it is: the first of these that the workspace sends. */
  readonly steps?: readonly EventFilter[];
}

const kind = (id: string, it: string, en: string, ...filters: readonly EventFilter[]): SnagKind => ({
  id,
  name: { it, en },
  filters,
});

/** Touchpoints of the default catalogue whose contacts are snags: their volume is told as such. */
export const SNAG_TOUCHPOINTS: ReadonlySet<string> = new Set([
  'payment-failed',
  'coupon-denied',
  'snag-met',
  'call-missed',
  'return-requested',
]);

const ADDED = named(
  'Product Added',
  'Added Product',
  'Add to Cart',
  'Added to Cart',
  'AddToCart',
  'Cart Add',
);
const CHECKOUT = named(
  'Checkout Started',
  'Started Checkout',
  'Begin Checkout',
  'Initiate Checkout',
  'InitiateCheckout',
  'Checkout',
  'Shipping Details',
  'Checkout iniziato',
);
const PAYMENT = named(
  'Payment Info Entered',
  'Add Payment Info',
  'AddPaymentInfo',
  'Payment Details',
  'Payment Method Selected',
);
/** A checkout may fail at its first step and at the last. */
const AT_CHECKOUT: EventFilter = { events: [...(CHECKOUT.events ?? []), ...(PAYMENT.events ?? [])] };
const COUPON = named('Coupon Entered');
const ORDERED = named(
  'Order Completed',
  'Completed Order',
  'Order Placed',
  'Purchase',
  'Purchase Completed',
  'Checkout Completed',
  'Store Purchase',
  'Ordine completato',
  'Acquisto',
);

/** By which customers go on to buy. */
export const GOING_ON: readonly EventFilter[] = [AT_CHECKOUT, ORDERED];

/**
 * The snags every workspace is asked about. Names are those of Segment's specifications, of our own events (collect
 * guide), of Google Analytics, of tools that record clicks, and of spreadsheets; each in the spellings of `named`.
 * An error that the site shows and a page that is missing are told by events alone: addresses would have to be asked of
 * the log for every report.
 */
export const SNAG_KINDS: readonly SnagKind[] = [
  {
    ...kind(
      'checkout-error',
      'Errore alla cassa',
      'Checkout error',
      named('Checkout Error', 'Checkout Failed', 'Checkout Bug', 'Order Failed', 'Errore alla cassa'),
    ),
    steps: [AT_CHECKOUT],
  },
  {
    ...kind(
      'payment-failed',
      'Pagamento non riuscito',
      'Payment failed',
      named(
        'Payment Failed',
        'Payment Error',
        'Payment Declined',
        'Payment Rejected',
        'Pagamento fallito',
        'Pagamento rifiutato',
        'Errore di pagamento',
      ),
    ),
    steps: [PAYMENT, CHECKOUT],
  },
  {
    ...kind(
      'coupon-refused',
      'Codice sconto rifiutato',
      'Discount code refused',
      named('Coupon Denied', 'Coupon Refused', 'Coupon Rejected', 'Coupon Failed', 'Coupon rifiutato'),
    ),
    steps: [COUPON, CHECKOUT],
  },
  kind(
    'out-of-stock',
    'Prodotto esaurito',
    'Out of stock',
    named(
      'Out of Stock',
      'Out of Stock Viewed',
      'Product Out of Stock',
      'Back in Stock Requested',
      'Prodotto esaurito',
    ),
    {
      ...named('Product Viewed', 'View Item'),
      where: [{ property: 'in_stock', op: 'equals', value: 'false' }],
    },
  ),
  kind(
    'page-not-found',
    'Pagina non trovata',
    'Page not found',
    named('Page Not Found', 'Not Found', '404', 'Pagina non trovata'),
  ),
  kind(
    'error-shown',
    'Errore mostrato',
    'Error shown',
    named('Error', 'Error Page', 'Error Shown', 'Error Viewed', 'Form Error', 'Login Failed', 'Errore'),
  ),
  kind(
    'script-error',
    'Errore nel codice della pagina',
    'JavaScript error',
    named('JavaScript Error', 'JS Error', 'Script Error', 'Exception', 'Client Error', '$exception'),
  ),
  kind(
    'rage-click',
    'Clic di rabbia',
    'Rage clicks',
    named('Rage Click', 'Rage Clicked', 'Rageclick', '$rageclick'),
  ),
  kind('dead-click', 'Clic a vuoto', 'Dead clicks', named('Dead Click', 'Dead Clicked', '$dead_click')),
  kind(
    'app-crash',
    'App chiusa per errore',
    'App crash',
    named('Application Crashed', 'App Crashed', 'App Crash', 'App Exception'),
  ),
  kind(
    'call-missed',
    'Chiamata senza risposta',
    'Call missed',
    named('Call Missed', 'Missed Call', 'Chiamata persa'),
  ),
  kind(
    'return-requested',
    'Reso richiesto',
    'Return requested',
    named('Return Requested', 'Reso richiesto', 'Reso'),
  ),
  kind(
    'authentication-abandoned',
    'Accesso abbandonato',
    'Sign-in abandoned',
    named('Authentication Abandoned', 'Login Abandoned', 'Sign In Abandoned'),
  ),
  kind(
    'no-results',
    'Ricerca senza risultati',
    'Search without results',
    named('No Search Results', 'No Results', 'Search No Results', 'Search Without Results'),
    {
      ...named('Products Searched', 'Search', 'View Search Results', 'Search Completed'),
      where: [{ property: 'results', op: 'equals', value: 0 }],
    },
  ),
  {
    ...kind('checkout-abandoned', 'Cassa abbandonata', 'Checkout abandoned', CHECKOUT),
    ends: [ORDERED],
  },
  { ...kind('cart-abandoned', 'Carrello abbandonato', 'Cart abandoned', ADDED), ends: [CHECKOUT, ORDERED] },
];
