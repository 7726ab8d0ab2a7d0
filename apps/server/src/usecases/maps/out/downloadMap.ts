import { resolvePeriod } from '@viaggio/domain/boards';
import { chooseRows, type MapDocument, type MapFacts } from '@viaggio/domain/maps';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { Reader, RunReport } from '../../boards/deps';
import type { MapDeps } from '../deps';
import { gatherFacts } from '../gatherFacts';
import { type NamesDeps, namesOf } from '../namesOf';
import { fileOfMap } from './fileOfMap';
import { imagesOf } from './images';
import { wordsOf } from './layout/words';
import type { MapFile, MapFileFormat, MapFileOptions } from './mapFile';

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'now'> &
  NamesDeps & {
    readonly definitionsOf: (workspace: number) => Promise<Definitions>;
    readonly runReport: RunReport;
  };

export interface Download extends Pick<MapFileOptions, 'paper' | 'rows'> {
  readonly map: number;
  readonly format: MapFileFormat;
}

/** Those that show the figures of the stages. */
const DRAWN: ReadonlySet<MapFileFormat> = new Set(['svg', 'pdf', 'pptx']);

/** A map as a file; drawings and slides with what the data say of its stages to whom asks, in the last 90 days. */
export async function downloadMap(
  deps: Deps,
  reader: Reader,
  { map, format, ...options }: Download,
): Promise<MapFile> {
  const { document } = await deps.rooms.read(reader.workspace, map);
  const names = await namesOf(deps, reader.workspace, document.language);
  if (!DRAWN.has(format)) return fileOfMap(document, format, { ...options, names });
  const live = await factsFor(deps, reader, document);
  const place = { workspace: reader.workspace, map };
  const images = await imagesOf(deps.maps, place, chooseRows(document, options.rows));
  return fileOfMap(document, format, { ...options, names, images, ...(live && { live }) });
}

/** Undefined for a map of its own, of a model that is gone, or where nothing happened. */
async function factsFor(deps: Deps, reader: Reader, document: MapDocument): Promise<MapFacts | undefined> {
  const { models, defaultModel, catalogue } = await deps.definitionsOf(reader.workspace);
  const stored = models.find(({ model }) => model.id === document.model);
  if (!stored) return undefined;
  const timeZone = (await deps.control.workspaces.find(reader.workspace))?.timeZone ?? 'UTC';
  const facts = await gatherFacts(deps.runReport, reader, {
    model: stored.model,
    isDefault: stored.model.id === defaultModel,
    touchpoints: catalogue.touchpoints,
    period: resolvePeriod({ last: 'P90D' }, { now: deps.now(), timeZone }),
    periodName: wordsOf(document.language).period,
    language: document.language,
  });
  return facts.people > 0 ? facts : undefined;
}
