import { costOf } from './adCosts';
import type { ImportPreset } from './preset';

const DAY = 'Day|Giorno';
const START = 'Reporting starts|Inizio dei report|Inizio report|Inizio del report';
const CAMPAIGN = 'Campaign name|Nome della campagna|Nome campagna';
/** The name of the column of spending ends with its currency: `Amount spent (EUR)`. */
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF'];
const SPENT_NAMES = CURRENCIES.map((code) => `Amount spent (${code})|Importo speso (${code})`);
const SPENT = /^(?:amount spent|importo speso)(?:\s*\(([a-z]{3})\))?$/i;

/**
 * Costs of Meta Ads: Ads Manager → Reports → Export, broken down by day. A line that spans more than a day counts on
 * its first.
 *
 * https://www.facebook.com/business/help/1391082834302955
 */
export const metaAdsCosts: ImportPreset = {
  id: 'meta-ads-costs',
  tool: 'Meta Ads',
  recognise: [
    [CAMPAIGN, 'Amount spent|Importo speso'],
    ...SPENT_NAMES.map((spent) => [CAMPAIGN, spent, `${DAY}|${START}`]),
  ],
  columns: { time: `${DAY}|${START}`, campaign: CAMPAIGN, currency: '+currency', messageId: '+id' },
  properties: {
    amount: '+amount',
    impressions: 'Impressions|Impression|Impressioni',
    clicks: 'Link clicks|Clic sul link|Clicks (all)|Clic (tutti)',
    ad_group: 'Ad set name|Nome del gruppo di inserzioni',
  },
  constants: { event: 'Cost Recorded', channel: 'ad' },
  leftOut: [
    'Amount spent|Importo speso',
    ...SPENT_NAMES,
    'Reporting ends|Fine dei report|Fine report|Fine del report',
  ],
  isMoney: true,
  rows: {
    adds: ['+amount', '+currency', '+id'],
    of: (row) => {
      const spent = row.headers.find((header) => SPENT.test(header)) ?? '';
      const currency = SPENT.exec(spent)?.[1]?.toUpperCase() ?? '';
      return costOf(row, {
        tool: 'meta-ads',
        day: row.text(`${DAY}|${START}`),
        campaign: row.text(CAMPAIGN),
        amount: spent === '' ? '' : row.text(spent),
      }).map((cost) => ({ ...cost, '+currency': currency }));
    },
  },
};
