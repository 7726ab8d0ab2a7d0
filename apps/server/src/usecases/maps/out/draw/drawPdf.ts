import type { Fonts } from '../fonts/openFonts';
import type { Curve, Drawing, Picture, Primitive, TextLine } from '../layout/primitives';
import type { Tagger } from './tagPdf';

type Doc = PDFKit.PDFDocument;
/** An image as the document knows it. */
export type OpenImage = Parameters<Doc['image']>[0];

/** A window on a drawing: only what may be seen through it is drawn. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page is drawn with. */
export interface Tools {
  readonly doc: Doc;
  readonly fonts: Fonts;
  /** Those the document can hold, by id. */
  readonly images: ReadonlyMap<string, OpenImage>;
  readonly tagger: Tagger;
}

/** Draws on the page as it is transformed, and says what each part is. */
export function drawPdf(tools: Tools, drawing: Drawing, through?: Window): void {
  const { doc, fonts, images, tagger } = tools;
  const seen = drawing.primitives.filter((it) => !through || isSeen(it, through, fonts));
  for (let at = 0; at < seen.length; ) {
    const { part } = seen[at]!;
    let end = at + 1;
    while (end < seen.length && seen[end]!.part === part) end++;
    tagger.draw(part, seen.slice(at, end), (it) => draw(doc, fonts, images, it));
    at = end;
  }
}

function draw(doc: Doc, fonts: Fonts, images: Tools['images'], it: Primitive): void {
  switch (it.kind) {
    case 'text':
      drawText(doc, fonts, it);
      return;
    case 'line':
      doc.lineWidth(it.width).undash().moveTo(it.x1, it.y1).lineTo(it.x2, it.y2).stroke(it.color);
      return;
    case 'box':
      doc.lineWidth(0.7).undash();
      paint(doc.roundedRect(it.x, it.y, it.width, it.height, it.radius), it);
      return;
    case 'circle':
      doc.lineWidth(0.8).undash();
      paint(doc.circle(it.x, it.y, it.radius), it);
      return;
    case 'curve':
      drawCurve(doc, it);
      return;
    case 'image':
      drawPicture(doc, it, images.get(it.image));
  }
}

/** Whole, in the middle of its place. */
function drawPicture(doc: Doc, { x, y, width, height }: Picture, image: OpenImage | undefined): void {
  if (image) doc.image(image, x, y, { fit: [width, height], align: 'center', valign: 'center' });
}

function paint(doc: Doc, { fill, stroke }: { readonly fill?: string; readonly stroke?: string }): void {
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke);
  else if (fill !== undefined) doc.fill(fill);
  else if (stroke !== undefined) doc.stroke(stroke);
}

/** Each run in its own font, one after the other. */
function drawText(doc: Doc, fonts: Fonts, line: TextLine): void {
  const width = fonts.measure(line.text, line.face, line.size);
  let x = line.x - (line.anchor === 'end' ? width : line.anchor === 'middle' ? width / 2 : 0);
  for (const { file, text } of fonts.runsOf(line.text, line.face)) {
    doc.font(fonts.use(doc, file)).fontSize(line.size).fillColor(line.color);
    doc.text(text, x, line.y, { lineBreak: false, baseline: 'alphabetic' });
    x += doc.widthOfString(text);
  }
}

function drawCurve(doc: Doc, { points, color, width, dash }: Curve): void {
  const [first, ...rest] = points;
  if (!first) return;
  doc.moveTo(...first);
  let [x, y] = first;
  for (const [nextX, nextY] of rest) {
    const middle = (x + nextX) / 2;
    doc.bezierCurveTo(middle, y, middle, nextY, nextX, nextY);
    [x, y] = [nextX, nextY];
  }
  if (dash) doc.dash(dash[0]!, { space: dash[1] ?? dash[0]! });
  else doc.undash();
  doc.lineWidth(width).stroke(color);
}

function isSeen(it: Primitive, window: Window, fonts: Fonts): boolean {
  const [left, top, right, bottom] = boundsOf(it, fonts);
  return left <= window.right && right >= window.left && top <= window.bottom && bottom >= window.top;
}

function boundsOf(it: Primitive, fonts: Fonts): [left: number, top: number, right: number, bottom: number] {
  switch (it.kind) {
    case 'text': {
      const width = fonts.measure(it.text, it.face, it.size);
      return [it.x - width, it.y - it.size, it.x + width, it.y + it.size];
    }
    case 'line':
      return [
        Math.min(it.x1, it.x2),
        Math.min(it.y1, it.y2) - 1,
        Math.max(it.x1, it.x2),
        Math.max(it.y1, it.y2) + 1,
      ];
    case 'image':
      return [it.x, it.y, it.x + it.width, it.y + it.height];
    case 'box':
      return [it.x - 1, it.y - 1, it.x + it.width + 1, it.y + it.height + 1];
    case 'circle':
      return [it.x - it.radius - 1, it.y - it.radius - 1, it.x + it.radius + 1, it.y + it.radius + 1];
    case 'curve': {
      const [xs, ys] = [it.points.map(([x]) => x), it.points.map(([, y]) => y)];
      return [Math.min(...xs), Math.min(...ys) - 2, Math.max(...xs), Math.max(...ys) + 2];
    }
  }
}
