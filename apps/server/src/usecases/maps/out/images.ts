import { inflateSync } from 'node:zlib';
import type { MapDocument } from '@viaggio/domain/maps';
import type { MapStore } from '@viaggio/domain/ports/maps';
import type { MapPlace } from '../deps';

/** A picture as it can be drawn: its bytes as they were uploaded, and its size in pixels. */
export interface DrawnImage {
  readonly type: string;
  readonly body: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Of the pictures of one file, together; what comes after is left out. */
const MOST_BYTES = 12 * 1024 * 1024;
/** A small file may unfold to a picture that takes all memory. */
const MOST_PIXELS = 16_000_000;

/** The pictures of the cards of a map, by id, those that can be read. */
export async function imagesOf(
  maps: Pick<MapStore, 'findImage'>,
  { workspace, map }: MapPlace,
  { cards }: Pick<MapDocument, 'cards'>,
): Promise<ReadonlyMap<string, DrawnImage>> {
  const images = new Map<string, DrawnImage>();
  let bytes = 0;
  for (const id of new Set(cards.flatMap(({ image }) => image ?? []))) {
    const found = /^[0-9a-f]{64}$/.test(id) ? await maps.findImage(workspace, map, id) : undefined;
    const size = found && sizeOf(found.type, Buffer.from(found.body));
    if (!found || !size || bytes + found.body.length > MOST_BYTES) continue;
    if (size.width * size.height > MOST_PIXELS) continue;
    bytes += found.body.length;
    images.set(id, { ...found, ...size });
  }
  return images;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As its first bytes say; undefined where they do not. */
export function sizeOf(type: string, body: Buffer): Size | undefined {
  try {
    const size = SIZES[type]?.(body);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // Cut off before its size.
    return undefined;
  }
}

const SIZES: Readonly<Record<string, (body: Buffer) => Size | undefined>> = {
  'image/png': (body) => ({ width: body.readUInt32BE(16), height: body.readUInt32BE(20) }),
  'image/gif': (body) => ({ width: body.readUInt16LE(6), height: body.readUInt16LE(8) }),
  'image/jpeg': sizeOfJpeg,
  'image/webp': sizeOfWebp,
};

/** The first frame header (SOF0 to SOF15, without DHT, JPG and DAC) says it. */
function sizeOfJpeg(body: Buffer): Size | undefined {
  for (let at = 2; at < body.length; ) {
    if (body[at] !== 0xff) return undefined;
    const mark = body.readUInt8(at + 1);
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
      return { height: body.readUInt16BE(at + 5), width: body.readUInt16BE(at + 7) };
    }
    at += 2 + body.readUInt16BE(at + 2);
  }
  return undefined;
}

function sizeOfWebp(body: Buffer): Size | undefined {
  switch (body.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: body.readUInt16LE(26) & 0x3fff, height: body.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = body.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: body.readUIntLE(24, 3) + 1, height: body.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}

/** Of each kind of colour of a PNG, how many values a pixel has. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Whether a PDF can hold it: JPEG, and PNG of eight bits that is what it says. A broken PNG is only found out while the
 * page is written, when it would end the server: so it is unfolded and measured before.
 */
export function fitsPdf({ type, body, width, height }: DrawnImage): boolean {
  if (type === 'image/jpeg') return true;
  if (type !== 'image/png') return false;
  const bytes = Buffer.from(body);
  const [bits, color, interlaced] = [bytes[24], bytes[25] ?? -1, bytes[28]];
  const channels = CHANNELS[color];
  if (bits !== 8 || interlaced !== 0 || channels === undefined) return false;
  const line = 1 + width * channels;
  try {
    const pixels = inflateSync(dataOf(bytes), { maxOutputLength: line * height + 1 });
    if (pixels.length !== line * height) return false;
    for (let row = 0; row < height; row++) if ((pixels[row * line] ?? 9) > 4) return false;
    return true;
  } catch {
    return false;
  }
}

/** What its IDAT chunks hold, one after the other. */
function dataOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** Programs that show slides all know these; WebP some do not. */
export const fitsSlides = ({ type }: DrawnImage): boolean => type !== 'image/webp';
