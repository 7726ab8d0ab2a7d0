import type backups from '../en/backups';
import type { SameShape } from '../types';

/** Copie di sicurezza di tutta l’installazione. */
const texts: SameShape<typeof backups> = {
  lead: 'Per chi risponde di questo Viaggio: se c’è una copia, dove sta, fino a quando vale, come si torna indietro. Contiene tutti gli spazi di lavoro.',
  make: 'Fai una copia adesso',
  making: 'La copia è in corso',
  canLeave: 'Intanto tutto continua, e puoi lasciare questa pagina.',
  made: 'La copia è pronta.',
  none: 'Non c’è ancora nessuna copia',
  noneHelp:
    'Se adesso si rompe il disco, si perde tutto. Fai la prima: bastano da qualche secondo a qualche minuto, e nessuno deve smettere di lavorare.',
  latest: 'Ultima copia',
  size: 'Quanto pesa',
  until: 'Scade',
  kept: 'Copie conservate',
  where:
    'Sul server, in <code>{{directory}}</code>. Ognuna vive {{n}} giorni e poi viene eliminata: così non conserva più chi ha chiesto di essere cancellato.',
  old: 'L’ultima copia è stata fatta {{ago}}: ciò che è arrivato dopo andrebbe perso. Fanne una adesso, e falla fare ogni notte.',
  sameDisk:
    'Le copie stanno sullo stesso disco dei dati: se si rompe, si perdono insieme. Portale altrove (restic, rsync, rclone), o scegli un altro disco con VIAGGIO_BACKUPS.',
  list: 'A che cosa si può tornare',
  events_one: '{{n}} evento',
  events_other: '{{n}} eventi',
  version: 'versione {{version}}',
  expires: 'scade il {{date}}',
  failedAt: 'Un tentativo ({{ago}}) non è riuscito.',
  failed: {
    disk_full: 'Il disco delle copie è pieno: fai spazio, o scegli un altro disco con VIAGGIO_BACKUPS.',
    backup_running: 'Era già in corso un’altra copia: aspetta che finisca.',
    job_interrupted: 'Nel frattempo il server si è fermato: riprova.',
    other: 'Riprova; se succede ancora, guarda il registro del server.',
  },
  restore: 'Tornare a una copia',
  restoreHelp:
    'Sul server, in una cartella vuota accanto a quella di oggi. Ogni file viene controllato prima di scrivere qualsiasi cosa: una copia rovinata non cambia nulla. Poi guarda un’analisi che conosci, e cancella di nuovo chi è stato cancellato dopo la copia.',
  restoreTry: 'Provaci una volta ogni tre mesi: di una copia ci si fida dopo averla ripristinata una volta.',
  restoreCommands: 'Comandi per tornare all’ultima copia',
  nightly: 'Ogni notte, da sola',
  nightlyHelp:
    'Affida questo comando a cron, o usa il timer di systemd che sta in deploy/systemd. Serve una chiave API di questo spazio di lavoro che possa amministrare.',
  nightlyCommand: 'Comando per una copia ogni notte',
  elsewhere: 'Gli eventi sono su un server ClickHouse',
  elsewhereHelp:
    'Viaggio non ne vede i dischi. Fai la copia dei due archivi con i loro strumenti, prima PostgreSQL, e conserva il segreto con loro.',
  elsewhereCommands: 'Comandi per i due archivi',
};

export default texts;
