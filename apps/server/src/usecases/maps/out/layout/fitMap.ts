import type { Context } from './context';
import { layoutMap, leastWidth } from './layoutMap';
import type { Drawing } from './primitives';

/** A drawing and how much it is enlarged to fill its page. */
export interface Fitted {
  readonly drawing: Drawing;
  readonly scale: number;
}

/**
 * The map on one page, whole, with letters as large as they can be but not larger than `largest` times those of the
 * layout. A wider layout is a lower one: the width is raised until the height fits too.
 */
export function fitMap(
  context: Context,
  page: { readonly width: number; readonly height: number },
  largest: number,
): Fitted {
  let width = Math.max(page.width / largest, leastWidth(context.map.stages.length));
  for (;;) {
    const height = (width * page.height) / page.width;
    const drawing = layoutMap(context, width, height);
    if (drawing.height <= height + 0.01) return { drawing, scale: page.width / width };
    // What lacks in height, shared between the two sides.
    width *= Math.max(1.02, Math.sqrt(drawing.height / height) * 0.995);
  }
}
