import type { ImportPreset } from './preset';

/**
 * Contacts of HubSpot: Contacts → Export. The id of the record is kept as that of a browser would be, not as the
 * customer's code: numbers of two tools must never meet, and a contact that was merged may have had several.
 *
 * https://knowledge.hubspot.com/import-and-export/export-records
 */
export const hubSpotContacts: ImportPreset = {
  id: 'hubspot-contacts',
  tool: 'HubSpot',
  recognise: [
    [
      'Record ID|ID record',
      'Email|E-mail',
      'First Name|Nome',
      'Create Date|Data di creazione|Lifecycle Stage|Fase del ciclo di vita|Contact owner|Proprietario del contatto',
    ],
  ],
  columns: {
    time: 'Create Date|Data di creazione',
    email: 'Email|E-mail',
    phone: 'Phone Number|Numero di telefono|Mobile Phone Number|Numero di cellulare',
    anonymous: '+person',
    account: 'Associated Company|Azienda associata|Company Name|Nome azienda|Nome dell’azienda',
  },
  properties: {
    firstName: 'First Name|Nome',
    lastName: 'Last Name|Cognome',
    lifecycle_stage: 'Lifecycle Stage|Fase del ciclo di vita',
    lead_status: 'Lead Status|Stato del lead',
  },
  constants: { event: 'Identify' },
  leftOut: ['Record ID|ID record', 'Street Address|Indirizzo', 'Associated Company IDs'],
  isMoney: false,
  rows: {
    adds: ['+person'],
    of: ({ text }) => {
      const id = text('Record ID|ID record');
      return [{ '+person': id === '' ? '' : `hubspot:${id}` }];
    },
  },
};
