import type { JourneyModel, WalkContact } from './types';
import { walkStages } from './walkStages';

/**
 * For each contact, 1 + the index of the stage the customer is in right after it; 0 for none. It is the `positions`
 * of the walk: whoever needs the stays too should call `walkStages` once. Nothing here depends on the present moment,
 * since a contact's position is only what came up to it.
 */
export function stageOfContacts(model: JourneyModel, contacts: readonly WalkContact[]): Uint8Array {
  return walkStages(model, contacts, Number.NEGATIVE_INFINITY).positions;
}
