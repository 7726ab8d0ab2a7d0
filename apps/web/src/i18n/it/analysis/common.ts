import type { Texts } from '../../types';

const common: Omit<
  Texts['analysis'],
  | 'funnel'
  | 'paths'
  | 'snags'
  | 'handovers'
  | 'retention'
  | 'lifecycle'
  | 'repurchase'
  | 'consideration'
  | 'attribution'
  | 'time'
  | 'initiative'
  | 'process'
  | 'variants'
> = {
  title: 'Che cosa vuoi sapere?',
  lead: 'Ogni domanda si apre con le tue fasi. Puoi cambiarne ogni parola: l’indirizzo conserva ciò che hai chiesto.',
  advanced: 'Avanzate',
  advancedLead: 'Per chi vuole guardare dietro le prime risposte.',
  kinds: { way: 'Lungo la strada', back: 'Chi torna', works: 'Che cosa funziona' },
  kindsLead: {
    way: 'Dove vanno, e dove si fermano.',
    back: 'Chi resta, chi ricompra, chi non si fa più sentire.',
    works: 'Che cosa convince, che cosa li porta, quanto ci mettono.',
  },
  followed: 'Per quanto li si segue',
  followedFor: 'seguiti per {{time}}',
  noConversion: 'non si sa: nulla fa entrare nella fase obiettivo',
  cut: 'Come si taglia il tempo',
  cut_day: 'giorno per giorno',
  cut_week: 'settimana per settimana',
  cut_month: 'mese per mese',
  few: 'pochi',
  tooFew: 'troppo pochi per dirlo',
  nav: 'Domande dell’analisi',
  unmapped: 'Non riconosciuti',
  others: 'tutti gli altri',
  andOthers_one: '{{names}} e {{n}} altro',
  andOthers_other: '{{names}} e altri {{n}}',
  chooseContacts: 'Scegli i contatti',
  searchContacts: 'Punto di contatto, canale, evento…',
  volumesOf_one: 'Contatti dell’ultimo giorno ({{n}})',
  volumesOf_other: 'Contatti degli ultimi {{n}} giorni',
  done: 'Fatto',
  where: 'dove {{conditions}}',
  whereOf: 'Dettagli di {{of}}',
  addWhere: 'dove…',
  addWhereTo: 'Aggiungi un dettaglio a {{of}}',
  whereHelp: 'Dettagli dell’evento, con il nome con cui arrivano: devono valere tutti.',
  quoted: '«{{text}}»',
  compare: 'Confronto',
  unit: 'Si contano',
  unit_person: 'si contano i clienti',
  unit_account: 'si contano le aziende',
  unitHelp_person: 'ogni cliente o contatto una volta',
  unitHelp_account:
    'i contatti di tutte le persone di un’azienda insieme; dietro le cifre non ci sono singoli clienti',
  neverMet: 'mai incontrato',
  step: 'Passo {{n}}',
  chooseStep: 'scegli che cosa fanno',
  addStep: 'Aggiungi un passo',
  handle: 'Passo {{n}}: sposta o togli. Le frecce lo spostano.',
  moveUp: 'Sposta su',
  moveDown: 'Sposta giù',
  insertBefore: 'Aggiungi un passo prima',
  removeStep: 'Togli il passo',
  counting: 'Conto in corso',
  asOf: 'Dati aggiornati al {{asOf}}.',
  notes: {
    restating:
      'I contatti si stanno rileggendo dal registro: finché non è finito, i passi per evento, campagna, fonte o azienda ne trovano troppo pochi.',
    names_beyond_cap:
      'Sono in uso più di 60.000 nomi di evento diversi: uno di quelli richiesti può non avere un numero, e non trova nessuno. Chiedi per punto di contatto.',
    returns_until: 'I ritorni successivi si contano fino alla fine dell’ultima colonna dell’ultima riga.',
  },
  renew: 'Conta di nuovo',
  howCounted: 'Come si conta',
  emptyTitle: 'Ancora nulla da chiedere',
  nobodyTitle: 'Nessuno risponde a questa domanda',
  startOver: 'Torna alla domanda iniziale',
  asTable: 'Come tabella',
  within: 'entro {{time}}',
  beyond: 'dopo {{time}}',
  between: 'da {{from}} a {{to}}',
  people: 'Clienti',
  when: 'Quando',
  share: 'Quota',
  soFar: '{{n}} finora',
  noTimes: 'Nessuno è arrivato fin qui: non c’è un tempo da dire.',
  without: 'senza',
  withoutNothing: 'senza escludere nulla',
  from_day: '{{day}}',
  from_week: 'settimana del {{day}}',
  from_month: 'mese del {{day}}',
  groups: {
    chosen: 'Scelti',
    stage: 'Fasi',
    touchpoint: 'Punti di contatto',
    channel: 'Canali',
    event: 'Eventi, con il nome con cui arrivano',
  },
  units: {
    touchpoint: 'Punto di contatto',
    event: 'Evento',
    channel: 'Canale',
    stage: 'Fase',
    place: 'Luogo',
    campaign: 'Campagna',
    source: 'Fonte',
  },
  special: {
    unmapped: 'Non riconosciuti',
    none: 'Nessuno',
    other: 'Altri',
    '(none)': 'Nessun contatto prima',
    '(no name)': 'Costi senza indicazione',
  },
  stepIs: 'Che cos’è un passo',
  by_touchpoint: 'per punto di contatto',
  by_event: 'per evento',
  by_channel: 'per canale',
  by_stage: 'per fase',
  travels: 'Che cosa si segue',
  scope_journey: 'tutto il periodo di ogni cliente',
  scope_session: 'ogni visita',
  scopeHelp_journey: 'una strada per cliente',
  scopeHelp_session: 'una visita finisce dopo mezz’ora senza contatti',
  repeats: 'Ripetizioni',
  repeatsOnce: 'lo stesso contatto di fila conta una volta',
  repeatsAll: 'ripetizioni mostrate',
  visits_one: '{{n}} visita',
  visits_other: '{{n}} visite',
  typicalTime: 'Tempo tipico',
  whose: 'Gesti di chi',
  ours_no: 'solo ciò che fanno i clienti',
  ours_yes: 'anche ciò che facciamo noi',
  oursHelp_no: 'senza i messaggi che mandiamo e le chiamate che facciamo',
  oursHelp_yes: 'con i messaggi che mandiamo e le chiamate che facciamo',
};

export default common;
