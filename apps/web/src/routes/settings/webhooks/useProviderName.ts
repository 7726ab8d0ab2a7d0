import type { WebhookProviderName } from '@viaggio/contract/webhooks';
import { useTranslation } from 'react-i18next';

/** The names of other people's systems are the same in every language; only "any other" is words. */
const NAMES: Readonly<Record<Exclude<WebhookProviderName, 'generic'>, string>> = {
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  stripe: 'Stripe',
  typeform: 'Typeform',
  hubspot: 'HubSpot',
};

export const PROVIDERS: readonly WebhookProviderName[] = [
  'shopify',
  'woocommerce',
  'stripe',
  'typeform',
  'hubspot',
  'generic',
];

export function useProviderName(): (provider: WebhookProviderName) => string {
  const { t } = useTranslation();
  return (provider) => (provider === 'generic' ? t('webhooks.anyOther') : NAMES[provider]);
}
