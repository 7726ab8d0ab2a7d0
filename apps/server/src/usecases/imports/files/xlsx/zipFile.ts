import type { Readable } from 'node:stream';
import { AppError } from '@viaggio/domain/shared';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** Parts of a workbook; more is no workbook. */
const MAX_PARTS = 5_000;

/** What packs better than so many times is no table, and would keep the server busy for hours. */
const MAX_RATIO = 300;
/** Up to here a part may pack as well as it likes: bytes. */
const SMALL_PART = 100_000_000;

/** The parts of a workbook by name; each can be read as a stream, as often as needed. */
export interface ZipParts {
  has(name: string): boolean;
  /** Bytes of a part, unpacked. */
  size(name: string): number;
  open(name: string): Promise<Readable>;
  close(): void;
}

export async function openZip(path: string): Promise<ZipParts> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(brokenWorkbook);
  const entries = await listEntries(zip).catch((cause) => {
    zip.close();
    return brokenWorkbook(cause);
  });
  const find = (name: string): Entry => {
    const entry = entries.get(name);
    if (entry === undefined) return brokenWorkbook(new Error(`no part ${name}`));
    return entry;
  };
  return {
    has: (name) => entries.has(name),
    size: (name) => find(name).uncompressedSize,
    open: async (name) => {
      const entry = find(name);
      const { compressedSize, uncompressedSize } = entry;
      if (uncompressedSize > SMALL_PART && uncompressedSize > compressedSize * MAX_RATIO) throw tooLarge();
      return zip.openReadStreamPromise(entry).catch(brokenWorkbook);
    },
    close: () => zip.close(),
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= MAX_PARTS) throw new Error('too many parts');
    entries.set(entry.fileName.replace(/^\//, ''), entry);
  }
  return entries;
}

export function tooLarge(): AppError {
  return new AppError('workbook_too_large', 'The workbook is too large to be read: save it as CSV.', {
    field: 'file',
  });
}

export function brokenWorkbook(cause: unknown): never {
  if (cause instanceof AppError) throw cause;
  throw new AppError('file_broken', 'The workbook cannot be opened: save it again as .xlsx, or as CSV.', {
    field: 'file',
    cause,
  });
}
