import type { Texts } from '../types';

const recovery: Texts['recovery'] = {
  forgot: {
    title: 'Password dimenticata',
    lead: 'Scrivi il tuo indirizzo: se qui c’è un profilo, riceverai un link per sceglierne una nuova.',
    submit: 'Manda il link',
    sentTitle: 'Guarda la posta',
    sent: 'Se a questo indirizzo c’è un profilo, il link è in viaggio. Vale un’ora. Se non arriva, guarda tra la posta indesiderata.',
  },
  reset: {
    title: 'Scegli una nuova password',
    lead: 'Dopo, l’accesso si chiude su tutti i dispositivi.',
    password: 'Nuova password',
    submit: 'Salva la password',
    doneTitle: 'Fatto',
    done: 'La password è cambiata e l’accesso è stato chiuso ovunque. Ora entra con quella nuova.',
    again: 'Chiedi un altro link',
  },
};
export default recovery;
