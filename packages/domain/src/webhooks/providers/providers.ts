import type { WebhookMapping } from '../mapping/types';
import { hubspotSamples } from '../samples/hubspot';
import { shopifySamples } from '../samples/shopify';
import { stripeSamples } from '../samples/stripe';
import { typeformSamples } from '../samples/typeform';
import type { SampleDelivery } from '../samples/types';
import { woocommerceSamples } from '../samples/woocommerce';
import { genericMapping } from './generic';
import { hubspotMapping } from './hubspot';
import { shopifyMapping } from './shopify';
import { stripeMapping } from './stripe';
import { typeformMapping } from './typeform';
import { woocommerceMapping } from './woocommerce';

/** Whose webhooks come with a mapping and a signature that are ready. */
export const WEBHOOK_PROVIDERS = [
  'shopify',
  'woocommerce',
  'stripe',
  'typeform',
  'hubspot',
  'generic',
] as const;
export type WebhookProvider = (typeof WEBHOOK_PROVIDERS)[number];

export interface ProviderKit {
  readonly mapping: WebhookMapping;
  readonly samples: readonly SampleDelivery[];
}

const genericSamples: readonly SampleDelivery[] = [
  {
    headers: {},
    body: {
      id: 'A-1001',
      event: 'Order Completed',
      timestamp: '2026-03-02T10:15:00Z',
      email: 'sara.villa@example.it',
      total: 31.5,
      currency: 'EUR',
      order_id: 'A-1001',
      place: 'milano',
    },
  },
];

export const PROVIDER_KITS: Readonly<Record<WebhookProvider, ProviderKit>> = {
  shopify: { mapping: shopifyMapping, samples: shopifySamples },
  woocommerce: { mapping: woocommerceMapping, samples: woocommerceSamples },
  stripe: { mapping: stripeMapping, samples: stripeSamples },
  typeform: { mapping: typeformMapping, samples: typeformSamples },
  hubspot: { mapping: hubspotMapping, samples: hubspotSamples },
  generic: { mapping: genericMapping, samples: genericSamples },
};
