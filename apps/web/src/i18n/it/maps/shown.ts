import type { Texts } from '../../types';

const shown: Texts['maps']['shown'] = {
  by: 'Mostrata da {{workspace}}',
  goneTitle: 'Questo link non mostra più nulla',
  gone: 'È stato chiuso, è scaduto, o non è completo. Chiedine uno nuovo a chi te l’ha dato.',
  lockedTitle: 'Questa mappa chiede una password',
  locked: 'La conosce chi ti ha dato il link.',
  password: 'Password',
  wrong: 'La password non è questa.',
  open: 'Apri',
  note: 'Cifre degli ultimi 30 giorni, aggiornate al {{asOf}}. Quelle sotto cinque clienti sono nascoste.',
  until: 'Questa pagina vale fino al {{date}}.',
  people_one: '{{n}} cliente in 30 giorni',
  people_other: '{{n}} clienti in 30 giorni',
  onward: 'il {{share}} va avanti',
  hidden: 'pochi clienti',
  showPassword: 'Mostra la password',
  image: 'Immagine',
};

export default shown;
