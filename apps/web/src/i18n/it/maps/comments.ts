import type { Texts } from '../../types';

const comments: Texts['maps']['comments'] = {
  mentionMail: 'Avvisami per email quando mi menzionano',
  title: 'Commenti',
  on: 'Su {{place}}',
  onMap: 'Su tutta la mappa',
  gone: 'su qualcosa che non c’è più',
  write: 'Scrivi un commento',
  placeholder: 'Che cosa devono sapere gli altri? Con @ nomini un membro.',
  send: 'Commenta',
  reply: 'Rispondi',
  replyPlaceholder: 'La tua risposta',
  resolve: 'Risolto',
  reopen: 'Riapri',
  resolvedBy: 'risolto da {{name}}',
  remove: 'Togli',
  edit: 'Modifica',
  edited: 'modificato',
  show: 'Mostra',
  showOpen: 'quelli aperti',
  showAll: 'tutti',
  empty: 'Ancora nessun commento',
  emptyText:
    'Scegli una cella o una scheda e scrivi che cosa devono sapere gli altri, oppure scrivi su tutta la mappa.',
  emptyOpen: 'Tutto risolto.',
  goTo: 'Mostra sulla mappa',
  copyLink: 'Copia il link a questa cella',
  linkCopied: 'Link copiato.',
  mention: 'Nomina un membro',
};

export default comments;
