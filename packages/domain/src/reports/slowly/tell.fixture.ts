import type { AnyOf, Population } from '../../ports/reportStore';
import type { TravelContact, Traveller } from './traveller.fixture';

/** Short ways to write journeys and queries by hand: a letter is a touchpoint (a is 1), the number its time. */

export const numberOf = (letter: string): number => letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1;

/** `a0 b10 b10`: three contacts, the last two in the same moment. Times in `unit` milliseconds. */
export function tell(person: string, text: string, unit = 1, over: Partial<TravelContact> = {}): Traveller {
  const contacts = text.split(' ').filter((word) => word !== '');
  return {
    person,
    contacts: contacts.map((word) => ({
      time: Number(word.slice(1)) * unit,
      touchpoint: numberOf(word),
      channel: numberOf(word),
      event: numberOf(word),
      stage: 0,
      place: 0,
      campaign: numberOf(word),
      source: 0,
      actor: 0,
      value: 0,
      ...over,
    })),
  };
}

/** Contacts at any of the touchpoints with these letters. */
export const at = (...letters: string[]): AnyOf => [{ touchpoints: letters.map(numberOf) }];

/** Everything from 0 to 1,000, known up to then. */
export const always: Population = {
  workspace: 1,
  unit: 'person',
  from: 0,
  end: 1_000,
  asOf: 1_000,
  places: undefined,
};
