import type { JourneyModel } from '@viaggio/contract/models';
import type { ContactFilter, Step } from '@viaggio/contract/reports';

export type ContactKind = 'stage' | 'touchpoint' | 'event' | 'channel';

/** One kind of contact: a touchpoint of the catalogue, an event by its name, a channel, or all that makes a stage. */
export interface Contact {
  readonly kind: ContactKind;
  /** Id of the stage or touchpoint, name of the event or channel. */
  readonly value: string;
}

/** A step of a question: any of these contacts. */
export type Contacts = readonly Contact[];

export function sameContact(a: Contact, b: Contact): boolean {
  return a.kind === b.kind && a.value === b.value;
}

/** The contacts with one more, or without it when it was there. */
export function toggled(contacts: Contacts, contact: Contact): Contacts {
  const without = contacts.filter((each) => !sameContact(each, contact));
  return without.length < contacts.length ? without : [...contacts, contact];
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
  return filters.length > 1 ? filters : filters[0];
}
