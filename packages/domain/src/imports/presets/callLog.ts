import type { AddedCells, ImportPreset, PresetRow } from './preset';

const FROM = 'src|Caller ID|Caller|From|Chiamante|Numero chiamante|Numero|Telefono|Da';
const TO = 'dst|Destination|Called|To|Chiamato|Numero chiamato|Destinatario|A';
const OUTCOME = 'disposition|Status|Outcome|Result|Esito|Stato|Risultato';
const WHEN = 'calldate|Call Time|Start time|Date|Data e ora|Data|Inizio|Data chiamata';
const CLOCK = 'Time|Ora|Orario';
const LENGTH = 'billsec|Talking|Duration|Talk time|Durata|Durata (sec)';
const WAY = 'Direction|Call type|Direzione|Verso|Tipo|Tipo chiamata';
const UNANSWERED =
  /no.?answer|unanswered|missed|busy|fail|abandon|congestion|cancel|non rispost|persa|pers[eo]\b|abbandon|occupat|senza risposta/;

/**
 * The log of a call centre or exchange: Asterisk (`calldate,src,dst,disposition`), 3CX (`Call Time,Caller ID,
 * Destination,Status,Talking`), or a table of one's own with number, date and outcome. Our extensions are short: the
 * customer is the other number. A call of ours is ours.
 *
 * https://docs.asterisk.org/Configuration/Reporting/Call-Detail-Records-CDR/
 * https://www.3cx.com/docs/call-reports/
 */
export const callLog: ImportPreset = {
  id: 'call-log',
  tool: 'Call centre',
  recognise: [
    ['calldate', 'src', 'dst', 'disposition'],
    ['Call Time', 'Caller ID', 'Destination', 'Status'],
    ['Caller|Chiamante|Numero chiamante', 'Outcome|Esito|Stato|Status|Result|Risultato', WHEN],
    ['Numero|Telefono|From|Da', 'Esito|Outcome', 'Durata|Duration|Durata (sec)', WHEN],
  ],
  columns: { event: '+event', time: '+time', phone: '+phone', messageId: '+id' },
  properties: {
    seconds: LENGTH,
    outcome: OUTCOME,
    agent: 'Agent|Operatore|Agente|Interno|dstchannel',
    reason: 'Reason|Motivo|Argomento',
  },
  constants: { channel: 'phone' },
  leftOut: [
    FROM,
    TO,
    WHEN,
    CLOCK,
    WAY,
    ...[
      'clid',
      'channel',
      'dstchannel',
      'lastapp',
      'lastdata',
      'dcontext',
      'amaflags',
      'accountcode',
      'uniqueid',
    ],
  ],
  isMoney: false,
  rows: { adds: ['+event', '+time', '+phone', '+id'], of: callOf },
};

function callOf(row: PresetRow): AddedCells[] {
  const [from, to] = [row.text(FROM), row.text(TO)];
  const way = row.text(WAY).toLowerCase();
  const isOurs = /out|uscit|effettuat/.test(way) || (way === '' && isExtension(from) && !isExtension(to));
  const talked = row.text(LENGTH);
  const missed = UNANSWERED.test(row.text(OUTCOME).toLowerCase()) || /^(?:0|00:00(?::00)?)$/.test(talked);
  const day = row.text(WHEN);
  const clock = row.text(CLOCK);
  const unique = row.text('uniqueid|Call ID|ID chiamata');
  return [
    {
      '+event': isOurs ? 'Call Made' : missed ? 'Call Missed' : 'Call Answered',
      '+time': clock === '' || /\d:\d/.test(day) ? day : `${day} ${clock}`,
      '+phone': isOurs ? to : numberIn(from),
      '+id': unique === '' ? '' : `call ${unique}`,
    },
  ];
}

/** Up to five digits: an extension of ours. */
const isExtension = (text: string): boolean => /^(?:ext\.? ?)?\d{1,5}$/i.test(text.trim());

/** `Anna Bianchi (0039 055 1234567)` of 3CX: the number. */
const numberIn = (text: string): string => /\(([+\d][\d\s./-]{5,})\)/.exec(text)?.[1] ?? text;
