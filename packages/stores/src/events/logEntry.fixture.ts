import type { AcceptedEvent } from '@viaggio/domain/events';
import type { LogEntry } from '@viaggio/domain/ports/eventLog';

/** An entry of the log with nothing particular about it but what is said. */
export const logEntry = (
  event: Pick<AcceptedEvent, 'messageHash' | 'messageId' | 'source' | 'time'> & Partial<AcceptedEvent>,
): LogEntry => ({
  workspace: 1,
  connection: 1,
  import: 0,
  claim: undefined,
  signal: false,
  event: {
    type: 'track',
    name: 'Product Viewed',
    actor: 'customer',
    receivedAt: event.time,
    clockCorrected: false,
    bot: false,
    userId: '',
    anonymousId: '',
    account: '',
    channel: 'web',
    place: '',
    value: 0,
    currency: '',
    url: '',
    referrer: '',
    campaign: '',
    campaignSource: '',
    campaignMedium: '',
    consent: '',
    properties: '{}',
    context: '{}',
    ...event,
  },
});
