import { crc32, deflateRawSync } from 'node:zlib';

export interface ZippedFile {
  /** Plain characters. */
  readonly name: string;
  readonly content: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names in UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;

/** Date and time as MS-DOS had them: two seconds are the smallest step. */
function dosTime(at: Date): { date: number; time: number } {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return { date, time };
}

interface Entry {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly crc: number;
  readonly size: number;
}

/** What both headers of an entry say, from the version on. */
function common({ name, packed, crc, size }: Entry, { date, time }: ReturnType<typeof dosTime>): Buffer {
  const bytes = Buffer.alloc(26);
  for (const [index, value] of [VERSION, FLAGS, DEFLATED, time, date].entries()) {
    bytes.writeUInt16LE(value, index * 2);
  }
  for (const [index, value] of [crc, packed.length, size].entries()) {
    bytes.writeUInt32LE(value >>> 0, 10 + index * 4);
  }
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function signed(signature: number, ...rest: Buffer[]): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return Buffer.concat([bytes, ...rest]);
}

/** A zip archive of a few texts, in memory (PKWARE APPNOTE 6.3, without its 64-bit extensions). */
export function zipFiles(files: readonly ZippedFile[], at: Date): Buffer {
  const moment = dosTime(at);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const raw = Buffer.from(content);
    const entry = { name: Buffer.from(name), packed: deflateRawSync(raw), crc: crc32(raw), size: raw.length };
    const header = common(entry, moment);
    const local = signed(LOCAL, header, entry.name, entry.packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([VERSION, 0]);
    centrals.push(signed(CENTRAL, madeBy, header, place, entry.name));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signed(END, end)]);
}
