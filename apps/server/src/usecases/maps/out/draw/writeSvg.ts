import { type FontFile, filesOf, readFont } from '../fonts/faces';
import type { Fonts } from '../fonts/openFonts';
import type { DrawnImage } from '../images';
import type { Context } from '../layout/context';
import { layoutMap, leastWidth } from '../layout/layoutMap';
import { PAPER } from '../layout/palette';
import type { Curve, Face, Picture, Primitive, TextLine } from '../layout/primitives';

/** Width of a column on the screen, with the room between. */
const COLUMN = 190;
const NAMES: Readonly<Record<Face, string>> = {
  serif: 'font-family="\'Viaggio Serif\',Georgia,serif"',
  serifItalic: 'font-family="\'Viaggio Serif\',Georgia,serif" font-style="italic"',
  sans: "font-family=\"'Viaggio Sans','Helvetica Neue',Arial,sans-serif\"",
  sansBold: 'font-family="\'Viaggio Sans\',\'Helvetica Neue\',Arial,sans-serif" font-weight="600"',
};

/** The map as one drawing, with the letters it needs inside: it looks the same wherever it is opened. */
export function writeSvg(context: Context, fonts: Fonts, images: ReadonlyMap<string, DrawnImage>): string {
  const stages = Math.max(1, context.map.stages.length);
  const { width, height, primitives } = layoutMap(context, Math.max(720, leastWidth(0) + stages * COLUMN));
  const [w, h] = [round(width), round(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" lang="${context.language}">`,
    `<title>${escapeXml(context.map.title)}</title>`,
    `<style>${fontFaces(primitives, fonts)}</style>`,
    `<rect width="${w}" height="${h}" fill="${PAPER}"/>`,
    ...primitives.map((it) => elementOf(it, images)),
    '</svg>',
    '',
  ].join('\n');
}

/** Only the files of which some letter is used. */
function fontFaces(primitives: readonly Primitive[], fonts: Fonts): string {
  const used = new Map<string, FontFile>();
  for (const it of primitives) {
    if (it.kind !== 'text') continue;
    const own = new Set(filesOf(it.face).map((file) => file.name));
    for (const { file } of fonts.runsOf(it.text, it.face)) if (own.has(file.name)) used.set(file.name, file);
  }
  return [...used.values()].map(fontFace).join('');
}

function fontFace(file: FontFile): string {
  const family = file.face.startsWith('serif') ? 'Viaggio Serif' : 'Viaggio Sans';
  const style = file.face === 'serifItalic' ? 'italic' : 'normal';
  const weight = file.face === 'sansBold' ? 600 : 400;
  const data = readFont(file, 'woff2').toString('base64');
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

function elementOf(it: Primitive, images: ReadonlyMap<string, DrawnImage>): string {
  switch (it.kind) {
    case 'text':
      return textElement(it);
    case 'line':
      return `<line x1="${round(it.x1)}" y1="${round(it.y1)}" x2="${round(it.x2)}" y2="${round(it.y2)}" stroke="${it.color}" stroke-width="${it.width}"/>`;
    case 'box':
      return `<rect x="${round(it.x)}" y="${round(it.y)}" width="${round(it.width)}" height="${round(it.height)}" rx="${it.radius}" ${painted(it)}/>`;
    case 'circle':
      return `<circle cx="${round(it.x)}" cy="${round(it.y)}" r="${it.radius}" ${painted(it)}/>`;
    case 'curve':
      return curveElement(it);
    case 'image':
      return pictureElement(it, images.get(it.image));
  }
}

/** With its bytes inside. Those that draw it know the way it is to be turned, and leave it whole. */
function pictureElement({ x, y, width, height, alt }: Picture, image: DrawnImage | undefined): string {
  if (!image) return '';
  const data = `data:${image.type};base64,${Buffer.from(image.body).toString('base64')}`;
  const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  return `<image ${place} role="img" aria-label="${escapeXml(alt)}" href="${data}"><title>${escapeXml(alt)}</title></image>`;
}

function textElement({ x, y, text, face, size, color, anchor }: TextLine): string {
  const where = anchor ? ` text-anchor="${anchor}"` : '';
  return `<text x="${round(x)}" y="${round(y)}" ${NAMES[face]} font-size="${size}" fill="${color}"${where} xml:space="preserve">${escapeXml(text)}</text>`;
}

function curveElement({ points, color, width, dash }: Curve): string {
  const path = points.map(([x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y];
    const middle = round((px + x) / 2);
    return i === 0
      ? `M${round(x)} ${round(y)}`
      : `C${middle} ${round(py)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
  });
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return `<path d="${path.join('')}" fill="none" stroke="${color}" stroke-width="${width}"${dashes}/>`;
}

const painted = ({ fill, stroke }: { readonly fill?: string; readonly stroke?: string }): string =>
  `fill="${fill ?? 'none'}"${stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="0.8"`}`;

const round = (value: number): number => Math.round(value * 100) / 100;

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (it) => XML[it] ?? it);
