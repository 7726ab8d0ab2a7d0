import { costOf } from './adCosts';
import type { ImportPreset } from './preset';

const DAY = 'Day|Giorno';
const CAMPAIGN = 'Campaign|Campagna';
const COST = 'Cost|Costo';

/**
 * Costs of Google Ads: a report by day and campaign. Above its table stand the name of the report and its dates, below
 * it totals; both are passed over.
 *
 * https://support.google.com/google-ads/answer/2454018
 */
export const googleAdsCosts: ImportPreset = {
  id: 'google-ads-costs',
  tool: 'Google Ads',
  recognise: [
    [DAY, CAMPAIGN, COST],
    [CAMPAIGN, COST, 'Impr.|Clicks|Clic', 'Currency code|Codice valuta|Campaign type|Tipo di campagna'],
  ],
  columns: {
    time: DAY,
    campaign: CAMPAIGN,
    currency: 'Currency code|Currency|Codice valuta|Valuta',
    messageId: '+id',
  },
  properties: {
    amount: '+amount',
    impressions: 'Impr.',
    clicks: 'Clicks|Clic',
    ad_group: 'Ad group|Gruppo di annunci',
  },
  constants: { event: 'Cost Recorded', channel: 'ad' },
  leftOut: [COST],
  isMoney: true,
  rows: {
    adds: ['+amount', '+id'],
    of: (row) =>
      costOf(row, {
        tool: 'google-ads',
        day: row.text(DAY),
        campaign: row.text(CAMPAIGN),
        amount: row.text(COST),
      }),
  },
};
