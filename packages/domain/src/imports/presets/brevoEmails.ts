import { mailDates, mailEvent } from './mailEvents';
import type { ImportPreset } from './preset';

const ACT = 'event|Event|st_text|Evento';
const WHEN = 'ts_event|date_event|ts_epoch|ts|date|Date|Data';

/**
 * Brevo, an event a row: the export of events by webhook (event, email, ts_event, camp_id, campaign name, URL) and of
 * the transactional logs (st_text, ts, sub, email, tag); or a recipient a row with its dates, from a campaign's report.
 *
 * https://developers.brevo.com/docs/fetch-all-your-weekly-marketing-events
 * https://developers.brevo.com/docs/marketing-webhooks
 */
export const brevoEmails: ImportPreset = {
  id: 'brevo-emails',
  tool: 'Brevo',
  recognise: [
    ['event', 'email', 'ts_event|date_event|ts_epoch', 'camp_id|campaign name|tag|message-id'],
    ['st_text', 'ts', 'email'],
    ['Email_ID|EMAIL|Email', 'Sent_Date|Send_Date|Data_invio', 'Open_Date|Data_apertura'],
  ],
  columns: {
    event: '+event',
    time: '+time',
    email: 'email|EMAIL|Email_ID',
    campaign: 'campaign name|Campaign Name|Nome campagna|sub|subject|Subject|tag',
    url: 'URL|link|Link',
  },
  properties: {},
  constants: { channel: 'email' },
  leftOut: [
    ACT,
    WHEN,
    'ts',
    'ts_sent',
    'date_sent',
    'ts_epoch',
    'sending_ip',
    'Sent_Date|Send_Date|Data_invio',
    'Open_Date|Data_apertura',
    'Click_Date|Data_clic',
    'Unsubscribe_Date|Data_disiscrizione',
  ],
  isMoney: false,
  rows: {
    adds: ['+event', '+time'],
    of: ({ text }) => {
      const said = text(ACT);
      if (said !== '') return [{ '+event': mailEvent(said) ?? said, '+time': text(WHEN) }];
      return mailDates({
        'Email Sent': text('Sent_Date|Send_Date|Data_invio'),
        'Email Opened': text('Open_Date|Data_apertura'),
        'Email Link Clicked': text('Click_Date|Data_clic'),
        'Email Unsubscribed': text('Unsubscribe_Date|Data_disiscrizione'),
      });
    },
  },
};
