import type { Texts } from '../../types';

const initiative: Texts['analysis']['initiative'] = {
  question: 'Chi inizia il contatto?',
  sentence:
    'Sono i clienti a cercarci o siamo noi a cercare loro? E che cosa succede quando scriviamo troppo.',
  term: 'iniziativa e pressione',
  help: 'L’iniziativa dice chi comincia un contatto: il cliente o noi. La pressione è quanti messaggi nostri riceve in una settimana.',
  howCounted:
    'Chi inizia lo dice il punto di contatto; «non si sa» sono i contatti che nessun punto riconosce. La pressione conta i nostri messaggi (email, push, SMS, WhatsApp, telefonate, posta) per cliente e per settimana dal lunedì. Reagisce: un suo contatto entro 48 ore da un messaggio. Si zittisce: nessun suo contatto nei 30 giorni dopo, tra chi si era fatto vivo nei 30 prima. Dice che cosa va insieme, non che cosa causa: scriviamo di più a chi è più vicino.',
  emptyText:
    'Per sapere chi inizia servono i contatti dei clienti e i messaggi che mandiamo: collega il sito, e importa gli invii di email, SMS e telefonate.',
  nobodyText: 'In questo periodo non c’è stato nessun contatto. Prova un periodo più lungo.',
  says: 'Il <they>{{share}}</they> dei contatti lo iniziano i clienti, il <we>{{ours}}</we> noi (n {{n}}).',
  says_account:
    'Il <they>{{share}}</they> dei contatti lo iniziano le aziende, il <we>{{ours}}</we> noi (n {{n}}).',
  saysPressure:
    'Con {{band}} in una settimana si zittisce il {{quiet}} dei clienti; con un solo messaggio il {{base}}.',
  saysPressure_account:
    'Con {{band}} in una settimana si zittisce il {{quiet}} delle aziende; con un solo messaggio il {{base}}.',
  chart: 'Chi inizia, in parti di tutti i contatti',
  parts: {
    customer: 'Iniziati dai clienti',
    customer_account: 'Iniziati dalle aziende',
    us: 'Iniziati da noi',
    unknown: 'Non si sa',
    actCustomer: 'Gesti dei clienti',
    actCustomer_account: 'Gesti delle aziende',
    actBrand: 'Gesti nostri',
    actThird: 'Gesti di altri',
  },
  cells: {
    customer: 'Contatti iniziati dai clienti',
    customer_account: 'Contatti iniziati dalle aziende',
    us: 'Contatti iniziati da noi',
    unknown: 'Contatti di cui non si sa chi inizia',
    actCustomer: 'Gesti dei clienti',
    actCustomer_account: 'Gesti delle aziende',
    actBrand: 'Gesti nostri',
    actThird: 'Gesti di altri',
    band: 'Una settimana con {{band}}',
    channel: 'Contatti: {{name}}',
  },
  customerShare: 'Quota dei clienti',
  customerShare_account: 'Quota delle aziende',
  point: '{{when}}: i clienti ne iniziano il {{share}} ({{customer}}), noi {{us}}, non si sa {{unknown}}',
  point_account:
    '{{when}}: le aziende ne iniziano il {{share}} ({{customer}}), noi {{us}}, non si sa {{unknown}}',
  openPoint:
    '{{when}}, non intero: i clienti ne iniziano il {{share}} ({{customer}}), noi {{us}}, non si sa {{unknown}}',
  openPoint_account:
    '{{when}}, non intero: le aziende ne iniziano il {{share}} ({{customer}}), noi {{us}}, non si sa {{unknown}}',
  partly: '{{when}}, non intero',
  ofContacts: '{{share}} dei contatti',
  pressure: 'Quanto scriviamo, e come reagiscono',
  pressureLead_one:
    '{{n}} settimana di un cliente: in media {{mean}} messaggi nostri; nove su dieci ne hanno al massimo {{p90}}.',
  pressureLead_account_one:
    '{{n}} settimana di un’azienda: in media {{mean}} messaggi nostri; nove su dieci ne hanno al massimo {{p90}}.',
  pressureLead_other:
    '{{n}} settimane di clienti: in media {{mean}} messaggi nostri; nove su dieci ne hanno al massimo {{p90}}.',
  pressureLead_account_other:
    '{{n}} settimane di aziende: in media {{mean}} messaggi nostri; nove su dieci ne hanno al massimo {{p90}}.',
  bands: {
    '0': 'nessun messaggio',
    '1': 'un messaggio',
    '2': 'due messaggi',
    '3-4': '3 o 4 messaggi',
    '5-7': 'da 5 a 7 messaggi',
    '8+': '8 messaggi o più',
  },
  heads: {
    band: 'In una settimana',
    weeks: 'settimane',
    reaction: 'reagiscono',
    active: 'attivi in quella settimana',
    unsubscribed: 'si disiscrivono',
    quiet: 'si zittiscono',
    contacts: 'contatti',
    bar: 'iniziati da loro, da noi, non si sa',
    share: 'dai clienti',
    share_account: 'dalle aziende',
  },
  definitions: {
    customer: 'Contatti in un punto di contatto dove di solito è il cliente a cominciare.',
    customer_account: 'Contatti in un punto di contatto dove di solito è l’azienda a cominciare.',
    us: 'Contatti in un punto di contatto dove siamo noi a cominciare.',
    unknown: 'Contatti che nessun punto di contatto riconosce.',
    actCustomer: 'Ciò che fa il cliente, chiunque abbia cominciato.',
    actCustomer_account: 'Ciò che fa l’azienda, chiunque abbia cominciato.',
    actBrand: 'Ciò che facciamo noi: scrivere, chiamare, dare.',
    actThird: 'Ciò che fanno altri: la stampa, un sito di recensioni, un amico.',
    weeks: 'Quota di tutte le settimane-cliente, e quante sono.',
    weeks_account: 'Quota di tutte le settimane-azienda, e quante sono.',
    band: 'Clienti con almeno una settimana così.',
    band_account: 'Aziende con almeno una settimana così.',
    reaction: 'Un contatto del cliente entro 48 ore da uno dei messaggi.',
    reaction_account: 'Un contatto dell’azienda entro 48 ore da uno dei messaggi.',
    active:
      'Un contatto qualsiasi del cliente in quella settimana: il confronto con chi non ha ricevuto nulla.',
    active_account:
      'Un contatto qualsiasi dell’azienda in quella settimana: il confronto con chi non ha ricevuto nulla.',
    unsubscribed: 'Una disiscrizione in quella settimana.',
    quiet:
      'Tra chi si era fatto vivo nei 30 giorni prima, chi poi non si fa vivo per 30 giorni. Solo settimane già seguite così a lungo.',
    share: 'Di quelli di cui si sa chi inizia, la parte iniziata dai clienti.',
    share_account: 'Di quelli di cui si sa chi inizia, la parte iniziata dalle aziende.',
    channel: 'Clienti con un contatto su questo canale nel periodo.',
    channel_account: 'Aziende con un contatto su questo canale nel periodo.',
  },
  byChannel: 'Chi inizia, canale per canale',
  moreRows_one: 'Mostra un altro canale',
  moreRows_other: 'Mostra altri {{n}} canali',
};

export default initiative;
