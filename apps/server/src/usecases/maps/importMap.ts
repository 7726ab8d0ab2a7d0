import { type MapDocument, readMapCsv, readMapJson, readMapMermaid } from '@viaggio/domain/maps';
import { keepMap, languageOf } from './createMap';
import type { MapDeps, MapWriter } from './deps';
import { type NamesDeps, namesOf } from './namesOf';
import type { MapWithDocument } from './readMap';

export interface MapFile {
  readonly format: 'json' | 'csv' | 'mermaid';
  readonly content: string;
  /** Instead of the one in the file. */
  readonly name: string | undefined;
}

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'newId'> & NamesDeps;

/** Makes a map of a file. What cannot be read is refused with the place where it stands; nothing is made then. */
export async function importMap(
  deps: Deps,
  who: MapWriter,
  { format, content, name }: MapFile,
): Promise<MapWithDocument> {
  const document = await readFile(deps, who.workspace, format, content);
  return keepMap(deps, who, name === undefined ? document : { ...document, title: name }, 'imported');
}

async function readFile(
  deps: Deps,
  workspace: number,
  format: MapFile['format'],
  content: string,
): Promise<MapDocument> {
  if (format === 'json') return readMapJson(content);
  const language = await languageOf(deps, workspace);
  const names = await namesOf(deps, workspace, language);
  return format === 'csv'
    ? readMapCsv(content, language, deps.newId, names)
    : readMapMermaid(content, language, deps.newId, names);
}
