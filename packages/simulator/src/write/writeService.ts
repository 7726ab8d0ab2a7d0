import { CURRENCY, type Product } from '../brand/index';
import type { Person } from '../people/index';
import type { Call, Conversation, Message, Parcel, Return, Ticket } from '../plan/index';
import { askQuestion, composeComment, type Emotion, type Topic } from '../voice/index';
import type { Fact, Scribe } from './scribe';

const REASONS: Readonly<Record<string, string>> = {
  delivery_time: 'delivery',
  courier: 'delivery',
  set_up: 'set_up',
  quality: 'defect',
  taste: 'product',
  price: 'information',
  payment: 'payment',
  gift: 'product',
};

/** Chosen from a list by whoever sends something back, in their language. */
const CHANGED_MIND = { it: 'Ripensamento', en: 'Changed my mind' };
const RETURN_REASONS: Readonly<Record<string, typeof CHANGED_MIND>> = {
  delivery_time: { it: 'Arrivato tardi', en: 'Arrived late' },
  courier: { it: 'Arrivato tardi', en: 'Arrived late' },
  set_up: { it: 'Non funziona', en: 'Does not work' },
  quality: { it: 'Difettoso', en: 'Faulty' },
  gift: { it: 'Regalo non gradito', en: 'Unwanted gift' },
};

export function comment(
  scribe: Scribe,
  person: Person,
  product: Product,
  emotion: Emotion,
  topics: readonly Topic[],
): string {
  const moment = { product, store: person.store ?? ('milano-brera' as const), city: person.city.name };
  return composeComment({ language: person.language, emotion, topics, moment }, scribe.luck);
}

export function writeCall(scribe: Scribe, call: Call): void {
  const { person, time, topic, missed, waitSeconds } = call;
  const talk = missed
    ? {}
    : { duration_seconds: 60 + scribe.luck.below(500), operator: `op-${scribe.luck.between(1, 6)}` };
  const properties = {
    direction: 'inbound',
    wait_seconds: waitSeconds,
    reason: REASONS[topic] ?? 'product',
    ...talk,
  };
  const userId = call.known ? person.userId : undefined;
  const event = missed ? 'Call Missed' : 'Call Answered';
  scribe.bySystem(
    'calls',
    time,
    { type: 'track', event, touch: 'call', channel: 'phone', userId, properties },
    { phone: person.phone },
  );
}

export function writeConversation(scribe: Scribe, talk: Conversation): void {
  const { person, time, device, emotion, topic, product } = talk;
  const moment = { product, store: person.store ?? ('milano-brera' as const), city: person.city.name };
  const text =
    emotion === undefined
      ? askQuestion(person.language, moment, scribe.luck)
      : comment(scribe, person, product, emotion, [topic]);
  const answeredAt = time + scribe.luck.between(2, 90) * 60_000;
  if (talk.channel === 'chat') {
    const properties = {
      conversation_id: `chat-${scribe.luck.hex(1)}`,
      text,
      reason: REASONS[topic] ?? 'product',
    };
    const said = {
      type: 'track',
      event: 'Live Chat Message Sent',
      touch: 'conversation',
      channel: 'chat',
      properties,
    } as const;
    scribe.byDevice(device, time, { ...said, anonymousId: device.anonymousId });
    return;
  }
  const userId = talk.known ? person.userId : undefined;
  const traits = { phone: person.phone };
  const base = { type: 'track', touch: 'conversation', channel: 'whatsapp', userId } as const;
  const asked = { text, reason: REASONS[topic] ?? 'product', language: person.language };
  scribe.bySystem('crm', time, { ...base, event: 'WhatsApp Message Received', properties: asked }, traits);
  const reply = {
    operator: `op-${scribe.luck.between(1, 6)}`,
    answered_after_seconds: Math.round((answeredAt - time) / 1000),
  };
  scribe.bySystem(
    'crm',
    answeredAt,
    { ...base, event: 'WhatsApp Message Sent', touch: 'message', actor: 'brand', properties: reply },
    traits,
  );
}

export function writeTicket(scribe: Scribe, ticket: Ticket): void {
  const { person, time, order, topic, emotion, product } = ticket;
  const userId = order.guest ? undefined : person.userId;
  const id = `T-${order.id}`;
  const base = { type: 'track', touch: 'ticket', channel: 'support', userId } as const;
  const text = comment(scribe, person, product, emotion, [topic]);
  const opened = {
    ticket_id: id,
    order_id: order.id,
    reason: REASONS[topic] ?? 'product',
    text,
    language: person.language,
  };
  scribe.bySystem(
    'crm',
    time,
    { ...base, event: 'Support Ticket Opened', properties: opened },
    { email: person.email },
  );
  const solved = {
    ticket_id: id,
    order_id: order.id,
    resolution: scribe.luck.pick(['answered', 'replaced', 'refunded', 'voucher']),
  };
  scribe.bySystem(
    'crm',
    time + ticket.resolvedAfter,
    { ...base, event: 'Support Ticket Resolved', properties: solved },
    { email: person.email },
  );
}

const MESSAGE_EVENTS = {
  delivered: 'Message Delivered',
  opened: 'Message Opened',
  clicked: 'Message Clicked',
} as const;

export function writeMessage(scribe: Scribe, message: Message): void {
  const { person, time, act, channel, template, campaign, purpose } = message;
  const delivered = act === 'delivered';
  const fact = {
    type: 'track',
    event: MESSAGE_EVENTS[act],
    touch: delivered ? 'message' : 'message_read',
    actor: delivered ? 'brand' : 'customer',
    channel,
    properties: { channel, template, campaign, purpose, message_id: `${campaign}:${person.index}` },
  } as const;
  scribe.bySystem('mail', time, fact, { email: person.email });
}

const PARCEL_EVENTS = {
  shipped: 'Order Shipped',
  delivered: 'Order Delivered',
  ready: 'Order Ready for Pickup',
  picked_up: 'Order Picked Up',
} as const;

export function writeParcel(scribe: Scribe, parcel: Parcel): void {
  const { person, time, act, order, late } = parcel;
  const collected = act === 'picked_up';
  const place = act === 'ready' || collected ? { place: order.store } : { carrier: 'Corriere Veloce', late };
  const fact = {
    type: 'track',
    event: PARCEL_EVENTS[act],
    touch: 'parcel',
    actor: collected ? 'customer' : 'brand',
    channel: act === 'ready' || collected ? 'pickup' : 'delivery',
    userId: order.guest ? undefined : person.userId,
    properties: { order_id: order.id, ...place },
  } as const;
  scribe.bySystem('shop', time, fact, { email: person.email });
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

function requested(scribe: Scribe, { person, order, line, topic, emotion }: Return): Record<string, unknown> {
  const text = comment(scribe, person, line.product, emotion, [topic]);
  const reason = (RETURN_REASONS[topic] ?? CHANGED_MIND)[person.language];
  return { order_id: order.id, reason, comment: text, language: person.language };
}

function refunded({ order, line }: Return): Record<string, unknown> {
  const gross = order.lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const revenue = cents((order.revenue * line.product.price * line.quantity) / gross);
  return { order_id: order.id, revenue, total: cents(revenue * 1.22), currency: CURRENCY };
}

export function writeReturn(scribe: Scribe, back: Return): void {
  const { person, order, line } = back;
  const products = [{ product_id: line.product.sku, name: line.product.name, quantity: line.quantity }];
  const base = {
    type: 'track',
    channel: 'returns',
    userId: order.guest ? undefined : person.userId,
  } as const;
  const fact: Fact =
    back.act === 'requested'
      ? {
          ...base,
          event: 'Return Requested',
          touch: 'return',
          properties: { ...requested(scribe, back), products },
        }
      : {
          ...base,
          event: 'Order Refunded',
          touch: 'refund',
          actor: 'brand',
          properties: { ...refunded(back), products },
        };
  scribe.bySystem('shop', back.time, fact, { email: person.email });
}
