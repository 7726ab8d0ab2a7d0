import type { MapDocument } from '@viaggio/domain/maps';
import { writePdf } from './draw/writePdf';
import { writeSvg } from './draw/writeSvg';
import { type Fonts, openFonts } from './fonts/openFonts';
import { type DrawnImage, fitsPdf, fitsSlides } from './images';
import { contextOf } from './layout/context';
import type { MapFileFormat, MapFileOptions } from './mapFile';
import { writeSlides } from './slides/writeSlides';

type Drawn = Exclude<MapFileFormat, 'json' | 'csv' | 'md' | 'mermaid'>;

/** What is not fit for a format has no place in its drawing. */
const FITS: Readonly<Record<Drawn, (image: DrawnImage) => boolean>> = {
  svg: () => true,
  pdf: fitsPdf,
  pptx: fitsSlides,
};

let fonts: Fonts | undefined;

/** A map as a drawing or slides. The faces stay open for the next. */
export async function drawMap(
  map: MapDocument,
  format: Drawn,
  { names, paper, live, images = new Map() }: MapFileOptions,
): Promise<{ type: string; body: string | Uint8Array }> {
  fonts ??= openFonts();
  const drawn = new Map([...images].filter(([, image]) => FITS[format](image)));
  const context = contextOf(map, names, fonts.measure, live, drawn);
  switch (format) {
    case 'svg':
      return { type: 'image/svg+xml', body: writeSvg(context, fonts, drawn) };
    case 'pdf':
      return { type: 'application/pdf', body: await writePdf(context, fonts, paper, drawn) };
    case 'pptx':
      return {
        type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        body: await writeSlides(context, drawn),
      };
  }
}
