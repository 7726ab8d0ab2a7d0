/**
 * The events engine: a child process that holds chDB and answers the server over a private socket.
 * It ends when its parent does; nothing else may open its directory meanwhile.
 * argv: data directory, socket path, number of readers.
 */
import { unlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Session } from 'chdb';
import type { QueryRequest } from './engineClient';
import { Pool } from './pool';
import type { QueryRank } from './types';
import { writeLiterals } from './writeLiterals';

const [directory, socket, readerCount] = process.argv.slice(2) as [string, string, string];
// 64-bit integers as strings and compact dates are part of the driver's contract, for every session.
const connectionArgs = [
  '--output_format_json_quote_64bit_integers=1',
  '--async_load_databases=0',
  // Values stand in the text of a statement: lists of thousands of ids, the rules of a whole catalogue.
  '--max_query_size=16000000',
];
const open = (): Session => new Session(directory, { connectionArgs });

/** The engine of a server that was killed may hold the directory a little longer than its server the port. */
const DIRECTORY_LIMIT_MS = 20_000;
const OPEN_AGAIN_MS = 200;

async function openFirst(): Promise<Session> {
  for (;;) {
    try {
      return open();
    } catch (error) {
      if (performance.now() > DIRECTORY_LIMIT_MS) throw error;
      await sleep(OPEN_AGAIN_MS);
    }
  }
}

const first = await openFirst();
// Questions about one person take milliseconds, and events wait to be seen: neither may stand in line behind reports.
const readers: Readonly<Record<QueryRank, Pool<Session>>> = {
  // One page about somebody asks three questions at once.
  person: new Pool([first, open(), open(), open()]),
  flow: new Pool([open(), open()]),
  report: new Pool(Array.from({ length: Number(readerCount) }, open)),
  // A file keeps its connection for as long as somebody loads it down.
  export: new Pool([open(), open(), open()]),
};
// Inserts have connections of their own: behind ten heavy queries they waited 3.3 s without, 0.2 s with. Three, because
// most of an insert is waiting for the disk: the next commit, and what the projection writes, need not stand behind it.
const writers = new Pool([open(), open(), open()]);

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function fail(response: ServerResponse, error: unknown): void {
  const { clickhouseCode, message } = error as { clickhouseCode?: number; message?: string };
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(400, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ code: clickhouseCode ?? 0, message: String(message ?? error) }));
}

async function answerStream(query: QueryRequest, response: ServerResponse): Promise<void> {
  await readers[query.rank].use(async (session) => {
    const stream = session.queryStream(writeLiterals(query.sql, query.params), { format: query.format });
    const chunks = async function* () {
      for await (const chunk of stream) yield chunk.raw();
    };
    // Ends the query when the reader has gone, and reads no faster than it takes.
    await pipeline(chunks, response);
  });
}

async function answerQuery(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = JSON.parse((await readBody(request)).toString('utf8')) as QueryRequest;
  if (query.stream) return answerStream(query, response);
  const result = await readers[query.rank].use((session) =>
    session.queryAsync(writeLiterals(query.sql, query.params), { format: query.format }),
  );
  response.end(result.bytes());
}

async function answerInsert(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const values = await readBody(request);
  const table = url.searchParams.get('table') ?? '';
  const columns = (url.searchParams.get('columns') ?? '').split(',');
  await writers.use((session) => session.insert({ table, columns, values, format: 'JSONCompactEachRow' }));
  response.end();
}

let received = 0;

/**
 * Rows in RowBinary. The library takes text only; a file that exists for the length of the insert costs it less than
 * parsing would. One thread and one block, so that one insert is one part.
 */
async function answerInsertRows(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const bytes = await readBody(request);
  const { table = '', columns = '', structure = '' } = Object.fromEntries(url.searchParams);
  const file = join(dirname(socket), `${process.pid}-${received++}.rows`);
  await writeFile(file, bytes, { mode: 0o600 });
  try {
    const params = { file, structure };
    const sql = `INSERT INTO ${table} (${columns}) SELECT * FROM file({file:String}, 'RowBinary', {structure:String})
      SETTINGS max_threads = 1, max_insert_threads = 1, max_block_size = 1000000`;
    await writers.use((session) => session.queryAsync(writeLiterals(sql, params)));
  } finally {
    await unlink(file);
  }
  response.end();
}

const ANSWERS: Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>>
> = { '/query': answerQuery, '/insert': answerInsert, '/insert-rows': answerInsertRows };

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://engine');
  const answer = (ANSWERS[url.pathname] ?? answerQuery)(request, response, url);
  answer.catch((error) => fail(response, error));
});

/** What still runs is of readers who have gone: it is waited for so long, then given up, as in a power cut. */
const DRAIN_LIMIT_MS = 5_000;
/** Nobody waits for an answer of an engine without a server, and the next server waits for its directory. */
const ORPHAN_LIMIT_MS = 300;

function stop(limit: number): void {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), limit);
  server.close();
  server.closeAllConnections();
  Promise.all([...Object.values(readers), writers].map((pool) => pool.drain()))
    .then((pools) => {
      for (const session of pools.flat()) session.close();
    })
    .finally(() => process.exit(0));
}

process.on('disconnect', () => stop(ORPHAN_LIMIT_MS));
process.on('SIGTERM', () => stop(DRAIN_LIMIT_MS));
process.on('SIGINT', () => undefined);
server.keepAliveTimeout = 60_000;
// The parent may have been killed while the directory was being opened: then there is nobody to tell.
server.listen(socket, () => {
  if (process.connected) process.send?.({ ready: true }, () => undefined);
  else stop(ORPHAN_LIMIT_MS);
});
