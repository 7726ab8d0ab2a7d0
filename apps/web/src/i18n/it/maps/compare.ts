import type { Texts } from '../../types';

const compare: Texts['maps']['compare'] = {
  title: 'Due mappe a confronto',
  same: 'come sopra',
  above: 'Sopra',
  below: 'Sotto',
  pick: 'scegli una mappa',
  needTwo: 'Servono due mappe',
  needTwoText: 'Disegna prima la mappa di oggi, poi copiala in un obiettivo dal suo menu.',
  nothing: '—',
  onlyAbove: 'solo sopra',
  onlyBelow: 'solo sotto',
  changesOnly: 'Solo ciò che cambia',
  allRows: 'Tutte le righe',
  noDifference: 'Le due mappe dicono le stesse cose.',
  swap: 'Scambia le due',
  otherModel: 'Le due mappe stanno su fasi diverse: le colonne sono appaiate per nome.',
  feelingUp: 'meglio di {{n}}',
  feelingDown: 'peggio di {{n}}',
};

export default compare;
