import type { Channel } from '../../channels/index';
import type { ImportPreset } from './preset';

const GROUP =
  'Session default channel group|Session primary channel group (Default Channel Group)|' +
  'Gruppo di canali predefinito della sessione|Gruppo di canali predefinito per la sessione|' +
  'Gruppo di canali principale della sessione (Gruppo di canali predefinito)';
const SOURCE = 'Session source / medium|Sorgente/mezzo della sessione|Sorgente / mezzo sessione';
const SESSIONS = 'Sessions|Sessioni';
const DATE = 'Date|Data|Day|Giorno';

/** GA4's default channel groups, and its `source / medium`; the first that matches decides. */
const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
  ['email', /e-?mail|newsletter/],
  ['ad', /paid|pagamento|display|cpc|ppc|cross.network|audio|cpm/],
  ['comparison', /organic shopping|shopping organic/],
  ['social', /social|organic video|video organic|facebook|instagram/],
  ['search', /organic|ricerca/],
  ['partner', /affiliat/],
  ['sms', /\bsms\b/],
  ['push', /push/],
  ['direct', /direct|dirett/],
  ['web', /referral/],
];

/**
 * A report of GA4 by day and channel: numbers without people, so they count on the map and never among customers.
 * Lines above the table begin with `#`; the total of all rows is left out.
 *
 * https://support.google.com/analytics/answer/9317657
 */
export const ga4Report: ImportPreset = {
  id: 'ga4-report',
  tool: 'Google Analytics 4',
  recognise: [
    [DATE, SESSIONS, GROUP],
    [DATE, SESSIONS, SOURCE],
  ],
  columns: { time: DATE, channel: '+channel', messageId: '+id' },
  properties: { count: '+count', metric: '+metric', source: SOURCE, group: GROUP },
  constants: { event: 'Count Recorded' },
  leftOut: [SESSIONS],
  isMoney: false,
  rows: {
    adds: ['+channel', '+count', '+metric', '+id'],
    of: ({ text }) => {
      const [day, said] = [text(DATE), `${text(GROUP)} ${text(SOURCE)}`.trim()];
      if (said === '' || /total/i.test(day)) return [];
      const channel = CHANNELS.find(([, words]) => words.test(said.toLowerCase()))?.[0] ?? '';
      const id = `ga4 sessions ${day} ${said}`.slice(0, 99);
      return [{ '+channel': channel, '+count': text(SESSIONS), '+metric': 'sessions', '+id': id }];
    },
  },
};
