import type { Texts } from '../types';

const faults: Texts['faults'] = {
  unexpected: 'Qualcosa è andato storto in questa pagina. Riprova.',
  network: 'Il server non è raggiungibile. Controlla la connessione e riprova.',
  server: 'Il server non è riuscito a rispondere. Riprova tra poco.',
  refused: 'Rifiutato:',
  status_401: 'Accedi di nuovo per continuare.',
  status_403: 'Il tuo ruolo non lo permette. Chiedi a un proprietario dello spazio di lavoro.',
  status_404: 'Non c’è più.',
  status_413: 'Il file è troppo grande per questo server.',
  status_429: 'Troppe richieste. Aspetta un momento e riprova.',
  status_503: 'Il server si sta avviando o è sovraccarico. Riprova tra poco.',
  invalid_email_or_password: 'L’indirizzo email o la password non sono giusti.',
  catalogue_changed:
    'Nel frattempo qualcuno ha cambiato i punti di contatto. Ricarica la pagina e ripeti la modifica.',
  model_changed: 'Nel frattempo qualcuno ha cambiato queste fasi. Ricarica la pagina e ripeti la modifica.',
  invitation_expired: 'Questo invito è scaduto. Chiedine uno nuovo.',
  invitation_unknown: 'Questo invito è stato ritirato o già usato. Chiedine uno nuovo.',
  last_owner: 'Uno spazio di lavoro deve avere almeno un proprietario.',
  setup_done: 'Questo Viaggio ha già un proprietario. Accedi, o fatti invitare.',
  unreadable_file: 'Questo file non si legge. Viaggio accetta XLSX, CSV, TSV, JSONL e Parquet.',
};

export default faults;
