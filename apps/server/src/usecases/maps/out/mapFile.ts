import type { MapFacts, MapNames } from '@viaggio/domain/maps';
import type { DrawnImage } from './images';

export type MapFileFormat = 'json' | 'csv' | 'md' | 'mermaid' | 'svg' | 'pdf' | 'pptx';

export interface MapFileOptions {
  /** Of a PDF: one page, or the sheets of a poster. */
  readonly paper: 'a4' | 'a3' | 'a0';
  /** Ids of the rows it holds; undefined: all that are not hidden. JSON always holds all. */
  readonly rows: readonly string[] | undefined;
  readonly names: MapNames;
  /** Figures of the stages, for drawings and slides; without them there are none. */
  readonly live?: MapFacts;
  /** Uploaded images of its cards, by id, for drawings and slides; those that are missing are not drawn. */
  readonly images?: ReadonlyMap<string, DrawnImage>;
}

export interface MapFile {
  readonly type: string;
  /** With its ending, safe on every system. */
  readonly name: string;
  readonly body: string | Uint8Array;
}
