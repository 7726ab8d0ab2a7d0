import { readDecimal } from '../values/readDecimal';
import { mailEvent } from './mailEvents';
import type { AddedCells, ImportPreset, PresetRow } from './preset';

const EMAIL = 'Email Address|email_address|Indirizzo e-mail|Indirizzo email';
const OPENS = 'Opens|Aperture';
const CLICKS = 'Clicks|Clic';

/**
 * Mailchimp: the activity of a campaign (an act a row, or a recipient with the list of acts, as its API and its account
 * export say it), and the recipients a report exports with how often they opened and clicked. These have no dates: the
 * day of the campaign is said once for the whole file.
 *
 * https://mailchimp.com/developer/marketing/api/email-activity-reports/
 * https://mailchimp.com/help/export-campaign-report/
 */
export const mailchimpEmails: ImportPreset = {
  id: 'mailchimp-emails',
  tool: 'Mailchimp',
  recognise: [
    ['email_address', 'action', 'timestamp', 'campaign_id|url'],
    ['email_address', 'activity', 'campaign_id'],
    [EMAIL, OPENS],
    [EMAIL, CLICKS],
  ],
  columns: {
    event: '+event',
    time: '+time',
    email: EMAIL,
    campaign: 'campaign_title|Campaign|Campagna|campaign_id',
    url: '+url',
  },
  properties: {
    firstName: 'First Name|Nome',
    lastName: 'Last Name|Cognome',
    opens: OPENS,
    clicks: CLICKS,
  },
  constants: { channel: 'email' },
  leftOut: ['action', 'timestamp', 'activity', 'ip', 'email_id', '_links', 'url'],
  isMoney: false,
  rows: { adds: ['+event', '+time', '+url'], of: actsOf },
  caution: 'no_dates',
};

function actsOf(row: PresetRow): AddedCells[] {
  const acts = row.cell('activity');
  if (Array.isArray(acts)) return acts.flatMap((act: unknown) => readAct(act));
  const said = row.text('action');
  if (said !== '') {
    return [{ '+event': mailEvent(said) ?? said, '+time': row.text('timestamp'), '+url': row.text('url') }];
  }
  const happened = (names: string): boolean => readDecimal(row.text(names) || '0', '.') > 0;
  return [
    { '+event': 'Email Sent' },
    ...(happened(OPENS) ? [{ '+event': 'Email Opened' }] : []),
    ...(happened(CLICKS) ? [{ '+event': 'Email Link Clicked' }] : []),
  ];
}

function readAct(act: unknown): AddedCells[] {
  if (typeof act !== 'object' || act === null) return [];
  const { action, timestamp, url } = act as Readonly<Record<string, unknown>>;
  if (typeof action !== 'string') return [];
  return [
    {
      '+event': mailEvent(action) ?? action,
      '+time': typeof timestamp === 'string' ? timestamp : '',
      '+url': typeof url === 'string' ? url : '',
    },
  ];
}
