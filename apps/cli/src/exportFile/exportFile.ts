import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { buildRequest } from '@viaggio/contract/client';
import type { Exported, ExportFormat } from '@viaggio/contract/exports';
import { progressLine } from '../importFile/progressLine';
import { CliError, EXIT, type Exit, type Io } from '../io';
import type { Server } from '../server/createServer';
import type { Language } from '../words/index';

export interface ExportOptions {
  readonly format?: ExportFormat;
  readonly from?: string;
  readonly to?: string;
  readonly segment?: string;
  readonly place?: string;
  readonly out?: string;
}

/** Loads a file down. It has its name only when it is whole: what breaks off leaves nothing. */
export async function exportFile(
  io: Io,
  server: Server,
  { words, locale }: Language,
  what: Exported,
  options: ExportOptions,
): Promise<Exit> {
  const { format = 'csv', out = `viaggio-${what}.${format}`, ...query } = options;
  const { url } = buildRequest('exportData', { params: { what }, query: { ...query, format } });
  const response = await server.open(url);
  const line = progressLine(io);
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const part = `${out}.part`;
  let bytes = 0;
  const measured = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      bytes += piece.length;
      line.show(words.receiving(size.format(bytes / 1e6)));
      yield piece;
    }
  };
  try {
    const body = response.body as ReadableStream<Uint8Array> | null;
    await pipeline(body ? Readable.fromWeb(body) : Readable.from([]), measured, createWriteStream(part));
    await rename(part, out);
  } catch (cause) {
    await rm(part, { force: true });
    throw new CliError(words.exportBroken(out), EXIT.failed, { cause });
  } finally {
    line.clear();
  }
  io.out(`${words.exported(out, size.format(bytes / 1e6))}\n`);
  return EXIT.done;
}
