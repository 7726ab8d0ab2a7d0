import { CHANNEL_NAMES } from '@viaggio/domain/channels';
import type { Texts } from '../types';

export const channels: Texts['channels'] = CHANNEL_NAMES.it;

export const feelings: Texts['feelings'] = {
  angry: 'arrabbiati',
  unhappy: 'scontenti',
  neutral: 'neutri',
  happy: 'contenti',
  delighted: 'entusiasti',
  said: 'detto',
  inferred: 'dedotto',
  assumed: 'supposto',
};

export const trust: Texts['trust'] = {
  title: 'Affidabilità dei dati',
  lead: 'Quanto ci si può fidare di queste cifre. Il livello lo dà la parte più debole.',
  level0: 'non misurata',
  level1: 'debole',
  level2: 'con cautela',
  level3: 'buona',
  weakest: 'La parte più debole',
  freshness: 'Freschezza',
  freshnessHelp: 'Tempo dall’ultimo evento',
  completeness: 'Completezza',
  completenessHelp: 'Volume rispetto allo stesso giorno della settimana; canali attesi e visti',
  validity: 'Validità',
  validityHelp: 'Quota di eventi accettati così come sono arrivati',
  duplicates: 'Doppioni',
  duplicatesHelp: 'Eventi inviati due volte e contati una',
  bots: 'Bot',
  botsHelp: 'Quota di traffico che non è di persone',
  clocks: 'Orologi',
  clocksHelp: 'Eventi la cui ora è stata corretta',
  identified: 'Clienti riconosciuti',
  identifiedHelp: 'Quota di contatti di clienti che conosciamo non solo dal browser',
  coverage: 'Copertura',
  coverageHelp: 'Quota di contatti riconosciuti da un punto di contatto',
  consent: 'Consenso',
  consentHelp: 'Quota esclusa perché il consenso è stato negato',
  sample: 'Campione',
  sampleHelp: 'Quanti clienti ci sono dietro le cifre',
  reconciliation: 'Quadratura',
  reconciliationHelp: 'Accordo con la contabilità, verificato da una persona',
  reconciled: 'I conti dicono {{books}}, noi avevamo {{ours}}; controllato da {{by}} il {{day}}',
  notChecked: 'non ancora verificata',
};

export const identifiers: Texts['identifiers'] = {
  userId: 'Codice cliente',
  email: 'Email',
  phone: 'Telefono',
  card: 'Carta fedeltà',
  device: 'Dispositivo',
  anonymousId: 'Browser',
};

export const roles: Texts['roles'] = {
  viewer: 'Lettore',
  analyst: 'Analista',
  editor: 'Redattore',
  owner: 'Proprietario',
  viewerHelp: 'legge la mappa e i clienti',
  analystHelp: 'interroga anche i dati',
  editorHelp: 'modifica anche fasi, punti di contatto e fonti',
  ownerHelp: 'gestisce anche membri e spazio di lavoro',
};

export const traits: Texts['traits'] = {
  name: 'Nome',
  firstName: 'Nome',
  lastName: 'Cognome',
  email: 'Email',
  phone: 'Telefono',
  city: 'Città',
  address: 'Indirizzo',
  postalCode: 'CAP',
  country: 'Paese',
  age: 'Età',
  birthday: 'Compleanno',
  gender: 'Genere',
  company: 'Azienda',
  title: 'Ruolo',
  customer_since: 'Cliente dal',
  customerSince: 'Cliente dal',
  createdAt: 'Registrato',
  language: 'Lingua',
  newsletter: 'Newsletter',
  card: 'Carta fedeltà',
};

export const counts: Texts['counts'] = {
  footfall: 'Ingressi in negozio',
  flyers_distributed: 'Volantini distribuiti',
  flyers: 'Volantini distribuiti',
  audience: 'Pubblico raggiunto',
  impressions: 'Visualizzazioni',
  page_views: 'Pagine viste senza consenso',
  visits: 'Visite senza consenso',
};

export const consents: Texts['consents'] = {
  analytics: 'Statistiche',
  marketing: 'Marketing',
  profiling: 'Profilazione',
  functional: 'Funzionali',
  necessary: 'Necessari',
};
