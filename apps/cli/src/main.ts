import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from './config';
import { createProgram } from './createProgram';

const program = createProgram({
  config: readConfig(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  fetch,
  wait: (milliseconds) => sleep(milliseconds),
});
process.exitCode = await program(process.argv.slice(2));
