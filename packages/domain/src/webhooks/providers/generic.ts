import type { WebhookMapping } from '../mapping/types';
import { first, text } from './parts';

/** A beginning for any other sender: one event in each delivery, in fields of the usual names. */
export const genericMapping: WebhookMapping = {
  version: 1,
  ignore: [],
  rules: [
    {
      name: 'Event',
      when: [],
      type: 'track',
      event: first('event', 'type'),
      id: ['id'],
      time: first('timestamp', 'time', 'created_at'),
      userId: first(text('user_id'), text('userId')),
      externalIds: {},
      traits: { email: 'email', phone: 'phone', card: text('card') },
      properties: {
        total: first('total', 'amount', 'value'),
        currency: 'currency',
        order_id: text('order_id'),
        place: 'place',
        channel: 'channel',
      },
    },
  ],
};
