import { type Bilingual, named } from '../../touchpoints/index';
import type { Numbers, Step } from '../common/numberFilters';

/** A step of buying whose conversion into the next is watched. */
export interface WatchedStep {
  readonly id: string;
  readonly name: Bilingual | null;
  readonly step: Step;
}

const STEPS = [
  {
    id: 'product',
    name: { it: 'Prodotto visto', en: 'Product viewed' },
    touchpoint: 'product-viewed',
    names: named('Product Viewed', 'View Item', 'Product View'),
  },
  {
    id: 'cart',
    name: { it: 'Nel carrello', en: 'Added to cart' },
    touchpoint: 'product-added',
    names: named('Product Added', 'Add to Cart'),
  },
  {
    id: 'checkout',
    name: { it: 'Cassa iniziata', en: 'Checkout started' },
    touchpoint: undefined,
    names: named(
      'Checkout Started',
      'Begin Checkout',
      'Initiate Checkout',
      'Shipping Details',
      'Shipping Info Entered',
    ),
  },
  {
    id: 'payment',
    name: { it: 'Dati di pagamento', en: 'Payment details' },
    touchpoint: undefined,
    names: named(
      'Payment Info Entered',
      'Add Payment Info',
      'AddPaymentInfo',
      'Payment Details',
      'Payment Method Selected',
    ),
  },
  {
    id: 'order',
    name: { it: 'Ordine', en: 'Order' },
    touchpoint: 'order-completed',
    names: named('Order Completed', 'Purchase', 'Order Placed'),
  },
] as const;

/**
 * The steps of an online purchase, those of which the workspace has ever sent an event: by the touchpoint of the default
 * catalogue where the workspace has it, since it knows more names, and by the events' names.
 */
export function buyingSteps(numbers: Numbers): WatchedStep[] {
  return STEPS.flatMap(({ id, name, touchpoint, names }): WatchedStep[] => {
    const isSent = names.events.some((event) => numbers.events.has(event));
    const isKnown = touchpoint !== undefined && numbers.touchpoints.has(touchpoint);
    if (isKnown) return [{ id, name, step: [{ touchpoints: [touchpoint] }, names] }];
    return isSent ? [{ id, name, step: names }] : [];
  });
}
