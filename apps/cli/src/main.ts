import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config';
import { createProgram } from './createProgram';

/** Lies beside this program once it is built; it brings the stores, which this one does not. */
const OFFLINE = fileURLToPath(new URL('./offline.mjs', import.meta.url));

/** Its answer stands on standard output; what it has to say meanwhile is shown as it comes. */
async function runOffline(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [OFFLINE, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return text(child.stdout);
}

const program = createProgram({
  config: readConfig(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  fetch,
  offline: runOffline,
  wait: (milliseconds) => sleep(milliseconds),
});
process.exitCode = await program(process.argv.slice(2));
