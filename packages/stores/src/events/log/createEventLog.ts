import type { EventLog } from '@viaggio/domain/ports/eventLog';
import type { EventsDriver } from '../driver/types';
import { findKnownMessages, rememberMessages, streamKnownMessages } from '../messages/messageIds';
import { appendBatch } from './appendBatch';
import { batchesSince, countBatch, readBatch } from './readBatches';

/** The event log, in the events store. */
export function createEventLog(driver: EventsDriver): EventLog {
  return {
    append: (batch) => appendBatch(driver, batch),
    countBatch: (batch) => countBatch(driver, batch),
    batchesSince: (since) => batchesSince(driver, since),
    readBatch: (batch) => readBatch(driver, batch),
    findKnownMessages: (hashes) => findKnownMessages(driver, hashes),
    rememberMessages: (entries) => rememberMessages(driver, entries),
    streamKnownMessages: () => streamKnownMessages(driver),
  };
}
