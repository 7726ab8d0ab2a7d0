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

function saleFact(sale: Sale): Fact {
  const { person, act, deal, stage, amount } = sale;
  const base = {
    type: 'track',
    channel: 'sales',
    userId: person.userId,
    groupId: person.company!.id,
  } as const;
  // The order carries the money of a deal that is won: said twice it would count twice.
  const money = amount > 0 && stage !== 'won' ? { amount, currency: CURRENCY } : {};
  switch (act) {
    case 'quote_requested':
      return {
        ...base,
        event: 'Quote Requested',
        touch: 'quote',
        properties: { deal_id: deal, people: person.company!.employees },
      };
    case 'quote_sent':
      return {
        ...base,
        event: 'Quote Sent',
        touch: 'quote',
        actor: 'brand',
        properties: { deal_id: deal, ...money },
      };
    case 'task':
      return {
        ...base,
        event: 'Task Done',
        touch: 'task',
        actor: 'brand',
        properties: { task: 'richiamare per il preventivo', deal_id: deal, outcome: 'spoken' },
      };
    default:
      return {
        ...base,
        event: 'Deal Stage Changed',
        touch: 'deal',
        properties: { deal_id: deal, stage, ...money },
      };
  }
}

export function writeSale(scribe: Scribe, sale: Sale): void {
  const { person, time, act, order } = sale;
  const company = person.company!;
  if (act === 'group') {
    const { name, industry, employees } = company;
    const traits = { name, industry, employees, country: 'IT' };
    scribe.bySystem('crm', time, {
      type: 'group',
      touch: 'identity',
      actor: 'brand',
      channel: 'sales',
      userId: person.userId,
      groupId: company.id,
      traits,
    });
    return;
  }
  if (act !== 'invoice' || order === undefined) {
    scribe.bySystem('crm', time, saleFact(sale));
    return;
  }
  const base = { type: 'track', userId: person.userId, groupId: company.id } as const;
  scribe.bySystem('books', time, {
    ...base,
    event: 'Order Completed',
    touch: 'order',
    channel: 'sales',
    properties: { ...orderProperties(order), channel: 'sales' },
  });
  const invoice = { invoice_id: `F-${order.id}`, order_id: order.id, due_days: 30 };
  scribe.bySystem('books', time + 3_600_000, {
    ...base,
    event: 'Invoice Issued',
    touch: 'task',
    actor: 'brand',
    channel: 'billing',
    properties: invoice,
  });
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
