import type { DoctorWords } from './doctorWords';

export const doctorEn: DoctorWords = {
  about: 'look at disk, memory, ports, stores, clocks, versions and locks: what is wrong, what to do',
  levels: { good: 'ok', odd: 'look', bad: 'WRONG' },
  sum: (bad, odd) =>
    bad > 0
      ? `${bad} wrong, ${odd} to look at`
      : odd > 0
        ? `nothing wrong, ${odd} to look at`
        : 'nothing wrong',
  findings: {
    settings: ({ text }, level) =>
      level === 'good'
        ? 'settings: can be read'
        : `settings: ${text('message')} Mend the variable, then try again.`,
    node: ({ text }, level) =>
      level === 'good'
        ? `Node ${text('version')}`
        : `Node ${text('version')} is too old: install ${text('needed')} or newer.`,
    programs: ({ text }, level) =>
      level === 'good'
        ? 'stores: their programs are installed'
        : `${text('missing')} is missing: run npm ci, or set the address of a store elsewhere.`,
    data: ({ text }) =>
      text('state') === 'new'
        ? `data: ${text('path')} does not exist; the first start makes it. Is VIAGGIO_DATA right?`
        : text('state') === 'closed'
          ? `data: ${text('path')} may not be read and written by this user: give it to the user the server runs as.`
          : `data: ${text('path')}`,
    secret: ({ text }) =>
      ({
        set: 'secret: set by VIAGGIO_SECRET',
        new: 'secret: made at the first start',
        lost: `secret: ${text('path')} is gone. Put it back from a backup before you start, or every customer becomes somebody new.`,
        open: `secret: ${text('path')} can be read by others: chmod 600.`,
      })[text('state')] ?? 'secret: there, and closed to others',
    version: ({ text }, level) =>
      level === 'good'
        ? `PostgreSQL ${text('found')}`
        : `the data are of PostgreSQL ${text('found')}, the program is ${text('needed')}: use the release of Viaggio that made them, back up, restore.`,
    disk: ({ text, size, share }, level) =>
      `disk of ${text('path')}: ${size('free')} free (${share('share')})${
        level === 'good'
          ? ''
          : '. Make room: the engine needs as much again as its largest table to merge it.'
      }`,
    backup_disk: ({ text }, level) =>
      level === 'good'
        ? `backups: ${text('path')} is on another disk than the data`
        : `backups: ${text('path')} is on the same disk as the data: set VIAGGIO_BACKUPS to another, or copy them away.`,
    memory: ({ size }, level) =>
      `memory: ${size('available')} of ${size('total')} available${
        level === 'good' ? '' : '. A server wants 1 GB, and 1.5 GB more for large questions.'
      }`,
    lock: ({ text, number }) =>
      ({
        held: `lock: held by process ${number('pid')}`,
        stopping: `lock: process ${number('pid')} is stopping`,
        left: `lock: left by process ${number('pid')}, which is gone; the next start takes it over`,
      })[text('state')] ?? 'lock: free',
    port: ({ text, number }) => {
      const at = `port ${number('port')} of ${text('host')}`;
      const known: Readonly<Record<string, string>> = {
        ours: `${at}: this server answers`,
        free: `${at}: free`,
        EADDRINUSE: `${at} is taken by another program: stop that one, or set VIAGGIO_PORT.`,
        EACCES: `${at} may not be used by this user: set VIAGGIO_PORT to one above 1023.`,
        EADDRNOTAVAIL: `this machine has no address ${text('host')}: set VIAGGIO_HOST to one it has.`,
      };
      return known[text('state')] ?? `${at} cannot be used (${text('state')}).`;
    },
    server: ({ text }) =>
      ({
        none: 'server: none runs here',
        silent:
          'server: a process holds the data but does not answer. Look at its log; if it stays so, end it and start again: nothing acknowledged is lost.',
        other: `server: ${text('version')} runs, ${text('ours')} is installed: restart it.`,
      })[text('state')] ?? `server: ${text('version')} answers`,
    stores: ({ text }) =>
      ({
        unasked: 'stores: not asked, since no server runs',
        away: `stores: ${text('message')} They are started again by themselves; if not, see control/server.log and the server’s log.`,
      })[text('state')] ?? 'stores: both answer',
    clock: ({ text, number }) =>
      ({
        back: `clock: files were written ${number('seconds')} s later than now. Set the clock (NTP) before you start: events would carry wrong times.`,
        apart: `clock: the server’s differs from this one by ${number('seconds')} s. Set both by NTP.`,
      })[text('state')] ?? 'clock: agrees with what was written',
    backups: ({ text, number }) =>
      ({
        elsewhere: 'backups: of the stores elsewhere, by their own tools',
        none: `backups: none in ${text('path')}. Make one: viaggio backup.`,
        old: `backups: the latest is ${number('days')} days old. Make one: viaggio backup.`,
      })[text('state')] ?? `backups: the latest is ${number('days')} days old`,
    mail: ({ text }, level) =>
      level === 'good'
        ? 'mail: set up'
        : `mail: not set up (${text('missing')}). Nobody can ask for a new password, and alerts do not travel.`,
  },
};
