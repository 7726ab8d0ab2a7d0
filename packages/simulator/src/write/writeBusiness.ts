import { CURRENCY } from '../brand/index';
import type { Entry, Reward, Sale } from '../plan/index';
import { accountTraits, cardTraits } from './identityOf';
import type { Fact, Scribe } from './scribe';
import { orderProperties } from './wording';

export function writeReward(scribe: Scribe, reward: Reward): void {
  const { person, time, act, gift, cost } = reward;
  const given = act === 'gift';
  const fact: Fact = {
    type: 'track',
    event: given ? 'Gift Given' : 'Loyalty Points Redeemed',
    touch: given ? 'gift' : 'loyalty',
    actor: given ? 'brand' : 'customer',
    channel: 'loyalty',
    userId: person.userId,
    properties: given
      ? { gift, code: `${gift}-${person.index}`, cost, currency: CURRENCY }
      : { gift, points: 120 },
  };
  scribe.bySystem('crm', time, fact);
}

const SALES = {
  quote_requested: { event: 'Quote Requested', touch: 'quote', actor: 'customer' },
  quote_sent: { event: 'Quote Sent', touch: 'quote', actor: 'brand' },
  task: { event: 'Task Done', touch: 'task', actor: 'brand' },
  deal: { event: 'Deal Stage Changed', touch: 'deal', actor: 'customer' },
} as const;

function saleProperties({ person, act, deal, stage, amount, lost }: Sale): Record<string, unknown> {
  // The order carries the money of a deal that is won: said twice it would count twice.
  const money = amount > 0 && stage !== 'won' ? { amount, currency: CURRENCY } : {};
  if (act === 'quote_requested') return { deal_id: deal, people: person.company!.employees };
  if (act === 'task') return { deal_id: deal, task: 'richiamare per il preventivo', outcome: 'spoken' };
  const why = {
    ...(lost?.reason && { lost_reason: lost.reason }),
    ...(lost?.rival && { competitor: lost.rival }),
  };
  return { deal_id: deal, ...(stage !== '' && { stage }), ...money, ...why };
}

function writeGroup(scribe: Scribe, { person, time }: Sale): void {
  const { id, name, industry, employees } = person.company!;
  const traits = { name, industry, employees, country: 'IT' };
  const fact = { type: 'group', touch: 'identity', actor: 'brand', channel: 'sales', traits } as const;
  scribe.bySystem('crm', time, { ...fact, userId: person.userId, groupId: id });
}

/** The ERP reports the order and, an hour later, its invoice. */
function writeInvoice(scribe: Scribe, { person, time, order }: Sale): void {
  if (order === undefined) return;
  const base = { type: 'track', userId: person.userId, groupId: person.company!.id } as const;
  const properties = { ...orderProperties(order), channel: 'sales' };
  scribe.bySystem('books', time, {
    ...base,
    event: 'Order Completed',
    touch: 'order',
    channel: 'sales',
    properties,
  });
  const invoice = { invoice_id: `F-${order.id}`, order_id: order.id, due_days: 30 };
  const issued = {
    event: 'Invoice Issued',
    touch: 'task',
    actor: 'brand',
    channel: 'billing',
    properties: invoice,
  } as const;
  scribe.bySystem('books', time + 3_600_000, { ...base, ...issued });
}

export function writeSale(scribe: Scribe, sale: Sale): void {
  const { person, time, act } = sale;
  if (act === 'group') writeGroup(scribe, sale);
  else if (act === 'invoice') writeInvoice(scribe, sale);
  else {
    const base = {
      type: 'track',
      channel: 'sales',
      userId: person.userId,
      groupId: person.company!.id,
    } as const;
    scribe.bySystem('crm', time, { ...base, ...SALES[act], properties: saleProperties(sale) });
  }
}

/** What the customer database sends by itself: the people it already knew, and two accounts that are one. */
export function writeEntry(scribe: Scribe, entry: Entry): void {
  const { person, time, act } = entry;
  const base = { touch: 'identity', actor: 'brand', channel: 'web', userId: person.userId } as const;
  if (act === 'alias') {
    scribe.bySystem('crm', time, { ...base, type: 'alias', previousId: person.secondAccount!.userId });
    return;
  }
  const { seed } = scribe.world;
  const traits = entry.withCard
    ? { ...cardTraits(person, seed), email: person.email }
    : accountTraits(person, seed, false);
  scribe.bySystem('crm', time, {
    ...base,
    type: 'identify',
    traits: { ...traits, customer_since: new Date(person.startsAt).toISOString().slice(0, 10) },
  });
}
