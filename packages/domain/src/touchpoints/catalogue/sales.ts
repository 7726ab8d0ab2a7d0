import type { Touchpoint } from '../types';
import { containing, define, kind, named } from './define';

/** A change of stage in a CRM: what it changed to is in one of these properties. */
const CHANGED = named(
  'Deal Stage Changed',
  'Opportunity Stage Changed',
  'Deal Updated',
  'Cambio fase trattativa',
);
const TO = ['stage', 'new_stage'];
/** HubSpot's, which says `closedwon` and `closedlost`. */
const HUBSPOT = ['dealstage'];

/** Companies and their deals. Won and lost before the stages on the way: "contract signed" is won. */
export const SALES: readonly Touchpoint[] = [
  define(
    65,
    'deal-won',
    ['Contratto firmato', 'Contract signed'],
    ['Fateci partire', 'Get us started'],
    kind('sales', 'decision', { setting: 'offline' }),
    named(
      'Deal Won',
      'Deal Closed Won',
      'Opportunity Won',
      'Contract Signed',
      'Quote Accepted',
      'Close Convert Lead',
      'Trattativa vinta',
      'Contratto firmato',
    ),
    ...containing(CHANGED, TO, ['won', 'signed', 'vinta', 'vinto', 'firmat']),
    ...containing(CHANGED, HUBSPOT, ['won']),
  ),
  define(
    66,
    'deal-lost',
    ['Trattativa persa', 'Deal lost'],
    ['Abbiamo scelto altro', 'We chose otherwise'],
    kind('sales', 'decision', { setting: 'offline' }),
    named(
      'Deal Lost',
      'Deal Closed Lost',
      'Opportunity Lost',
      'Quote Refused',
      'Close Unconvert Lead',
      'Disqualify Lead',
      'Trattativa persa',
    ),
    ...containing(CHANGED, TO, ['lost', 'rejected', 'persa', 'perso', 'rifiutat']),
    ...containing(CHANGED, HUBSPOT, ['lost']),
  ),
  define(
    67,
    'deal-negotiated',
    ['Offerta e trattativa', 'Offer and negotiation'],
    ['Vediamo le condizioni', 'Let us see the terms'],
    kind('sales', 'decision', { setting: 'offline' }),
    named('Quote Sent', 'Proposal Sent', 'Negotiation Started', 'Preventivo inviato', 'Offerta inviata'),
    ...containing(CHANGED, TO, [
      'negotiat',
      'proposal',
      'quote',
      'contract',
      'trattativ',
      'preventiv',
      'offert',
    ]),
  ),
  define(
    68,
    'deal-opened',
    ['Trattativa aperta', 'Deal opened'],
    ['Abbiamo budget', 'We have a budget'],
    kind('sales', 'decision', { setting: 'offline' }),
    named(
      'Deal Created',
      'Deal Opened',
      'Opportunity Created',
      'Lead Qualified',
      'Qualify Lead',
      'Working Lead',
      'Trattativa aperta',
    ),
    CHANGED,
  ),
  define(
    69,
    'quote-requested',
    ['Richiesta di preventivo', 'Quote request'],
    ['Mi serve il preventivo', 'Send the quote'],
    kind('sales', 'decision'),
    named(
      'Quote Requested',
      'Request Quote',
      'Quote Request',
      'Preventivo richiesto',
      'Richiesta preventivo',
    ),
  ),
  define(
    70,
    'meeting-held',
    ['Demo o incontro', 'Demo or meeting'],
    ['Parliamone', 'Let us talk'],
    kind('sales', 'interest', { setting: 'offline' }),
    named(
      'Demo Requested',
      'Demo Booked',
      'Demo Held',
      'Meeting',
      'Meeting Booked',
      'Meeting Scheduled',
      'Meeting Held',
      'Appointment Booked',
      'Sales Visit',
      'Sales Call',
      'Demo richiesta',
      'Appuntamento',
      'Incontro',
      'Visita commerciale',
      'Sopralluogo',
    ),
  ),
];
