import type { Texts } from '../../types';

const attribution: Texts['analysis']['attribution'] = {
  question: 'Quali canali portano clienti?',
  sentence:
    'Quanta parte di ogni vendita va ai contatti che la precedono, con tre modi di contare fianco a fianco.',
  term: 'contributo dei canali',
  help: 'Il contributo dei canali divide ogni conversione tra i contatti che la precedono. Ogni modo di dividere è una convenzione: nessuno mostra le cause.',
  howCounted:
    'Contano i contatti prima della conversione, entro i giorni che hai scelto e dopo la conversione precedente dello stesso cliente. I contributi sommati danno le conversioni e il loro valore. I costi sono quelli registrati nel periodo.',
  emptyText:
    'Una domanda come «quale canale porta più ordini?» ha bisogno degli ordini e delle visite che li precedono. Importa entrambi, o collega il sito.',
  nobodyText: 'In questo periodo nessuno ha convertito. Prova un periodo più lungo, o un’altra conversione.',
  asks: 'Di ogni <conversion/>, quanta parte va ai contatti che la precedono?',
  conversion: 'La conversione',
  by: 'Divisa tra',
  by_channel: 'per canale',
  by_touchpoint: 'per punto di contatto',
  by_campaign: 'per campagna',
  by_source: 'per fonte',
  lookback: 'Quanto indietro',
  lookbackOf: 'contatti {{time}} dalla conversione',
  nulls: 'Chi non ha convertito',
  nulls_yes: 'imparando anche da chi non ha convertito',
  nulls_no: 'imparando solo da chi ha convertito',
  nullsHelp_yes: 'un canale che molti incontrano senza comprare pesa meno nel modello di Markov',
  nullsHelp_no: 'confronta solo le strade finite in una conversione',
  show: 'Fianco a fianco:',
  show_conversions: 'conversioni',
  show_value: 'valore',
  show_cost: 'costo per ottenerne una',
  show_return: 'ritorno sulla spesa',
  showHelp_conversions: 'come le divide ogni modello',
  showHelp_value: 'i soldi delle conversioni, divisi allo stesso modo',
  showHelp_cost: 'costo diviso conversioni',
  showHelp_return: 'valore diviso costo',
  cost: 'Costo',
  payback_zero: 'ripagato in giornata',
  payback_one: 'ripagato in {{n}} giorno',
  payback_other: 'ripagato in {{n}} giorni',
  moreRows_one: 'Mostra {{n}} altro',
  moreRows_other: 'Mostra altri {{n}}',
  margin: 'Quanto resta di una vendita',
  marginAll: 'i costi si ripagano con tutto l’incasso',
  marginOf: 'i costi si ripagano con il {{share}} dell’incasso',
  marginHelp:
    'Quanto resta di una vendita, pagato ciò che si è venduto. Scrivi una percentuale e premi Invio.',
  marginField: 'Margine, in percentuale',
  otherCurrencies: 'Costi in altre valute, fuori da ogni cifra: {{costs}}.',
  conversions: 'Conversioni',
  value: 'Valore',
  best_first: 'Apre di più',
  best_last: 'Chiude di più',
  noCost: 'nessun costo registrato',
  times: '{{n}} ×',
  cellTitle: 'Hanno convertito dopo {{name}}',
  noneTitle: 'Hanno convertito senza contatti prima',
  says_one: '{{n}} conversione per {{value}}.',
  says_other: '{{n}} conversioni per {{value}}.',
  saysOpens:
    '{{name}}: apre più di quanto chiuda, con il {{first}} dei primi contatti e il {{last}} degli ultimi.',
  saysCloses:
    '{{name}}: chiude più di quanto apra, con il {{last}} degli ultimi contatti e il {{first}} dei primi.',
  definitions: {
    row: 'Clienti che hanno convertito dopo un contatto qui.',
    row_account: 'Aziende che hanno convertito dopo un contatto qui.',
  },
  notesTitle: 'Quale modello risponde a che cosa',
  notCausal:
    'Nessuno mostra le cause: dividono ciò che è successo. Per sapere quanto aggiunge davvero un canale, toglilo a un gruppo di controllo.',
  moreModels: 'Avanzate: tutti i modelli',
  fewerModels: 'Solo questi tre',
  models: {
    first: { name: 'Primo contatto', answers: 'Chi ci fa conoscere? Tutto il merito va al primo contatto.' },
    last: { name: 'Ultimo contatto', answers: 'Chi chiude? Tutto il merito va all’ultimo contatto.' },
    markov: {
      name: 'Markov',
      answers:
        'Chi mancherebbe? Il merito di un canale è la quota di conversioni perse se i suoi contatti non portassero a nulla.',
    },
    'last-non-direct': {
      name: 'Ultimo non diretto',
      answers:
        'Chi chiude, se chi ha scritto il nostro indirizzo ci conosceva già? L’ultimo contatto che non è una visita diretta.',
    },
    linear: { name: 'Parti uguali', answers: 'Chi partecipa? Ogni contatto riceve lo stesso.' },
    position: {
      name: 'Prima gli estremi',
      answers:
        'Chi apre e chi chiude, insieme? Il 40% al primo, il 40% all’ultimo, il 20% a quelli in mezzo.',
    },
    'time-decay': {
      name: 'A sfumare',
      answers:
        'Chi era vicino alla decisione? Il merito si dimezza ogni sette giorni prima della conversione.',
    },
    shapley: {
      name: 'Shapley',
      answers:
        'Chi partecipa, per quante volte sia? Ogni conversione si divide in parti uguali tra i suoi canali diversi.',
    },
  },
};

export default attribution;
