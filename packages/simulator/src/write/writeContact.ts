import type { Contact } from '../plan/index';
import type { Scribe } from './scribe';
import { writeEntry, writeReward, writeSale } from './writeBusiness';
import {
  writeCall,
  writeConversation,
  writeMessage,
  writeParcel,
  writeReturn,
  writeTicket,
} from './writeService';
import { writeStore } from './writeStore';
import { writeVisit } from './writeVisit';
import { writeReview, writeShare, writeSurvey } from './writeVoice';

type Writers = {
  readonly [K in Contact['kind']]: (scribe: Scribe, contact: Extract<Contact, { kind: K }>) => void;
};

const WRITERS: Writers = {
  visit: writeVisit,
  message: writeMessage,
  store: writeStore,
  call: writeCall,
  conversation: writeConversation,
  ticket: writeTicket,
  survey: writeSurvey,
  review: writeReview,
  parcel: writeParcel,
  return: writeReturn,
  share: writeShare,
  reward: writeReward,
  sale: writeSale,
  record: writeEntry,
};

/** Turns a contact into what clients and systems send of it. Its luck depends on person and number alone. */
export function writeContact(scribe: Scribe, contact: Contact): void {
  scribe.open(contact);
  const write = WRITERS[contact.kind] as (scribe: Scribe, contact: Contact) => void;
  write(scribe, contact);
}
