import type { Texts } from '../../types';

const list: Texts['maps']['list'] = {
  lead: 'I percorsi come li disegnate insieme: com’è oggi, come lo volete, e ciò che avete scoperto chiedendo. Accanto stanno le cifre dal vivo.',
  create: 'Nuova mappa',
  compare: 'Confronta due mappe',
  emptyTitle: 'Ancora nessuna mappa disegnata',
  emptyText:
    'Una mappa mette su una pagina che cosa fanno, pensano e provano i clienti, fase per fase, e che cosa fate voi. Parti dai tuoi dati e correggetela insieme: ci vuole un minuto.',
  teach: {
    today: 'Disegna com’è',
    todayText:
      'Le fasi in orizzontale, ciò che succede in verticale. Ogni frase dice se è scritta da qualcuno, ricavata dai dati o ancora da verificare.',
    target: 'Disegna come la vogliamo',
    targetText:
      'Copia la mappa di oggi in un obiettivo: le due restano una accanto all’altra, fase per fase.',
    together: 'Coinvolgi gli altri',
    togetherText:
      'Con il link di un workshop gli ospiti aggiungono foglietti e votano dal telefono, senza un account.',
  },
  size: '{{stages}} · {{rows}}',
  stages_one: '{{n}} fase',
  stages_other: '{{n}} fasi',
  rows_one: '{{n}} riga',
  rows_other: '{{n}} righe',
  edited: 'modificata {{when}}',
  comments_one: '{{n}} commento aperto',
  comments_other: '{{n}} commenti aperti',
  menu: 'Che cosa fare con «{{name}}»',
  copy: 'Fanne una copia',
  toTarget: 'Disegna l’obiettivo da questa',
  besideTarget: 'Confronta con un’altra mappa',
  remove: 'Togli',
  removed: '«{{name}}» tolta.',
  copyOf: '{{name}}, copia',
  targetOf: '{{name}}, come la vogliamo',
  filter: 'Mostra',
  filterAll: 'tutte le mappe',
  none: 'Nessuna mappa di questo tipo.',
};

export default list;
