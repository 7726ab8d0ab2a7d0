export { type CheckedMapping, checkMapping } from './mapping/checkMapping';
export {
  type Delivery,
  type MapDeps,
  type Mapped,
  type MappedItem,
  mapDelivery,
} from './mapping/mapDelivery';
export type { WebhookMapping } from './mapping/types';
export { PROVIDER_KITS, WEBHOOK_PROVIDERS, type WebhookProvider } from './providers/providers';
export type { SampleDelivery } from './samples/types';
