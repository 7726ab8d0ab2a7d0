/** Lines for a shell on the server's machine. */

export const restoreCommands = (path: string): string =>
  `VIAGGIO_DATA=/var/lib/viaggio-new npx viaggio restore ${path}
VIAGGIO_DATA=/var/lib/viaggio-new npm start`;

export const nightlyCommand = (origin: string): string =>
  `VIAGGIO_URL=${origin} VIAGGIO_API_KEY=… npx viaggio backup`;

export const elsewhereCommands = `pg_dump --format=custom --file=viaggio.pgdump "$VIAGGIO_DATABASE_URL"
clickhouse-client --query "BACKUP DATABASE viaggio TO Disk('backups', 'viaggio.zip')"`;
