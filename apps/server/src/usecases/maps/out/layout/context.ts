import type { MapDocument, MapFacts, MapNames } from '@viaggio/domain/maps';
import type { Measure } from './primitives';
import { type OutWords, wordsOf } from './words';

/** What every part of a drawing needs to know. */
export interface Context {
  readonly map: MapDocument;
  readonly language: MapDocument['language'];
  readonly words: OutWords;
  readonly names: MapNames;
  readonly measure: Measure;
  /** What the data say of the stages the columns are bound to; undefined draws none of it. */
  readonly live: MapFacts | undefined;
  /** Sizes in pixels of the images that can be drawn, by id. */
  readonly images: ReadonlyMap<string, ImageSize>;
}

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export function contextOf(
  given: MapDocument,
  names: MapNames,
  measure: Measure,
  live: MapFacts | undefined,
  images: ReadonlyMap<string, ImageSize> = new Map(),
): Context {
  const map = withoutControls(given);
  return {
    map,
    language: map.language,
    words: wordsOf(map.language),
    names: { personas: clean(names.personas), touchpoints: clean(names.touchpoints) },
    measure,
    live,
    images,
  };
}

/** What no XML may hold: a slide with one of them would not open. Line ends and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function withoutControls(map: MapDocument): MapDocument {
  return JSON.parse(JSON.stringify(map), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(CONTROLS, '') : value,
  );
}

const clean = (names: ReadonlyMap<string, string>) =>
  new Map([...names].map(([id, name]) => [id, name.replace(CONTROLS, '')]));
