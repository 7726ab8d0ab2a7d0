import type { AddedCells, ImportPreset, PresetRow } from './preset';

const RECEIPT =
  'Scontrino|N. scontrino|N scontrino|Numero scontrino|Receipt|Receipt number|Receipt no|Ticket';
/** Of the whole receipt. `Importo` may be that of a line: such rows are not put together. */
const WHOLE = 'Totale scontrino|Totale|Receipt total|Total';
const TOTAL = `${WHOLE}|Importo|Amount`;
const DAY = 'Data|Data e ora|Date|Date time|Data scontrino';
const CLOCK = 'Ora|Orario|Time';
const CARD = 'Tessera|Carta fedeltà|Codice tessera|N. tessera|Numero tessera|Loyalty card|Card number|Card';
const PLACE = 'Negozio|Punto vendita|PdV|Store|Shop|Filiale';
const TILL = 'Cassa|Till|Register|POS';

/**
 * The log of a till: one row for each receipt, or for each line of it. Receipts without a card are nobody's: they are
 * counted at their shop (`Count Recorded`) and never become customers or rows to fix.
 */
export const tillLog: ImportPreset = {
  id: 'till-log',
  tool: 'Till',
  recognise: [[RECEIPT, TOTAL, DAY, `${CARD}|${PLACE}|${TILL}`]],
  columns: {
    event: '+event',
    time: '+time',
    value: '+amount',
    messageId: '+id',
    card: CARD,
    phone: 'Telefono|Cellulare|Phone',
    email: 'Email|E-mail',
    place: PLACE,
    currency: 'Valuta|Currency',
  },
  properties: {
    receipt: RECEIPT,
    till: TILL,
    products: '+products',
    count: '+count',
    metric: '+metric',
    payment: 'Pagamento|Payment',
  },
  constants: { channel: 'store' },
  leftOut: [DAY, CLOCK, TOTAL, 'Articolo', 'Descrizione', 'Item', 'Quantità', 'Quantity', 'Prezzo', 'Price'],
  isMoney: true,
  fold: {
    by: RECEIPT,
    needs: WHOLE,
    lines: {
      name: 'Articolo|Descrizione|Item|Description',
      quantity: 'Quantità|Qta|Quantity|Qty',
      price: 'Prezzo|Price',
      sku: 'Codice articolo|EAN|SKU|Barcode',
    },
    numbers: ['quantity', 'price'],
  },
  rows: { adds: ['+event', '+time', '+amount', '+count', '+metric', '+id'], of: receiptOf },
};

function receiptOf(row: PresetRow): AddedCells[] {
  const [day, clock, receipt] = [row.text(DAY), row.text(CLOCK), row.text(RECEIPT)];
  if (receipt === '' && /^total/i.test(row.text(row.headers[0] ?? ''))) return [];
  const amount = row.text(TOTAL);
  const isKnown = row.text(`${CARD}|Telefono|Cellulare|Phone|Email|E-mail`) !== '';
  const returned = /^\s*(?:€\s*)?-|-\s*$|^\(/.test(amount);
  const place = [row.text(PLACE), row.text(TILL)].join(' ');
  const isWhole = row.text(WHOLE) !== '' && receipt !== '';
  return [
    {
      '+event': !isKnown ? 'Count Recorded' : returned ? 'Order Refunded' : 'Store Purchase',
      '+time': clock === '' || /\d[:.]\d\d\b/.test(day.slice(10)) ? day : `${day} ${clock}`,
      '+amount': amount,
      '+count': isKnown ? '' : 1,
      '+metric': isKnown ? '' : 'receipts',
      '+id': isWhole ? `till ${place} ${receipt} ${day}`.slice(0, 99) : '',
    },
  ];
}
