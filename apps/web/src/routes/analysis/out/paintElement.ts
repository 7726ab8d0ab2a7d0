/** Shapes that a path can tell. */
const SHAPES = 'path, rect, circle, line, ellipse';

interface Origin {
  readonly left: number;
  readonly top: number;
}

const isSeen = (style: CSSStyleDeclaration): boolean =>
  style.visibility !== 'hidden' && style.display !== 'none' && Number(style.opacity) > 0;

const isInk = (color: string): boolean => color !== '' && color !== 'none' && !/^rgba\(.*, 0\)$/.test(color);

/** Ground and borders of a box. A striped ground is painted as its first colour. */
function paintBox(ctx: CanvasRenderingContext2D, box: DOMRect, style: CSSStyleDeclaration, at: Origin): void {
  const [x, y] = [box.left - at.left, box.top - at.top];
  const stripe = /(rgba?\([^)]*\)|color\([^)]*\)|oklab\([^)]*\))/.exec(style.backgroundImage)?.[1];
  const ground = isInk(style.backgroundColor) ? style.backgroundColor : stripe;
  if (ground !== undefined) {
    ctx.fillStyle = ground;
    ctx.fillRect(x, y, box.width, box.height);
  }
  const line = (width: string, color: string, rect: readonly [number, number, number, number]) => {
    if (Number.parseFloat(width) <= 0 || !isInk(color)) return;
    ctx.fillStyle = color;
    ctx.fillRect(...rect);
  };
  const [top, bottom] = [Number.parseFloat(style.borderTopWidth), Number.parseFloat(style.borderBottomWidth)];
  if (style.borderTopStyle !== 'none')
    line(style.borderTopWidth, style.borderTopColor, [x, y, box.width, top]);
  if (style.borderBottomStyle !== 'none') {
    line(style.borderBottomWidth, style.borderBottomColor, [x, y + box.height - bottom, box.width, bottom]);
  }
}

/** A text as it stands, line by line. */
function paintText(ctx: CanvasRenderingContext2D, node: Text, style: CSSStyleDeclaration, at: Origin): void {
  const range = document.createRange();
  const text = node.data;
  ctx.fillStyle = style.color;
  ctx.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  ctx.textBaseline = 'alphabetic';
  let line = '';
  let box: DOMRect | undefined;
  const flush = () => {
    if (box && line.trim() !== '') {
      const ascent = ctx.measureText('x').fontBoundingBoxAscent;
      const descent = ctx.measureText('x').fontBoundingBoxDescent;
      const baseline = box.top - at.top + (box.height - ascent - descent) / 2 + ascent;
      ctx.fillText(line, box.left - at.left, baseline);
    }
    line = '';
    box = undefined;
  };
  for (let index = 0; index < text.length; index++) {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const [own] = range.getClientRects();
    if (own === undefined) continue;
    if (box && own.top > box.top + box.height / 2) flush();
    box ??= own;
    line += text[index];
  }
  flush();
}

function paintDrawing(ctx: CanvasRenderingContext2D, svg: SVGSVGElement, at: Origin): void {
  for (const shape of svg.querySelectorAll<SVGGeometryElement>(SHAPES)) {
    const style = getComputedStyle(shape);
    const matrix = shape.getScreenCTM();
    const outline = outlineOf(shape);
    if (!isSeen(style) || matrix === null || outline === undefined) continue;
    const path = new Path2D();
    path.addPath(outline, matrix);
    ctx.save();
    ctx.translate(-at.left, -at.top);
    ctx.globalAlpha = Number(style.fillOpacity);
    if (isInk(style.fill)) {
      ctx.fillStyle = style.fill;
      ctx.fill(path);
    }
    ctx.globalAlpha = Number(style.strokeOpacity);
    if (isInk(style.stroke)) {
      const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : Math.hypot(matrix.a, matrix.b);
      ctx.strokeStyle = style.stroke;
      ctx.lineWidth = Number.parseFloat(style.strokeWidth) * scale;
      ctx.stroke(path);
    }
    ctx.restore();
  }
}

/** In the shape's own units. */
function outlineOf(shape: SVGGeometryElement): Path2D | undefined {
  const path = new Path2D();
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '');
  if (shape instanceof SVGRectElement) {
    path.rect(
      shape.x.baseVal.value,
      shape.y.baseVal.value,
      shape.width.baseVal.value,
      shape.height.baseVal.value,
    );
    return path;
  }
  if (shape instanceof SVGCircleElement) {
    const radius = shape.r.baseVal.value;
    path.arc(shape.cx.baseVal.value, shape.cy.baseVal.value, radius, 0, 2 * Math.PI);
    return path;
  }
  if (shape instanceof SVGLineElement) {
    path.moveTo(shape.x1.baseVal.value, shape.y1.baseVal.value);
    path.lineTo(shape.x2.baseVal.value, shape.y2.baseVal.value);
    return path;
  }
  return undefined;
}

/** Parts of a page that belong to the screen, not to the picture. */
const LEFT_OUT = 'details, .unseen, [role="alert"], form';

/**
 * Paints what an element shows, as it stands on the screen: grounds, hairlines, texts in the page's own fonts, drawings.
 * Nothing is fetched, so that the canvas stays ours to read.
 */
export function paintElement(ctx: CanvasRenderingContext2D, element: Element, at: Origin): void {
  if (element.matches(LEFT_OUT)) return;
  const style = getComputedStyle(element);
  if (!isSeen(style)) return;
  const box = element.getBoundingClientRect();
  // What is hidden from eyes and kept for readers of the screen.
  if (style.clipPath !== 'none' || (style.overflow === 'hidden' && Math.min(box.width, box.height) <= 1))
    return;
  if (box.width > 0 && box.height > 0 && !(element instanceof SVGElement)) paintBox(ctx, box, style, at);
  if (element instanceof SVGSVGElement) paintDrawing(ctx, element, at);
  for (const child of element.childNodes) {
    if (child instanceof Text) paintText(ctx, child, style, at);
    else if (child instanceof Element) paintElement(ctx, child, at);
  }
}
