import type { DoctorWords } from './doctorWords';

export const doctorIt: DoctorWords = {
  about:
    'guarda disco, memoria, porte, archivi, orologi, versioni e lucchetti: che cosa non va e che cosa fare',
  levels: { good: 'ok', odd: 'guarda', bad: 'NON VA' },
  sum: (bad, odd) =>
    bad > 0
      ? `${bad} cose non vanno, ${odd} da guardare`
      : odd > 0
        ? `tutto funziona, ${odd} cose da guardare`
        : 'tutto a posto',
  findings: {
    settings: ({ text }, level) =>
      level === 'good'
        ? 'impostazioni: si leggono'
        : `impostazioni: ${text('message')} Correggi la variabile, poi riprova.`,
    node: ({ text }, level) =>
      level === 'good'
        ? `Node ${text('version')}`
        : `Node ${text('version')} è troppo vecchio: installa ${text('needed')} o più nuovo.`,
    programs: ({ text }, level) =>
      level === 'good'
        ? 'archivi: i loro programmi sono installati'
        : `manca ${text('missing')}: esegui npm ci, o indica l’indirizzo di un archivio altrove.`,
    data: ({ text }) =>
      text('state') === 'new'
        ? `dati: ${text('path')} non esiste; la crea il primo avvio. VIAGGIO_DATA è giusta?`
        : text('state') === 'closed'
          ? `dati: questo utente non può leggere e scrivere ${text('path')}: dalla all’utente che esegue il server.`
          : `dati: ${text('path')}`,
    secret: ({ text }) =>
      ({
        set: 'segreto: dato da VIAGGIO_SECRET',
        new: 'segreto: lo crea il primo avvio',
        lost: `segreto: ${text('path')} non c’è più. Rimettilo da un backup prima di avviare, o ogni cliente diventa uno nuovo.`,
        open: `segreto: altri possono leggere ${text('path')}: chmod 600.`,
      })[text('state')] ?? 'segreto: c’è, ed è chiuso agli altri',
    version: ({ text }, level) =>
      level === 'good'
        ? `PostgreSQL ${text('found')}`
        : `i dati sono di PostgreSQL ${text('found')}, il programma è ${text('needed')}: usa la versione di Viaggio che li ha scritti, fai un backup, ripristina.`,
    disk: ({ text, size, share }, level) =>
      `disco di ${text('path')}: ${size('free')} liberi (${share('share')})${
        level === 'good' ? '' : '. Fai spazio: per riordinare una tabella il motore ne vuole altrettanto.'
      }`,
    backup_disk: ({ text }, level) =>
      level === 'good'
        ? `backup: ${text('path')} è su un altro disco`
        : `backup: ${text('path')} è sullo stesso disco dei dati: imposta VIAGGIO_BACKUPS su un altro, o copiali altrove.`,
    memory: ({ size }, level) =>
      `memoria: ${size('available')} disponibili su ${size('total')}${
        level === 'good' ? '' : '. Un server vuole 1 GB, e 1,5 GB in più per le domande grandi.'
      }`,
    lock: ({ text, number }) =>
      ({
        held: `lucchetto: lo tiene il processo ${number('pid')}`,
        stopping: `lucchetto: il processo ${number('pid')} si sta fermando`,
        left: `lucchetto: lasciato dal processo ${number('pid')}, che non c’è più; lo riprende il prossimo avvio`,
      })[text('state')] ?? 'lucchetto: libero',
    port: ({ text, number }) => {
      const at = `porta ${number('port')} di ${text('host')}`;
      const known: Readonly<Record<string, string>> = {
        ours: `${at}: risponde questo server`,
        free: `${at}: libera`,
        EADDRINUSE: `${at}: la usa un altro programma. Fermalo, o imposta VIAGGIO_PORT.`,
        EACCES: `${at}: questo utente non può usarla. Imposta VIAGGIO_PORT oltre 1023.`,
        EADDRNOTAVAIL: `questa macchina non ha l’indirizzo ${text('host')}: imposta VIAGGIO_HOST su uno suo.`,
      };
      return known[text('state')] ?? `${at}: non si può usare (${text('state')}).`;
    },
    server: ({ text }) =>
      ({
        none: 'server: qui non ne gira nessuno',
        silent:
          'server: un processo tiene i dati ma non risponde. Guarda il suo registro; se resta così, terminalo e riavvia: nulla di confermato va perso.',
        other: `server: gira ${text('version')}, è installata ${text('ours')}: riavvialo.`,
      })[text('state')] ?? `server: risponde ${text('version')}`,
    stores: ({ text }) =>
      ({
        unasked: 'archivi: non interrogati, perché nessun server gira',
        away: `archivi: ${text('message')} Ripartono da soli; se no, guarda control/server.log e il registro del server.`,
      })[text('state')] ?? 'archivi: rispondono entrambi',
    clock: ({ text, number }) =>
      ({
        back: `orologio: ci sono file scritti ${number('seconds')} s più tardi di adesso. Regolalo (NTP) prima di avviare: gli eventi avrebbero ore sbagliate.`,
        apart: `orologio: quello del server differisce da questo di ${number('seconds')} s. Regola entrambi con NTP.`,
      })[text('state')] ?? 'orologio: concorda con ciò che è stato scritto',
    backups: ({ text, number }) =>
      ({
        elsewhere: 'backup: degli archivi altrove, con i loro strumenti',
        none: `backup: nessuno in ${text('path')}. Fanne uno: viaggio backup.`,
        old: `backup: l’ultimo ha ${number('days')} giorni. Fanne uno: viaggio backup.`,
      })[text('state')] ?? `backup: l’ultimo ha ${number('days')} giorni`,
    mail: ({ text }, level) =>
      level === 'good'
        ? 'posta: impostata'
        : `posta: non impostata (${text('missing')}). Nessuno può chiedere una nuova password, e gli avvisi non partono.`,
  },
};
