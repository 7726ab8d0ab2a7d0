import type { ImportPreset } from './preset';

const STAGE = 'Deal Stage|Fase trattativa|Fase della trattativa|Fase affare|Fase dell’affare';
const ENDED = /\bwon\b|\blost\b|vint[oa]|pers[oa]\b/i;
const EMAIL = /[^\s(<;,]+@[^\s)>;,]+\.[^\s)>;,]+/;

/**
 * Deals of HubSpot: Deals → Export, with the associated contacts. A deal is where it stands now: won and lost ones on
 * their close date, open ones on the date they were created. One that has moved on, exported again, adds its new stage.
 *
 * https://knowledge.hubspot.com/import-and-export/export-records
 */
export const hubSpotDeals: ImportPreset = {
  id: 'hubspot-deals',
  tool: 'HubSpot',
  recognise: [['Record ID|ID record', STAGE, 'Deal Name|Nome trattativa|Nome della trattativa|Nome affare']],
  columns: {
    time: '+time',
    messageId: '+id',
    email: '+email',
    anonymous: '+person',
    value: 'Amount|Importo|Valore',
    currency: 'Currency|Valuta',
    account: 'Associated Company|Azienda associata|Associated Company (Primary)',
  },
  properties: {
    deal_id: 'Record ID|ID record',
    deal: 'Deal Name|Nome trattativa|Nome della trattativa|Nome affare',
    stage: STAGE,
    pipeline: 'Pipeline',
    reason: 'Closed Lost Reason|Motivo della perdita',
  },
  constants: { event: 'Deal Stage Changed', channel: 'sales' },
  leftOut: [
    'Close Date|Data di chiusura',
    'Create Date|Data di creazione',
    'Associated Contact|Contatto associato',
    'Associated Contact IDs|ID contatto associato',
    'Associated Company IDs',
  ],
  isMoney: true,
  rows: {
    adds: ['+time', '+id', '+email', '+person'],
    of: ({ text }) => {
      const [id, stage] = [text('Record ID|ID record'), text(STAGE)];
      const [created, closed] = [text('Create Date|Data di creazione'), text('Close Date|Data di chiusura')];
      const [contact = ''] = text('Associated Contact IDs|ID contatto associato').split(/[;,]/);
      return [
        {
          '+time': ENDED.test(stage) ? closed || created : created || closed,
          '+id': id === '' ? '' : `hubspot deal ${id} ${stage}`.slice(0, 99),
          '+email': EMAIL.exec(text('Associated Contact|Contatto associato'))?.[0] ?? '',
          '+person': contact.trim() === '' ? '' : `hubspot:${contact.trim()}`,
        },
      ];
    },
  },
};
