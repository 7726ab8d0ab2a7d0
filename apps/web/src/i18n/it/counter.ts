import type counter from '../en/counter';
import type { SameShape } from '../types';

/** Pagine senza account: la cassa del negozio e la domanda. */
const texts: SameShape<typeof counter> = {
  place: 'Negozio: {{place}}',
  overTitle: 'Questa cassa è chiusa',
  over: 'Chiedi un nuovo link a chi gestisce il negozio.',
  firstTitle: 'Nessuna connessione',
  first: 'Apri questa pagina una volta con la connessione: da allora funziona anche senza.',
  kind: 'Che cosa è successo',
  visit: 'Visita',
  sale: 'Vendita',
  by: 'Chi è',
  by_card: 'Tessera',
  by_phone: 'Telefono',
  by_email: 'Email',
  who_card: 'Numero della tessera',
  who_phone: 'Numero di telefono',
  who_email: 'Email',
  amount: 'Importo ({{currency}})',
  amountWrong: 'Scrivi un importo: 19,90',
  code: 'Codice di un amico (se ce l’ha)',
  keep_visit: 'Segna la visita',
  keep_sale: 'Segna la vendita',
  kept_visit: 'Visita segnata: {{who}}',
  kept_sale: 'Vendita segnata: {{who}}',
  allSent: 'È tutto inviato.',
  waiting_one: '{{n}} aspetta di essere inviato.',
  waiting_other: '{{n}} aspettano di essere inviati.',
  offline: 'Non c’è connessione: continua, resta su questo dispositivo e parte più tardi.',
  overNow: 'Questa cassa è stata chiusa: ciò che aspetta non può partire da questo link.',
  sent_one: '{{n}} inviato da quando la pagina è aperta.',
  sent_other: '{{n}} inviati da quando la pagina è aperta.',
  toFix_one: '{{n}} non si legge: lo sistema l’ufficio.',
  toFix_other: '{{n}} non si leggono: li sistema l’ufficio.',
  sendNow: 'Invia ora',
  heard: {
    inOther: 'English',
    choose: 'Scegli una risposta',
    comment: 'Vuoi aggiungere qualcosa? (facoltativo)',
    contact: 'Email o telefono (facoltativo)',
    contactHelp:
      '{{workspace}} collega la risposta a te. Senza, la risposta non è di nessuno in particolare.',
    send: 'Invia',
    thanks: 'Grazie!',
    thanksHelp: 'La tua risposta è arrivata. Puoi chiudere questa pagina.',
    overTitle: 'Questa pagina è chiusa',
    over: 'Chi ti ha dato il link può dartene uno nuovo.',
  },
};

export default texts;
