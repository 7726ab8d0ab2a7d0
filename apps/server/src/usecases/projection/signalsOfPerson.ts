import type { StoredSignal } from '@viaggio/domain/ports/journeyStore';
import type { LoggedContact, ProjectedPerson } from '@viaggio/domain/projection';
import { type HashId, NOBODY } from '@viaggio/domain/shared';
import { type Signal, signalOf } from '@viaggio/domain/signals';
import type { Touchpoint } from '@viaggio/domain/touchpoints';

function readSignal(contact: LoggedContact): Signal | undefined {
  if (contact.signalProperties === '') return undefined;
  return signalOf({
    ...contact,
    type: 'track',
    properties: contact.signalProperties,
    context: contact.signalContext,
  });
}

function stored(
  signal: Signal,
  contact: LoggedContact,
  catalogue: readonly Touchpoint[],
  person: HashId,
  stage: number,
): StoredSignal {
  const named = catalogue.find((touchpoint) => touchpoint.id === signal.touchpoint)?.number;
  return { signal, person, touchpoint: named ?? contact.touchpoint, stage };
}

/** What a person expressed, each with the stage the person was in. */
export function signalsOfPerson(person: ProjectedPerson, catalogue: readonly Touchpoint[]): StoredSignal[] {
  return person.contacts.flatMap((contact, index) => {
    const signal = readSignal(contact);
    if (signal === undefined) return [];
    return [stored(signal, contact, catalogue, person.journey.person, person.journey.stages[index] ?? 0)];
  });
}

/** What strangers expressed: on the map by touchpoint, in no stage of anybody's. */
export function signalsOfNobody(
  contacts: readonly LoggedContact[],
  catalogue: readonly Touchpoint[],
): StoredSignal[] {
  return contacts.flatMap((contact) => {
    const signal = readSignal(contact);
    return signal === undefined ? [] : [stored(signal, contact, catalogue, NOBODY, 0)];
  });
}
