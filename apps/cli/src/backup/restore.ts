import { resolve } from 'node:path';
import { EXIT, type Exit, type Io } from '../io';
import { runOffline } from '../runOffline';

/** Makes a data directory of a backup, without a server. */
export async function restore(io: Io, backup: string, evenExpired: boolean): Promise<Exit> {
  const { words, locale } = io.config.language;
  if (io.isTerminal) io.err(`${words.backup.restoring}\n`);
  const flags = evenExpired ? ['--even-expired'] : [];
  const answer = await runOffline(io, ['restore', resolve(backup), ...flags]);
  if (answer.kind !== 'restored') return EXIT.failed;
  const rows = new Intl.NumberFormat(locale).format(answer.rows);
  io.out(`${words.backup.restored(answer.data, rows)}\n${words.backup.again}\n`);
  return EXIT.done;
}
