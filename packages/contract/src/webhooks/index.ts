export { webhookRoutes } from './routes';
export type {
  MappedEvent,
  Webhook,
  WebhookDelivery,
  WebhookKit,
  WebhookPreview,
  WebhookProviderName,
  WebhookSignature,
} from './schemas';
