import PDFDocument from 'pdfkit';
import type { Fonts } from '../fonts/openFonts';
import type { DrawnImage } from '../images';
import type { Context, ImageSize } from '../layout/context';
import { fitMap } from '../layout/fitMap';
import { ACCENT_LINE, INK_3 } from '../layout/palette';
import type { MapFileOptions } from '../mapFile';
import { drawPdf, type OpenImage, type Tools } from './drawPdf';
import { Tagger } from './tagPdf';

/** Points in a millimetre: 72 in an inch of 25.4. */
const MM = 72 / 25.4;
const A4 = { width: 297 * MM, height: 210 * MM };
const A3 = { width: 420 * MM, height: 297 * MM };

/** A poster of four by four A4 sheets, each with a margin that printers can leave: 1,140 × 792 mm. */
const TILES = 4;
const EDGE = 6 * MM;
const TILE = { width: A4.width - 2 * EDGE, height: A4.height - 2 * EDGE };

/** How far letters of 9 units are enlarged at most: 10.4, 13 and 29 points. */
const LARGEST = { a4: 1.15, a3: 1.45, a0: 3.2 } as const;

/** One page of A4 or A3, or the sixteen sheets of a poster with marks where to cut and where each belongs. */
export async function writePdf(
  context: Context,
  fonts: Fonts,
  paper: MapFileOptions['paper'],
  images: ReadonlyMap<string, DrawnImage>,
): Promise<Uint8Array> {
  const page = paper === 'a3' ? A3 : A4;
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    font: null as unknown as string,
    autoFirstPage: false,
    // The first with the order in which it is read, and with words for figures.
    pdfVersion: '1.5',
    tagged: true,
    lang: context.language,
    displayTitle: true,
    info: { Title: context.map.title, Creator: 'Viaggio', Producer: 'Viaggio' },
  });
  const written = collect(doc);
  const tagger = new Tagger(doc, context.map.stages.length + 1, context.map.title);
  const tools = { doc, fonts, images: openImages(doc, images), tagger };
  if (paper === 'a0') drawPoster(tools, context);
  else {
    const { drawing, scale } = fitMap(context, page, LARGEST[paper]);
    doc.addPage().scale(scale);
    drawPdf(tools, drawing);
  }
  tagger.end();
  doc.end();
  return written;
}

/** The types of the library do not know it. */
type Opener = PDFKit.PDFDocument & { openImage(bytes: Buffer): OpenImage & ImageSize };

function openImages(doc: PDFKit.PDFDocument, images: ReadonlyMap<string, DrawnImage>): Tools['images'] {
  const opened = new Map<string, OpenImage>();
  for (const [id, image] of images) {
    try {
      const one = (doc as Opener).openImage(Buffer.from(image.body));
      // Of a broken one the library reads what it finds, which may be no size.
      if (one.width === image.width && one.height === image.height) opened.set(id, one);
    } catch {
      // A JPEG that is none: its place stays empty, and the file is made all the same.
    }
  }
  return opened;
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

function drawPoster(tools: Tools, context: Context): void {
  const { doc, fonts, tagger } = tools;
  const poster = { width: TILE.width * TILES, height: TILE.height * TILES };
  const { drawing, scale } = fitMap(context, poster, LARGEST.a0);
  for (let row = 0; row < TILES; row++) {
    for (let column = 0; column < TILES; column++) {
      const [x, y] = [column * TILE.width, row * TILE.height];
      doc.addPage();
      doc.markContent('Artifact', { type: 'Page' });
      cutMarks(doc);
      sheetName(doc, fonts, context.words.sheet(row + 1, column + 1, TILES, TILES));
      doc.endMarkedContent();
      doc.save();
      doc.rect(EDGE, EDGE, TILE.width, TILE.height).clip();
      doc.translate(EDGE - x, EDGE - y).scale(scale);
      tagger.endTable();
      drawPdf(tools, drawing, {
        left: x / scale,
        top: y / scale,
        right: (x + TILE.width) / scale,
        bottom: (y + TILE.height) / scale,
      });
      doc.restore();
    }
  }
}

/** At the four corners, outside of what is kept. */
function cutMarks(doc: PDFKit.PDFDocument): void {
  doc.lineWidth(0.4).undash();
  const [near, far] = [EDGE - 2, EDGE * 0.35];
  for (const right of [false, true]) {
    for (const below of [false, true]) {
      const [x, y] = [right ? A4.width - EDGE : EDGE, below ? A4.height - EDGE : EDGE];
      const [sideX, sideY] = [right ? 1 : -1, below ? 1 : -1];
      doc
        .moveTo(x + sideX * (EDGE - near), y)
        .lineTo(x + sideX * (EDGE - far), y)
        .stroke(INK_3);
      doc
        .moveTo(x, y + sideY * (EDGE - near))
        .lineTo(x, y + sideY * (EDGE - far))
        .stroke(INK_3);
    }
  }
}

/** Where the sheet belongs, in the margin that is cut off. */
function sheetName(doc: PDFKit.PDFDocument, fonts: Fonts, text: string): void {
  let x = EDGE + 14;
  for (const run of fonts.runsOf(text, 'sans')) {
    doc.font(fonts.use(doc, run.file)).fontSize(6.5).fillColor(ACCENT_LINE);
    doc.text(run.text, x, EDGE * 0.72, { lineBreak: false, baseline: 'alphabetic' });
    x += doc.widthOfString(run.text);
  }
}
