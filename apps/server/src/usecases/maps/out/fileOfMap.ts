import {
  chooseRows,
  type MapDocument,
  writeMapCsv,
  writeMapJson,
  writeMapMarkdown,
  writeMapMermaid,
} from '@viaggio/domain/maps';
import type { MapFile, MapFileFormat, MapFileOptions } from './mapFile';

/** A map as a file to hand out. */
export async function fileOfMap(
  map: MapDocument,
  format: MapFileFormat,
  options: MapFileOptions,
): Promise<MapFile> {
  const { rows, names } = options;
  const shown = chooseRows(map, rows);
  switch (format) {
    case 'json':
      return named(map, 'json', 'application/json', writeMapJson(map));
    case 'csv':
      // The mark tells spreadsheets that it is UTF-8.
      return named(map, 'csv', 'text/csv', `\ufeff${writeMapCsv(shown, names)}`);
    case 'md':
      return named(map, 'md', 'text/markdown', writeMapMarkdown(shown, names));
    case 'mermaid':
      return named(map, 'mmd', 'text/vnd.mermaid', writeMapMermaid(shown, names));
    default: {
      // What draws is read when somebody asks for a drawing: a start does not wait for it.
      const { drawMap } = await import('./drawMap');
      const { type, body } = await drawMap(shown, format, options);
      return named(map, format, type, body);
    }
  }
}

function named(map: MapDocument, ending: string, type: string, body: string | Uint8Array): MapFile {
  const text = typeof body === 'string' ? '; charset=utf-8' : '';
  return { type: `${type}${text}`, name: `${nameOfFile(map.title)}.${ending}`, body };
}

/** Letters, figures and hyphens of the title, accents taken off. */
function nameOfFile(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const safe = plain
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return safe === '' ? 'viaggio-map' : safe;
}
