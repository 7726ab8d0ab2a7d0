import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyRequest } from 'fastify';
import type { Upload } from './handler';

export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly upload: Upload;
}

/** Reads a form with one file named `file`, wherever it stands among the fields. The file goes to disk as it comes. */
export async function readUpload(
  request: FastifyRequest,
  { directory, maxBytes }: { directory: string; maxBytes: number },
): Promise<ReceivedForm> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${randomUUID()}.upload`);
  const fields: Record<string, string> = Object.create(null);
  let upload: Upload | undefined;
  try {
    for await (const part of request.parts({
      limits: { files: 1, fields: 20, fileSize: maxBytes, parts: 21 },
    })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] = part.value;
        continue;
      }
      if (part.fieldname !== 'file')
        throw new AppError('invalid_form', 'Name the file "file".', { field: 'file' });
      await pipeline(part.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      if (part.file.truncated) {
        throw new AppError('file_too_large', 'The file is larger than this server takes.', {
          status: 413,
          field: 'file',
        });
      }
      upload = { path, name: part.filename.slice(0, 255), bytes: part.file.bytesRead };
    }
    if (!upload) throw new AppError('file_missing', 'Send a file named "file".', { field: 'file' });
    return { fields: { ...fields }, upload };
  } catch (fault) {
    await rm(path, { force: true });
    throw ofForm(fault);
  }
}

/** What the parser of forms says in plain words is the sender's to mend; coded errors and those of the disk are not. */
function ofForm(fault: unknown): unknown {
  const { code, errno } = (fault ?? {}) as { code?: unknown; errno?: unknown };
  if (fault instanceof AppError || typeof code === 'string' || errno !== undefined) return fault;
  return new AppError('invalid_form', 'The form cannot be read: send it as multipart/form-data.', {
    cause: fault,
  });
}
