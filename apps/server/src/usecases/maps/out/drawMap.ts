import type { MapDocument } from '@viaggio/domain/maps';
import { writePdf } from './draw/writePdf';
import { writeSvg } from './draw/writeSvg';
import { type Fonts, openFonts } from './fonts/openFonts';
import { contextOf } from './layout/context';
import type { MapFileFormat, MapFileOptions } from './mapFile';
import { writeSlides } from './slides/writeSlides';

type Drawn = Exclude<MapFileFormat, 'json' | 'csv' | 'md' | 'mermaid'>;

let fonts: Fonts | undefined;

/** A map as a drawing or slides. The faces stay open for the next. */
export async function drawMap(
  map: MapDocument,
  format: Drawn,
  { names, paper, live }: MapFileOptions,
): Promise<{ type: string; body: string | Uint8Array }> {
  fonts ??= openFonts();
  const context = contextOf(map, names, fonts.measure, live);
  switch (format) {
    case 'svg':
      return { type: 'image/svg+xml', body: writeSvg(context, fonts) };
    case 'pdf':
      return { type: 'application/pdf', body: await writePdf(context, fonts, paper) };
    case 'pptx':
      return {
        type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        body: await writeSlides(context),
      };
  }
}
