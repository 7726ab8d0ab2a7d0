import * as z from 'zod';
import { done, idParams, listOf, route } from '../common/index';
import {
  webhook,
  webhookDelivery,
  webhookInput,
  webhookKit,
  webhookPatch,
  webhookPreview,
  webhookPreviewInput,
  webhookSaved,
  webhookSecretInput,
} from './schemas';

const tags = ['webhooks'];
const reading = { access: { session: 'viewer', scope: 'read' }, tags } as const;
const changing = { access: { session: 'editor', scope: 'admin' }, tags } as const;

export const webhookRoutes = {
  listWebhooks: route('listWebhooks', {
    ...reading,
    summary: 'Webhooks that other systems send to',
    response: listOf(webhook),
  }),
  listWebhookKits: route('listWebhookKits', {
    ...reading,
    summary: 'Ready mappings, with examples of what they map',
    response: listOf(webhookKit),
  }),
  createWebhook: route('createWebhook', {
    ...changing,
    summary: 'Open a webhook; a secret that is made here is answered once',
    body: webhookInput,
    response: webhookSaved,
  }),
  getWebhook: route('getWebhook', {
    ...reading,
    summary: 'One webhook',
    params: idParams,
    response: webhook,
  }),
  updateWebhook: route('updateWebhook', {
    ...changing,
    summary: 'Rename, pause, resume or map otherwise',
    params: idParams,
    body: webhookPatch,
    response: webhook,
  }),
  setWebhookSecret: route('setWebhookSecret', {
    ...changing,
    summary: 'Change the secret that deliveries are signed with',
    params: idParams,
    body: webhookSecretInput,
    response: webhookSaved,
  }),
  deleteWebhook: route('deleteWebhook', {
    ...changing,
    summary: 'Close a webhook; its events stay',
    params: idParams,
    response: done,
  }),
  listWebhookDeliveries: route('listWebhookDeliveries', {
    ...changing,
    summary: 'The last deliveries as they came: they hold personal data, and are kept for seven days',
    params: idParams,
    response: listOf(webhookDelivery),
  }),
  previewWebhook: route('previewWebhook', {
    ...changing,
    summary: 'How a delivery would become events; nothing is stored',
    params: idParams,
    body: webhookPreviewInput,
    response: webhookPreview,
  }),
  replayWebhookDelivery: route('replayWebhookDelivery', {
    ...changing,
    summary: 'Map a kept delivery again, with the mapping as it is now; what is known already adds nothing',
    params: z.object({ id: z.string().min(1).max(20), delivery: z.string().min(1).max(20) }),
    response: webhookDelivery,
  }),
};
