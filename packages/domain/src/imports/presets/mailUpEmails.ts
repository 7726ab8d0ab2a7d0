import { mailEvent } from './mailEvents';
import type { ImportPreset } from './preset';

/**
 * Statistics of MailUp, an act a row: SNT sent, OPN opened, CLK clicked (its address in `details`), NCO not delivered.
 * Times are on the Italian clock wherever the customer is, and written 20260122T111244.
 *
 * https://help.mailup.com/pages/viewpage.action?pageId=60882983
 */
export const mailUpEmails: ImportPreset = {
  id: 'mailup-emails',
  tool: 'MailUp',
  recognise: [['statusType', 'statusChange', 'idList|idNl']],
  columns: {
    event: '+event',
    time: '+time',
    email: 'email|e-mail|E-mail address|Indirizzo e-mail',
    campaign: 'subject|Oggetto',
    url: '+url',
  },
  properties: { list: 'idList', message: 'idNl' },
  constants: { channel: 'email' },
  leftOut: ['statusType', 'statusChange', 'sentDate', 'Ip Address', 'User Agent'],
  isMoney: false,
  timeZone: 'Europe/Rome',
  rows: {
    adds: ['+event', '+time', '+url'],
    of: ({ text }) => {
      const event = mailEvent(text('statusType')) ?? text('statusType');
      const sent = event === 'Email Sent' ? text('sentDate') : '';
      return [
        {
          '+event': event,
          '+time': sent || text('statusChange'),
          '+url': event === 'Email Link Clicked' ? text('details') : '',
        },
      ];
    },
  },
};
