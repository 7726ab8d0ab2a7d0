import type { SampleDelivery } from './types';

/** In the shape of developers.hubspot.com/docs/api/webhooks ("Webhook payloads"); no such accounts exist. */
const notification = (
  eventId: number,
  type: string,
  objectId: number,
  occurredAt: number,
  more: object = {},
) => ({
  eventId,
  subscriptionId: 12_345,
  portalId: 62_515,
  appId: 54_321,
  occurredAt,
  subscriptionType: type,
  attemptNumber: 0,
  objectId,
  changeSource: 'CRM',
  ...more,
});

export const hubspotSamples: readonly SampleDelivery[] = [
  {
    headers: {},
    body: [
      notification(100, 'contact.creation', 1_201, 1_772_440_000_000, { changeFlag: 'NEW' }),
      notification(101, 'contact.propertyChange', 1_201, 1_772_440_001_000, {
        propertyName: 'email',
        propertyValue: 'elena.conti@fornitori.example',
      }),
      notification(102, 'deal.propertyChange', 88, 1_772_450_000_000, {
        propertyName: 'dealstage',
        propertyValue: 'presentationscheduled',
      }),
    ],
  },
  {
    headers: {},
    body: [
      notification(200, 'object.creation', 5_005, 1_772_460_000_000, {
        objectTypeId: '0-5',
        changeFlag: 'NEW',
      }),
      notification(201, 'object.propertyChange', 5_005, 1_772_470_000_000, {
        objectTypeId: '0-5',
        propertyName: 'hs_pipeline_stage',
        propertyValue: '4',
      }),
    ],
  },
];
