/** Backups of the whole installation. */
export default {
  lead: 'For whoever answers for this Viaggio: whether there is a backup, where it lies, until when, and how to return to it. It holds all workspaces.',
  make: 'Back up now',
  making: 'The backup is being made',
  canLeave: 'Everything goes on meanwhile, and you may leave this page.',
  made: 'The backup is made.',
  none: 'There is no backup yet',
  noneHelp:
    'If the disk breaks now, all is lost. Make the first one: it takes seconds to minutes, and nobody has to stop working.',
  latest: 'Latest backup',
  size: 'Its size',
  until: 'Expires',
  kept: 'Backups kept',
  where:
    'On the server, in <code>{{directory}}</code>. Each lives {{n}} days and is then deleted, so that nobody who asked to be erased lives on in it.',
  old: 'The latest backup was made {{ago}}: what came in since would be lost. Make one now, and have one made every night.',
  sameDisk:
    'The backups lie on the disk of the data: if it breaks, both are gone. Copy them elsewhere (restic, rsync, rclone), or set VIAGGIO_BACKUPS to another disk.',
  list: 'What can be returned to',
  events_one: '{{n}} event',
  events_other: '{{n}} events',
  version: 'version {{version}}',
  expires: 'expires on {{date}}',
  failedAt: 'An attempt ({{ago}}) did not succeed.',
  failed: {
    disk_full: 'The disk of the backups is full: make room, or set VIAGGIO_BACKUPS to another disk.',
    backup_running: 'Another backup was being made: wait for it to end.',
    job_interrupted: 'The server was stopped meanwhile: try again.',
    other: 'Try again; if it happens again, look at the server’s log.',
  },
  restore: 'Returning to a backup',
  restoreHelp:
    'On the server, into an empty directory beside the present one. Every file is checked before anything is written, so a damaged backup changes nothing. Then look at a report you know, and erase again whoever was erased after the backup.',
  restoreTry: 'Try it once every three months: only a backup that was restored once is known to hold.',
  restoreCommands: 'Commands to return to the latest backup',
  nightly: 'Every night, by itself',
  nightlyHelp:
    'Give this command to cron, or use the systemd timer in deploy/systemd. It needs an API key of this workspace that may administer.',
  nightlyCommand: 'Command for a backup every night',
  elsewhere: 'The events lie on a ClickHouse server',
  elsewhereHelp:
    'Viaggio does not see its disks. Back up both stores with their own tools, PostgreSQL first, and keep the secret with them.',
  elsewhereCommands: 'Commands for both stores',
};
