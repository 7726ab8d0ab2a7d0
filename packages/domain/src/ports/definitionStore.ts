import type { JourneyModel } from '../journeys/index';
import type { Touchpoint } from '../touchpoints/index';

export interface Catalogue {
  /** 0: the workspace has none yet. */
  readonly version: number;
  readonly touchpoints: readonly Touchpoint[];
}

export type ModelState = 'restating' | 'current';

export interface StoredModel {
  readonly model: JourneyModel;
  /** Number the stays of this version carry in the events store. */
  readonly number: number;
  /** `restating`: its stays are still being made; figures come from the version before. */
  readonly state: ModelState;
}

export interface Definitions {
  readonly catalogue: Catalogue;
  readonly models: readonly StoredModel[];
  /** Id of the workspace's default model; '' when it has none. */
  readonly defaultModel: string;
}

/** `contacts`: which touchpoint each contact belongs to, and all that follows; `stages`: only the walks. */
export type Restated = 'contacts' | 'stages';

/** Touchpoint catalogues and journey models: every version stays. */
export interface DefinitionStore {
  load(workspace: number): Promise<Definitions>;
  /** Highest touchpoint number of any version; 0 when there is none. */
  lastTouchpointNumber(workspace: number): Promise<number>;
  /** Last version of a model, of a removed one too; 0 when there is none. */
  lastModelVersion(workspace: number, id: string): Promise<number>;
  /** When the present catalogue, or a version of a model, was made, and by whom. */
  authorOf(
    workspace: number,
    what: { readonly catalogue: number } | { readonly model: string; readonly version: number },
  ): Promise<{ readonly at: number; readonly by: string } | undefined>;
  /** Notes that history is to be placed again; asked twice, the larger wish counts. */
  askRestating(workspace: number, what: Restated): Promise<void>;
  /** What is to be placed again, and how often it was asked; undefined when nothing is. */
  findRestating(workspace: number): Promise<{ readonly what: Restated; readonly asked: number } | undefined>;
  /** It was done, unless it was asked again meanwhile. */
  endRestating(workspace: number, asked: number): Promise<void>;
  /** Workspaces whose history is to be placed again. */
  workspacesToRestate(): Promise<number[]>;
  /** Adds version `expected + 1`; false when somebody else was faster. */
  saveCatalogue(
    workspace: number,
    expected: number,
    touchpoints: readonly Touchpoint[],
    by: string,
  ): Promise<boolean>;
  /** Adds a version of the model, in state `restating`; undefined when somebody else was faster. */
  saveModel(
    workspace: number,
    expected: number,
    model: JourneyModel,
    by: string,
  ): Promise<StoredModel | undefined>;
  /** Makes the version the current one; the one before becomes former. Returns its number. */
  activateModel(workspace: number, id: string, version: number): Promise<number | undefined>;
  removeModel(workspace: number, id: string): Promise<number[]>;
  setDefaultModel(workspace: number, id: string): Promise<void>;
}

export type TermKind = 'channel' | 'place' | 'event' | 'campaign' | 'source';

/**
 * Small numbers for the words that stand in arrays of the events store. A kind holds `MOST_TERMS` words; what comes
 * after has no number of its own and stands as 0.
 */
export interface TermStore {
  numbersOf(
    workspace: number,
    kind: TermKind,
    values: Iterable<string>,
  ): Promise<ReadonlyMap<string, number>>;
  /** All words of a kind by their number. */
  valuesOf(workspace: number, kind: TermKind): Promise<ReadonlyMap<number, string>>;
}

/** Numbers take two bytes. */
export const MOST_TERMS = 60_000;
