import type { Texts } from '../types';

const site: Texts['site'] = {
  title: 'Collega il sito',
  lead: 'Incolla queste righe prima della fine dell’intestazione (head) delle pagine. Funziona anche il client di Segment: stesso indirizzo, stesso codice.',
  snippet: 'Frammento per il sito',
  consent:
    'Nulla viene salvato o inviato prima che il visitatore acconsenta. I banner che usano la consent mode di Google o lo standard IAB sono capiti; ogni altro chiama viaggio.consent(true) o viaggio.consent(false).',
  count: 'Conta chi non acconsente',
  countHelp: 'Pagine e visite come semplici numeri, senza alcun identificativo e senza salvare nulla.',
  otherWays: 'Altri modi, per chi programma il sito',
  tag: 'Un solo tag, per le pagine che non ammettono righe di script',
  package: 'Con npm',
  waiting: 'In attesa del primo evento…',
  arrived: 'Il primo evento è arrivato',
  arrivedAt: '{{name}}, {{ago}}',
  open: 'Apri la mappa',
};
export default site;
