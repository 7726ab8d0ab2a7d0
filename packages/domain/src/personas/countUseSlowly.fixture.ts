import type { ChannelUse } from './types';

/** Channels of each customer's contacts, one entry for each contact. */
export type Contacts = readonly (readonly string[])[];

/** How much customers use each channel, counted customer by customer; those without a contact are left out. */
export function countUseSlowly(customers: Contacts): ChannelUse {
  const active = customers.filter((contacts) => contacts.length > 0);
  const names = [...new Set(active.flat())];
  const sum = (of: (contacts: readonly string[]) => number) =>
    active.reduce((total, contacts) => total + of(contacts), 0);
  return {
    people: active.length,
    contacts: sum((all) => all.length),
    squares: sum((all) => all.length ** 2),
    channels: names.map((channel) => {
      const on = (all: readonly string[]) => all.filter((one) => one === channel).length;
      return {
        channel,
        people: active.filter((all) => all.includes(channel)).length,
        contacts: sum(on),
        squares: sum((all) => on(all) ** 2),
        crossed: sum((all) => on(all) * all.length),
      };
    }),
  };
}
