import { crc32, deflateSync } from 'node:zlib';
import { cardOf, emptyDocument, type MapDocument } from '@viaggio/domain/maps';
import { describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { NAMES, writtenMap } from './exampleMaps.fixture';
import { fileOfMap } from './fileOfMap';
import { type DrawnImage, fitsPdf, imagesOf, sizeOf } from './images';
import type { MapFileFormat } from './mapFile';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** A PNG of one colour with a channel for what shines through. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 0xc0)]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => line));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
const drawn = (type: string, body: Buffer): DrawnImage => ({ type, body, ...sizeOf(type, body)! });
const ID = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

const map: MapDocument = {
  ...emptyDocument('Percorso', 'it'),
  stages: [
    { id: 's', name: 'Scopre', words: '', binding: null },
    { id: 't', name: 'Compra', words: '', binding: null },
  ],
  rows: [{ id: 'r', kind: 'images', title: '', hidden: false, lane: '' }],
  cards: [
    cardOf({ id: '1', row: 'r', stage: 's', text: 'La vetrina', image: ID }),
    cardOf({ id: '2', row: 'r', stage: 't', image: OTHER }),
  ],
};
const images = new Map([
  [ID, drawn('image/png', png(40, 20))],
  [OTHER, drawn('image/jpeg', JPEG)],
]);
const fileOf = async (format: MapFileFormat, some: ReadonlyMap<string, DrawnImage> = images, of = map) =>
  Buffer.from(
    (await fileOfMap(of, format, { paper: 'a4', rows: undefined, names: NAMES, images: some })).body,
  );
/** How often something stands in a file. */
const count = (file: Buffer, what: RegExp): number => file.toString('latin1').match(what)?.length ?? 0;

function namesIn(zip: Buffer): Promise<string[]> {
  const names: string[] = [];
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: false }, (error, file) => {
      if (error) return reject(error);
      file.on('entry', ({ fileName }) => names.push(fileName));
      file.on('end', () => resolve(names));
    });
  });
}

describe('the size of an image', () => {
  it('is what its first bytes say, and unknown where they say none', () => {
    expect(sizeOf('image/png', png(40, 20))).toEqual({ width: 40, height: 20 });
    expect(sizeOf('image/jpeg', JPEG)).toEqual({ width: 1, height: 1 });
    expect(sizeOf('image/gif', Buffer.from('474946383961030002000000', 'hex'))).toEqual({
      width: 3,
      height: 2,
    });
    const vp8x = Buffer.from('524946460000000057454250565038580a0000000000000004000001000000', 'hex');
    expect(sizeOf('image/webp', vp8x)).toEqual({ width: 5, height: 2 });
    for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp']) {
      expect(sizeOf(type, Buffer.from('89504e47', 'hex'))).toBeUndefined();
    }
  });
});

describe('images of cards', () => {
  it('are drawn in SVG, PDF and slides, with what each shows in words', async () => {
    const svg = (await fileOf('svg')).toString();
    expect(svg).toContain(`href="data:image/png;base64,${png(40, 20).toString('base64')}"`);
    expect(svg).toContain('aria-label="La vetrina"');
    expect(svg).toContain('aria-label="immagine"');
    const pdf = await fileOf('pdf');
    // The PNG has a second one, of what shines through.
    expect(count(pdf, /\/Subtype \/Image/g)).toBe(3);
    expect(count(pdf, /\/Alt \(La vetrina\)/g)).toBe(1);
    const names = await namesIn(await fileOf('pptx'));
    expect(names.filter((name) => /^ppt\/media\/.+\.(png|jpe?g)$/.test(name))).toHaveLength(2);
  });

  it('are left out where they are gone, unknown or of a kind the format cannot hold', async () => {
    const webp = drawn(
      'image/webp',
      Buffer.from('524946460000000057454250565038580a0000000000000004000001000000', 'hex'),
    );
    const some = new Map([[ID, webp]]);
    expect((await fileOf('svg', some)).toString()).toContain('data:image/webp');
    expect(count(await fileOf('pdf', some), /\/Subtype \/Image/g)).toBe(0);
    expect(await namesIn(await fileOf('pptx', some))).not.toContainEqual(
      expect.stringContaining('media/image'),
    );
    const found = await imagesOf(
      { findImage: async (_w, _m, id) => (id === ID ? { type: 'image/png', body: png(40, 20) } : undefined) },
      { workspace: 1, map: 1 },
      map,
    );
    expect([...found.keys()]).toEqual([ID]);
  });

  it('that are broken anywhere, or unfold to more than they say, leave the file whole', async () => {
    const good = png(40, 20);
    const bomb = Buffer.from(good);
    bomb.writeUInt32BE(2, 20);
    expect(fitsPdf(drawn('image/png', bomb))).toBe(false);
    for (let at = 8; at < good.length; at += 3) {
      const broken = Buffer.from(good);
      broken[at] = 255 - broken[at]!;
      const size = sizeOf('image/png', broken);
      if (!size || size.width * size.height > 1e6) continue;
      const file = await fileOf('pdf', new Map([[ID, { type: 'image/png', body: broken, ...size }]]));
      expect(file.subarray(-6).toString()).toContain('%%EOF');
    }
    const cut = new Map([[OTHER, { ...drawn('image/jpeg', JPEG), body: JPEG.subarray(0, 20) }]]);
    expect((await fileOf('pdf', cut)).subarray(-6).toString()).toContain('%%EOF');
  }, 60_000);
});

describe('a PDF that is read aloud', () => {
  it('has a language, a title, and a table with the heads of stages and rows, whole in every line', async () => {
    const written = writtenMap();
    const pdf = await fileOf('pdf', new Map(), written);
    const text = pdf.toString('latin1');
    expect(text).toContain('/Lang (it)');
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/DisplayDocTitle true');
    const shown = written.rows.filter(({ hidden }) => !hidden);
    const lines = shown.length + 1;
    expect(count(pdf, /\/S \/H1\b/g)).toBe(1);
    expect(count(pdf, /\/S \/Table\b/g)).toBe(1);
    expect(count(pdf, /\/S \/TR\b/g)).toBe(lines);
    expect(count(pdf, /\/S \/TH\b/g)).toBe(shown.length + written.stages.length);
    // The corner, and a cell for each row and stage.
    expect(count(pdf, /\/S \/TD\b/g)).toBe(1 + shown.length * written.stages.length);
    expect(count(pdf, /\/Scope \/Row\b/g)).toBe(shown.length);
    expect(count(pdf, /\/Scope \/Column\b/g)).toBe(written.stages.length);
    const curves = shown.filter(
      ({ id, kind }) =>
        kind === 'feelings' && written.cards.some((card) => card.row === id && card.score !== null),
    );
    expect(count(pdf, /\/S \/Figure\b/g)).toBe(curves.length);
    expect(curves.length).toBeGreaterThan(0);
  });
});
