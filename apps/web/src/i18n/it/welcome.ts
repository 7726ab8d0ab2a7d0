import type { Texts } from '../types';

const welcome: Texts['welcome'] = {
  owner: {
    title: 'Cominciamo',
    lead: 'Crea il proprietario di questo Viaggio. I dati restano su questa macchina.',
    workspace: 'Nome del tuo marchio o della tua azienda',
    submit: 'Crea e continua',
  },
  join: {
    title: '{{workspace}} ti invita',
    lead: '{{by}} ha invitato {{email}} come {{role}}.',
    hasAccount: 'Hai già un profilo: usa la sua password.',
    choose: 'Scegli una password',
    submit: 'Accetta l’invito',
  },
  wants: {
    title: 'Che cosa vuoi capire?',
    lead: 'Scegli quanto vuoi: decide che cosa mostra prima la mappa.',
    losses: 'Dove perdiamo clienti, e quanto ci costa',
    feelings: 'Come si sentono i clienti, con le loro parole',
    channels: 'Quali canali portano davvero clienti',
    repeat: 'Perché alcuni tornano e altri no',
    stores: 'Come lavorano insieme sito e negozi',
    support: 'Che cosa succede dopo l’acquisto',
  },
  typical: {
    title: 'Chi è il tuo cliente tipico?',
    optional: 'facoltativo',
    lead: 'Scegline uno o più: diventano le tue prime buyer persona. Puoi farlo anche dopo.',
  },
};
export default welcome;
