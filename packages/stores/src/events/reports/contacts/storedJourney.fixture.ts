import type { StoredJourney } from '@viaggio/domain/ports/journeyStore';
import { timeKeys } from '@viaggio/domain/projection';
import type { HashId } from '@viaggio/domain/shared';
import type { Traveller } from '../../../../../domain/src/reports/slowly/traveller.fixture';

/** In tests whoever was at a place came for the company of the same number; 0 for none. */
const accountOf = (place: number): HashId => (place === 0 ? '0' : String(1_000 + place));

/** Journeys of companies: the contacts that name them, of all their people, in the order of time, then of people. */
export function companiesOf(travellers: readonly Traveller[]): Traveller[] {
  const all = travellers.flatMap(({ person, contacts }) => {
    const keys = timeKeys(contacts);
    return contacts.map((contact, i) => ({ contact, key: keys[i]!, person: Number(person) }));
  });
  all.sort((a, b) => a.key - b.key || a.person - b.person);
  const places = new Set(all.map(({ contact }) => contact.place).filter((place) => place !== 0));
  return [...places].map((place) => ({
    person: accountOf(place),
    contacts: all.flatMap(({ contact }) => (contact.place === place ? [contact] : [])),
  }));
}

/** Message of a contact, by its place in the journey: no two people have one. */
export const messageOf = (person: HashId, index: number): number => Number(person) * 100 + index;

/** A journey as the projection would have written it. */
export const storedJourney = ({ person, contacts }: Traveller): StoredJourney => ({
  person,
  times: timeKeys(contacts),
  touchpoints: contacts.map((one) => one.touchpoint),
  channelNumbers: contacts.map((one) => one.channel),
  stages: contacts.map((one) => one.stage),
  actors: contacts.map((one) => one.actor),
  placeNumbers: contacts.map((one) => one.place),
  values: contacts.map((one) => one.value),
  nameNumbers: contacts.map((one) => one.event),
  campaignNumbers: contacts.map((one) => one.campaign),
  campaignSourceNumbers: contacts.map((one) => one.source),
  accountKeys: contacts.map(({ place }) => accountOf(place)),
  messages: contacts.map((_, i) => messageOf(person, i)),
});
