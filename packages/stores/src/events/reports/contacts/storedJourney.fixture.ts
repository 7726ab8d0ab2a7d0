import type { StoredJourney } from '@viaggio/domain/ports/journeyStore';
import { timeKeys } from '@viaggio/domain/projection';
import type { Traveller } from '../../../../../domain/src/reports/slowly/traveller.fixture';

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
  accountKeys: contacts.map(() => '0'),
  messages: contacts.map((_, i) => i),
});
