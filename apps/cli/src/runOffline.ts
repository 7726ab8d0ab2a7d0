import { type OfflineAnswer, offlineAnswer } from '@viaggio/contract/offline';
import { CliError, EXIT, type Io } from './io';

/** Runs a command that needs no server; what it refuses becomes the line to show. */
export async function runOffline(
  io: Io,
  args: readonly string[],
): Promise<Exclude<OfflineAnswer, { kind: 'refused' }>> {
  const said = await io.offline(args);
  const answer = readAnswer(said);
  if (answer === undefined) throw new CliError(io.config.language.words.backup.noProgram, EXIT.failed);
  if (answer.kind === 'refused') throw new CliError(answer.message, EXIT.failed);
  return answer;
}

/** The last line: others may have written before it. */
function readAnswer(said: string): OfflineAnswer | undefined {
  try {
    return offlineAnswer.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
  } catch {
    return undefined;
  }
}
