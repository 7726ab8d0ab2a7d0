import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface FormBody {
  readonly type: string;
  readonly body: ReadableStream<Uint8Array>;
}

/** A form with some fields and one file, read from the disk as it is sent: of any size, in little memory. */
export function formBody(
  fields: Readonly<Record<string, string>>,
  file: { readonly path: string; readonly name: string },
  onSent: (bytes: number) => void,
): FormBody {
  const boundary = `viaggio-${randomUUID()}`;
  const name = file.name.replace(/["\r\n\\]/g, '_');
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const [field, value] of Object.entries(fields)) {
      yield Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
      );
    }
    yield Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    );
    for await (const piece of createReadStream(file.path, { highWaterMark: 256 * 1024 })) {
      yield piece as Buffer;
      onSent((piece as Buffer).length);
    }
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  return { type: `multipart/form-data; boundary=${boundary}`, body: ReadableStream.from(parts()) };
}
