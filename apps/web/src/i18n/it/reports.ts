import type { Texts } from '../types';

const reports: Texts['reports'] = {
  pickPeriod: 'Periodo',
  pickPlace: 'Luogo',
  allPlaces: 'tutti i luoghi',
  period7: 'ultimi 7 giorni',
  period30: 'ultimi 30 giorni',
  period90: 'ultimi 90 giorni',
  period365: 'ultimi 12 mesi',
  periodCustom: '{{from}} – {{to}}',
  customFrom: 'Dal',
  customTo: 'Al (compreso)',
  customApply: 'Usa queste date',
  typical: 'tipico {{value}}',
  nineInTen: '9 su 10 entro {{value}}',
  interval: 'intervallo al 95%: da {{low}} a {{high}}',
  peopleBehind: 'I clienti',
  nobodyBehind: 'Nessun cliente in questa cella.',
};

export default reports;
