import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buildRequest } from '@viaggio/contract/client';
import { type ImportRun, importRun } from '@viaggio/contract/imports';
import { formatMapping, isEmptyMapping, parseMapping } from '@viaggio/domain/imports';
import { CliError, EXIT, type Exit, type Io } from '../io';
import type { Server } from '../server/createServer';
import type { Language } from '../words/index';
import { formBody } from './formBody';
import { printRun } from './printRun';
import { progressLine } from './progressLine';

export interface ImportOptions {
  readonly map?: string;
  readonly preset?: string;
  readonly timezone?: string;
  readonly dateOrder?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const POLL_MS = 400;

/** Sends a file to the server, follows its import to the end, and says what became of it. */
export async function importFile(
  io: Io,
  server: Server,
  language: Language,
  path: string,
  options: ImportOptions,
): Promise<Exit> {
  const { words } = language;
  const fields = fieldsOf(options);
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile()) throw new CliError(words.noFile(path), EXIT.usage);
  const line = progressLine(io);
  // Asked first, so that nobody waits for a large file to be sent with a wrong key.
  await allowed(server.call(buildRequest('listImports', { query: { limit: 1 } }).url));
  let sent = 0;
  const { type, body } = formBody(fields, { path, name: basename(path) }, (bytes) => {
    sent += bytes;
    line.show(words.sending(percent(sent / file.size, language)));
  });
  const { url } = buildRequest('startImport', { body: {} });
  const answer = await server.call(url, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  const started = importRun.parse(answer);
  line.clear();
  if (started.preset !== null) io.err(`${words.asPreset(started.preset)}\n`);
  if (!isEmptyMapping(started.mapping)) io.err(`${words.reading(formatMapping(started.mapping))}\n`);
  const run = await allowed(follow(io, server, language, started));
  if (run !== undefined) return tell(io, run, language, options.json === true);
  io.err(`${words.unseen}\n`);
  return EXIT.done;
}

/** undefined where the key may not read: one that may only import is welcome. */
async function allowed<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  return asked.catch((fault: unknown) => {
    if (fault instanceof CliError && fault.status === 403) return undefined;
    throw fault;
  });
}

function fieldsOf(options: ImportOptions): Record<string, string> {
  return {
    ...(options.map === undefined ? {} : { mapping: JSON.stringify(parseMapping(options.map)) }),
    ...(options.preset === undefined ? {} : { preset: options.preset }),
    ...(options.timezone === undefined ? {} : { timezone: options.timezone }),
    ...(options.dateOrder === undefined ? {} : { dateOrder: options.dateOrder }),
    ...(options.dryRun ? { dryRun: 'true' } : {}),
  };
}

async function follow(io: Io, server: Server, language: Language, started: ImportRun): Promise<ImportRun> {
  const line = progressLine(io);
  const rows = new Intl.NumberFormat(language.locale);
  const address = buildRequest('getImport', { params: { id: started.id } }).url;
  let run = started;
  while (run.status === 'queued' || run.status === 'running') {
    line.show(language.words.progress(percent(run.progress ?? 0, language), rows.format(run.rowsRead)));
    await io.wait(POLL_MS);
    run = importRun.parse(await server.call(address));
  }
  line.clear();
  return run;
}

function tell(io: Io, run: ImportRun, language: Language, asJson: boolean): Exit {
  const { words } = language;
  const isDone = run.status === 'done';
  if (asJson) io.out(`${JSON.stringify(run)}\n`);
  else {
    const ended = run.dryRun ? words.tried(run.file) : words.done(run.file);
    io.out(`${isDone ? ended : words.failed(run.error?.message ?? run.status)}\n${printRun(run, language)}`);
  }
  return isDone ? EXIT.done : EXIT.failed;
}

const percent = (share: number, { locale }: Language): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.min(1, share));
