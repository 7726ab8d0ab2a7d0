import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AppError } from '@viaggio/domain/shared';

const unzip = promisify(gunzip);

/** Above this a body is refused before it is read. */
export const HARD_LIMIT_BYTES = 4 * 1024 * 1024;
/** Largest batch, unpacked. Clients keep below 500 KB; twice that leaves room for those that count otherwise. */
export const BATCH_LIMIT_BYTES = 1024 * 1024;

const GZIP_MAGIC = [0x1f, 0x8b] as const;

const tooLarge = (cause?: unknown): AppError =>
  new AppError('batch_too_large', 'The batch is larger than 1 MB: send fewer events at a time.', { cause });

/**
 * Parses a collection request's body as JSON whatever its content type says; packed or not. A request without a body
 * has none to give.
 */
export async function readBody(raw: Buffer | undefined): Promise<unknown> {
  if (raw === undefined || raw.length === 0)
    throw new AppError('body_missing', 'The request has no body: send JSON.');
  let bytes = raw;
  if (raw[0] === GZIP_MAGIC[0] && raw[1] === GZIP_MAGIC[1]) {
    bytes = await unzip(raw, { maxOutputLength: BATCH_LIMIT_BYTES }).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(cause);
      throw new AppError('body_not_gzip', 'The body says it is gzip and is not.', { cause });
    });
  }
  if (bytes.length > BATCH_LIMIT_BYTES) throw tooLarge();
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new AppError('body_not_json', 'The body is not JSON.', { cause });
  }
}
