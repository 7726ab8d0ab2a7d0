import { paintElement } from './paintElement';

const MARGIN = 32;
const HEAD = 56;
const LINE = 20;
const SCALE = 2;

export interface PictureWords {
  readonly title: string;
  /** Below the chart, a line each: days, n, how it is counted, as of when. */
  readonly foot: readonly string[];
}

/** Words in lines no wider than so many pixels. */
function wrapped(ctx: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (ctx.measureText(longer).width > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A picture of what an element shows, with what one must know to read it elsewhere. */
export async function drawPicture(element: Element, { title, foot }: PictureWords): Promise<Blob> {
  const page = getComputedStyle(document.body);
  const box = element.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('This browser has no canvas');
  const width = Math.ceil(Math.max(box.width, 320));
  ctx.font = `14px ${page.fontFamily}`;
  const lines = foot.flatMap((text) => wrapped(ctx, text, width));
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (Math.ceil(box.height) + HEAD + lines.length * LINE + 3 * MARGIN) * SCALE;
  ctx.scale(SCALE, SCALE);
  ctx.fillStyle = page.backgroundColor;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.fillStyle = page.color;
  ctx.font = `24px ${getComputedStyle(document.documentElement).getPropertyValue('--serif')}`;
  ctx.fillText(title, MARGIN, MARGIN + 24);
  paintElement(ctx, element, { left: box.left - MARGIN, top: box.top - MARGIN - HEAD });
  ctx.fillStyle = page.color;
  ctx.font = `14px ${page.fontFamily}`;
  const start = MARGIN * 2 + HEAD + box.height + LINE;
  lines.forEach((line, index) => {
    ctx.fillText(line, MARGIN, start + index * LINE);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png');
  });
}
