import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupManifest } from './manifest';

export type FileEntry = BackupManifest['files'][number];

const GZIP = { level: 1 };

/** Passes bytes on and counts them. */
function counting() {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      bytes += piece.length;
      hash.update(piece);
      done(null, piece);
    },
  });
  return { through, read: () => ({ bytes, sha256: hash.digest('hex') }) };
}

/** What a power cut after the last word must not take away. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Writes the files of one backup, and remembers each with its checksum. Readable by their owner alone. */
export function createBackupFiles(directory: string) {
  const entries: FileEntry[] = [];
  const write = async (path: string, source: AsyncIterable<Uint8Array>, packed: boolean): Promise<void> => {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const count = counting();
    const sink = createWriteStream(file, { mode: 0o600, flags: 'wx' });
    if (packed) await pipeline(Readable.from(source), createGzip(GZIP), count.through, sink);
    else await pipeline(Readable.from(source), count.through, sink);
    await sync(file);
    entries.push({ path, ...count.read() });
  };
  return {
    entries: entries as readonly FileEntry[],
    /** A stream, packed with gzip. */
    pack: (path: string, source: AsyncIterable<Uint8Array>) => write(path, source, true),
    /** A file as it is. */
    copy: (path: string, from: string) => write(path, createReadStream(from), false),
    text: (path: string, text: string) => write(path, Readable.from([Buffer.from(text)]), false),
  };
}

/** What a packed file held. */
export const unpack = (file: string): AsyncIterable<Uint8Array> =>
  createReadStream(file)
    .on('error', () => undefined)
    .pipe(createGunzip());

/** Paths of all files below a directory, relative to it. */
export async function filesBelow(directory: string, below = ''): Promise<string[]> {
  const found = await readdir(join(directory, below), { withFileTypes: true });
  const lists = await Promise.all(
    found.map((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(directory, path) : [path];
    }),
  );
  return lists.flat();
}

/** Size and SHA-256 of a file. */
export async function digestFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const count = counting();
  await pipeline(createReadStream(file), count.through, async (source: AsyncIterable<unknown>) => {
    for await (const _piece of source);
  });
  return count.read();
}
