import type { EventFilter } from '@viaggio/contract/common';
import type { JourneyModel } from '@viaggio/contract/models';
import type { ContactFilter, Step } from '@viaggio/contract/reports';

/** What a detail of the event must be: its property, how it is compared, with what. */
export type Condition = NonNullable<EventFilter['where']>[number];

export type ContactKind = 'stage' | 'touchpoint' | 'event' | 'channel';

/** One kind of contact: a touchpoint of the catalogue, an event by its name, a channel, or all that makes a stage. */
export interface Contact {
  readonly kind: ContactKind;
  /** Id of the stage or touchpoint, name of the event or channel. */
  readonly value: string;
  /** Details it must have. All contacts of a step have the same: "order or till, where the total is at least 100". */
  readonly where?: readonly Condition[];
}

/** A step of a question: any of these contacts. */
export type Contacts = readonly Contact[];

export function sameContact(a: Contact, b: Contact): boolean {
  return a.kind === b.kind && a.value === b.value;
}

/** The contacts with one more, or without it when it was there. */
export function toggled(contacts: Contacts, { kind, value }: Contact): Contacts {
  const without = contacts.filter((each) => !sameContact(each, { kind, value }));
  if (without.length < contacts.length) return without;
  return withWhere([...contacts, { kind, value }], whereOf(contacts));
}

/** The details that the contacts of a step must have. */
export function whereOf(contacts: Contacts): readonly Condition[] {
  return contacts[0]?.where ?? [];
}

/** The same contacts with these details; none takes them away. */
export function withWhere(contacts: Contacts, where: readonly Condition[]): Contacts {
  return contacts.map(({ kind, value }) => (where.length > 0 ? { kind, value, where } : { kind, value }));
}

/**
 * The question's words for these contacts; undefined when nothing is left to look for. Stages are spelled out here:
 * reports know touchpoints and filters. "At least n times" of a stage's rule does not travel along: a report counts
 * contacts, not entries into a stage.
 */
export function stepOf(contacts: Contacts, model: JourneyModel | undefined): Step | undefined {
  const values = (kind: ContactKind) =>
    contacts.filter((contact) => contact.kind === kind).map(({ value }) => value);
  const entries = (model?.stages ?? [])
    .filter((stage) => values('stage').includes(stage.id))
    .map((stage) => stage.entry);
  const touchpoints = [
    ...new Set([...values('touchpoint'), ...entries.flatMap((entry) => [...entry.touchpoints])]),
  ];
  const filters: ContactFilter[] = [];
  if (touchpoints.length > 0) filters.push({ touchpoints });
  if (values('event').length > 0) filters.push({ events: values('event') });
  if (values('channel').length > 0) filters.push({ channels: values('channel') });
  filters.push(...entries.flatMap((entry) => [...entry.filters]));
  const where = whereOf(contacts);
  const asked = where.length === 0 ? filters : filters.map((filter) => withDetails(filter, where));
  return asked.length > 1 ? asked : asked[0];
}

function withDetails(filter: ContactFilter, where: readonly Condition[]): ContactFilter {
  return { ...filter, where: [...(filter.where ?? []), ...where] };
}

/** Filters with nothing but contacts of one kind, and details that are the same for all. */
const SPOKEN = new Set(['touchpoints', 'events', 'channels', 'where']);

/** The contacts that a step names; undefined where it asks for more than the words of the builder can say. */
export function contactsOf(step: Step): Contacts | undefined {
  const filters: readonly ContactFilter[] = Array.isArray(step) ? step : [step as ContactFilter];
  const wheres = new Set(filters.map(({ where }) => JSON.stringify(where ?? [])));
  if (wheres.size > 1) return undefined;
  const contacts: Contact[] = [];
  for (const filter of filters) {
    const parts = Object.entries(filter).filter(([, value]) => value !== undefined);
    const kinds = parts.filter(([part]) => part !== 'where');
    if (kinds.length > 1 || parts.some(([part]) => !SPOKEN.has(part))) return undefined;
    for (const value of filter.touchpoints ?? []) contacts.push({ kind: 'touchpoint', value });
    for (const value of filter.events ?? []) contacts.push({ kind: 'event', value });
    for (const value of filter.channels ?? []) contacts.push({ kind: 'channel', value });
  }
  const where = filters[0]?.where ?? [];
  return contacts.length === 0 && where.length > 0 ? undefined : withWhere(contacts, where);
}
