import type { Texts } from '../../types';

const time: Texts['analysis']['time'] = {
  question: 'Quanto ci mettono?',
  sentence: 'Da un contatto a un altro: il tempo tipico, e quello entro cui decidono nove su dieci.',
  term: 'tempo di conversione',
  help: 'Il tempo dal primo contatto che hai scelto al primo degli altri dopo di esso.',
  howCounted:
    'Dal primo contatto del primo tipo che ogni cliente ha nel periodo, al primo del secondo tipo dopo di esso, fino a ora. Tipico: la metà ci mette meno. Chi non ci è ancora arrivato è contato come in attesa e non ha un tempo.',
  emptyText:
    'Una domanda come «quanto passa dalla prima visita all’ordine?» ha bisogno di entrambi. Importa visite e ordini, o collega il sito.',
  nobodyText:
    'In questo periodo nessuno ha avuto il primo contatto. Prova un periodo più lungo, o un altro inizio.',
  asks: 'Da <first/> a <second/>, quanto ci mettono?',
  first: 'Da',
  second: 'A',
  p50: 'Tempo tipico',
  p90: '9 su 10 entro',
  converted: 'Arrivati',
  waiting: 'Non ancora arrivati',
  apart: { people: 'Hanno cominciato', converted: 'Arrivati' },
  of: '{{n}} su {{of}} ({{share}})',
  chart: 'Quanti ci mettono quanto',
  definitions: {
    p50: 'La metà di chi è arrivato ci ha messo meno.',
    p90: 'Nove su dieci di chi è arrivato ci hanno messo meno.',
    converted: 'Clienti che hanno avuto il primo contatto nel periodo e il secondo dopo.',
    converted_account: 'Aziende che hanno avuto il primo contatto nel periodo e il secondo dopo.',
    waiting: 'Hanno avuto il primo contatto e non il secondo, fino a ora.',
  },
};

export default time;
