import { type Backup, backupList } from '@viaggio/contract/backups';
import { buildRequest } from '@viaggio/contract/client';
import { job } from '@viaggio/contract/jobs';
import { progressLine } from '../importFile/progressLine';
import { CliError, EXIT, type Exit, type Io } from '../io';
import type { Server } from '../server/createServer';

const POLL_MS = 500;

/** Orders a backup, follows it to its end, and says where it lies. */
export async function backUp(io: Io, server: Server): Promise<Exit> {
  const { words, locale } = io.config.language;
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const line = progressLine(io);
  const before = new Set((await listBackups(server)).map(({ name }) => name));
  let run = job.parse(await server.call(buildRequest('startBackup', {}).url, { method: 'POST' }));
  const address = buildRequest('getJob', { params: { id: run.id } }).url;
  while (run.status === 'queued' || run.status === 'running') {
    line.show(words.backup.writing(share.format(run.progress ?? 0)));
    await io.wait(POLL_MS);
    run = job.parse(await server.call(address));
  }
  line.clear();
  if (run.status !== 'done') throw new CliError(words.failed(run.error?.message ?? run.status), EXIT.failed);
  const made = (await listBackups(server)).find(({ name }) => !before.has(name));
  if (made) io.out(describe(io, made));
  return EXIT.done;
}

const listBackups = async (server: Server): Promise<Backup[]> =>
  backupList.parse(await server.call(buildRequest('listBackups', {}).url)).items;

function describe({ config: { language } }: Io, { path, bytes, expiresAt }: Backup): string {
  const { words, locale } = language;
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1e6);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(expiresAt));
  return `${words.backup.made(path, size, day)}\n${words.backup.carry}\n`;
}
