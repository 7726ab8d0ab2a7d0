import type { Texts } from '../../types';

const variants: Texts['analysis']['variants'] = {
  question: 'Quali percorsi interi si ripetono?',
  sentence: 'Strade intere dal primo all’ultimo contatto: le comuni, le rare, e come finisce ognuna.',
  term: 'varianti',
  help: 'Una variante è una strada intera, dal primo all’ultimo contatto. I clienti con gli stessi contatti nello stesso ordine ne condividono una.',
  howCounted:
    'Due strade sono uguali se hanno gli stessi contatti nello stesso ordine. Riuscite: le strade che contengono il contatto che hai scelto. Tempo: dal primo all’ultimo contatto.',
  emptyText:
    'Una domanda come «che cosa fa chi compra, e in quale ordine?» ha bisogno di contatti nel loro ordine. Importa un file, o collega il sito.',
  nobodyText:
    'In questo periodo nessun percorso corrisponde alla domanda. Prova un periodo più lungo, o meno condizioni.',
  outcome: 'riesce chi arriva a',
  noOutcome: 'nessun esito da cercare',
  says: '{{paths}} strade, {{total}} diverse. La più comune è il {{share}} di tutte.',
  hidden_one: '{{n}} altro contatto',
  hidden_other: 'altri {{n}} contatti',
  heads: {
    path: 'Strada',
    people: 'Clienti',
    people_account: 'Aziende',
    visits: 'Visite',
    share: 'Di tutte',
    converted: 'Riescono',
    time: 'Tempo tipico',
  },
  definitions: { people: 'Chi ha avuto proprio questi contatti, in quest’ordine.' },
};

export default variants;
