import type { MappingRule, ValueRule, WebhookMapping } from '../mapping/types';
import { among, is, text } from './parts';

/**
 * HubSpot: contacts, deals, tickets and companies of a CRM. Notifications come in lists of up to 100, as documented at
 * developers.hubspot.com/docs/api/webhooks ("Webhook payloads"); both the older types (`contact.creation`) and those of
 * the newer platform (`object.creation` with an `objectTypeId`) are understood. `eventId` is not promised to be unique:
 * what happened, to which object and when, is.
 */
const TYPES = { contact: '0-1', company: '0-2', deal: '0-3', ticket: '0-5' } as const;
type Thing = keyof typeof TYPES;

const kind = 'subscriptionType';
/** One rule for each way of naming the same notification. */
const of = (thing: Thing, what: string): MappingRule['when'][] => [
  [among(kind, `${thing}.${what}`)],
  [among(kind, `object.${what}`), among('objectTypeId', TYPES[thing])],
];
const property = (...names: string[]) => among('propertyName', ...names);

const common = {
  id: [kind, text('objectId'), text('occurredAt'), { first: ['propertyName', is('-')] }, text('eventId')],
  time: { path: 'occurredAt', as: 'time', format: 'milliseconds' },
  traits: {},
  externalIds: {},
  properties: {},
} as const;

const contact = { hubspot: text('objectId') };
/** A deal or ticket says no contact: it stands for itself until an identify call or an import joins the two. */
const deal = { hubspot_deal: text('objectId') };
const ticket = { hubspot_ticket: text('objectId') };

const track = (
  name: string,
  when: MappingRule['when'],
  event: string,
  externalIds: Readonly<Record<string, ValueRule>>,
  properties: MappingRule['properties'],
): MappingRule => ({ ...common, name, when, type: 'track', event: is(event), externalIds, properties });

const TRAITS: Readonly<Record<string, string>> = {
  mobilephone: 'phone',
  firstname: 'first_name',
  lastname: 'last_name',
};

/** A changed property of a contact that says who it is. */
const known = (name: string, trait: string): MappingRule[] =>
  of('contact', 'propertyChange').map((when) => ({
    ...common,
    name: `Contact: ${name}`,
    when: [...when, property(trait)],
    type: 'identify',
    externalIds: contact,
    traits: { [TRAITS[trait] ?? trait]: 'propertyValue' },
  }));

/** A changed property of a company. */
function named(trait: string): MappingRule[] {
  return of('company', 'propertyChange').map((when) => ({
    ...common,
    name: `Company: ${trait}`,
    when: [...when, property(trait)],
    type: 'group',
    groupId: text('objectId'),
    traits: { [trait]: 'propertyValue' },
  }));
}

export const hubspotMapping: WebhookMapping = {
  version: 1,
  each: '$',
  ignore: [],
  rules: [
    ...of('contact', 'creation').map((when) =>
      track('Contact created', when, 'Lead Created', contact, {
        contact_id: text('objectId'),
        lead_source: 'changeSource',
      }),
    ),
    ...known('e-mail', 'email'),
    ...known('phone', 'phone'),
    ...known('mobile phone', 'mobilephone'),
    ...known('first name', 'firstname'),
    ...known('last name', 'lastname'),
    ...of('deal', 'creation').map((when) =>
      track('Deal created', when, 'Deal Created', deal, { deal_id: text('objectId') }),
    ),
    ...of('deal', 'propertyChange').map((when) =>
      track('Deal moved to a stage', [...when, property('dealstage')], 'Deal Stage Changed', deal, {
        deal_id: text('objectId'),
        stage: 'propertyValue',
      }),
    ),
    ...of('ticket', 'creation').map((when) =>
      track('Ticket opened', when, 'Support Ticket Opened', ticket, { ticket_id: text('objectId') }),
    ),
    // The stage numbered 4 closes a ticket in HubSpot's own pipeline: change it where yours is another.
    ...of('ticket', 'propertyChange').map((when) =>
      track(
        'Ticket closed',
        [...when, property('hs_pipeline_stage'), among('propertyValue', '4')],
        'Support Ticket Resolved',
        ticket,
        { ticket_id: text('objectId') },
      ),
    ),
    ...named('name'),
    ...named('domain'),
    ...named('industry'),
  ],
};
