import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Encoding, recogniseEncoding } from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';

const READ_SIZE = 256 * 1024;

/** A file on disk, perhaps gzipped. */
export interface BytesFile {
  readonly path: string;
  readonly size: number;
  readonly gzipped: boolean;
}

export interface Piece {
  readonly bytes: Buffer;
  /** Share of the file on disk that has been read, 0 to 1. */
  readonly progress: number;
}

/** The first bytes of a file on disk. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The content of a file, unpacked, piece by piece. */
export async function* readBytes(file: BytesFile): AsyncIterable<Piece> {
  const raw = createReadStream(file.path, { highWaterMark: READ_SIZE });
  const content = file.gzipped ? pipeline(raw, createGunzip({ chunkSize: READ_SIZE }), () => undefined) : raw;
  try {
    for await (const bytes of content) {
      yield {
        bytes: bytes as Buffer,
        progress: file.size === 0 ? 1 : Math.min(1, raw.bytesRead / file.size),
      };
    }
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    throw new AppError('file_broken', 'The gzip file is damaged or cut off: pack it again.', {
      field: 'file',
      cause,
    });
  } finally {
    raw.destroy();
  }
}

function isZlibError(cause: unknown): boolean {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('Z_');
}

export interface ContentFound {
  readonly encoding: Encoding;
  /** Bytes of the content, unpacked. */
  readonly length: number;
}

/**
 * The encoding of a text file and its length. Where no mark says it, every byte is looked at: one letter of
 * Windows-1252 in the last line of a million must not become a question mark. Checks gigabytes in a second.
 */
export async function findEncoding(file: BytesFile): Promise<ContentFound> {
  let said: Encoding | undefined;
  let valid = true;
  let hasLetters = false;
  let length = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const { bytes } of readBytes(file)) {
    if (length === 0) said = recogniseEncoding(bytes);
    length += bytes.length;
    if (said !== undefined || !valid) continue;
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const whole = joined.length - unfinished(joined);
    valid = isUtf8(joined.subarray(0, whole));
    hasLetters ||= !isAscii(joined.subarray(0, whole));
    rest = joined.subarray(whole);
  }
  if (said !== undefined) return { encoding: said, length };
  // A file that was cut off may end inside a letter: those before it say what it was.
  const isWhole = rest.length === 0 || hasLetters;
  return { encoding: valid && isWhole ? 'utf-8' : 'windows-1252', length };
}

/** Bytes at the end that begin a character of UTF-8 and do not end it: at most 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
