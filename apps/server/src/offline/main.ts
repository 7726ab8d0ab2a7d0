/**
 * What is done without a server: `restore BACKUP [--even-expired]` and `doctor`. Answers one line of JSON; ends with 1
 * when something is wrong. The command line starts it, and puts the answer in words.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { OfflineAnswer } from '@viaggio/contract/offline';
import { restoreBackup } from '../composeRestore';
import { readPlace } from '../config';
import { VERSION } from '../version';
import { examine } from './doctor/examine';
import { refusalOf } from './refusalOf';

const here = fileURLToPath(new URL('.', import.meta.url));

async function answer(): Promise<OfflineAnswer> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'even-expired': { type: 'boolean', default: false } },
  });
  const [what, backup = ''] = positionals;
  if (what === 'doctor') {
    return { kind: 'findings', findings: await examine({ readPlace, version: VERSION, now: Date.now }) };
  }
  const place = readPlace();
  const rows = await restoreBackup(place, {
    backup,
    evenExpired: values['even-expired'],
    engineEntry: join(here, 'engine.mjs'),
    now: Date.now,
  });
  return { kind: 'restored', backup, data: place.data, rows };
}

const said = await answer().catch(refusalOf);
process.stdout.write(`${JSON.stringify(said)}\n`);
const isBad =
  said.kind === 'refused' || (said.kind === 'findings' && said.findings.some(({ level }) => level === 'bad'));
process.exitCode = isBad ? 1 : 0;
