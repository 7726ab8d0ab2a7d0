import PptxGenJS from 'pptxgenjs';
import type { DrawnImage } from '../images';
import type { Context } from '../layout/context';
import { SANS, SERIF } from './slide';
import { stagePages } from './stagePages';
import { stageSlide } from './stageSlide';
import { summarySlide } from './summarySlide';

/** A slide that says what matters, then one for each stage (more where it says much). Everything can be edited. */
export async function writeSlides(
  context: Context,
  images: ReadonlyMap<string, DrawnImage>,
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = context.map.title;
  deck.author = 'Viaggio';
  deck.company = '';
  deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  summarySlide(deck.addSlide(), context);
  context.map.stages.forEach((stage, i) => {
    const { pages, size } = stagePages(stage, context);
    pages.forEach((rows, page) => {
      stageSlide(deck.addSlide(), stage, { number: i + 1, page, rows, size }, context, images);
    });
  });
  return new Uint8Array((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer);
}
