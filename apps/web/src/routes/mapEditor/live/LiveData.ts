import type {
  OverviewInput,
  OverviewStage,
  SnagKind,
  UnansweredAction,
  UnansweredData,
} from '@viaggio/contract/reports';
import { createContext, useContext } from 'react';
import type { LivePlace } from './LiveSlot';

/** What data say of one stage of the model. */
export interface StageData {
  readonly stage: OverviewStage;
  /** What it is held against: the period before, of as many days, or another group. */
  readonly before: OverviewStage | undefined;
  readonly coverage: UnansweredData['stages'][number] | undefined;
  readonly actions: readonly UnansweredAction[];
  readonly snags: readonly { readonly kind: SnagKind; readonly people: number }[];
}

/** A place of the map, with what data say of its stage. */
export interface PlaceData extends LivePlace {
  readonly data: StageData;
}

/** Data beside the map, in the period and of the customers that the address names. */
export interface LiveData {
  readonly input: OverviewInput;
  readonly currency: string;
  /** By id of the stage of the model. */
  readonly stages: ReadonlyMap<string, StageData>;
  /** Opens what stands behind a figure: `<stage>.<figure>`. */
  readonly open: (figure: string) => void;
}

export const LiveDataContext = createContext<LiveData | null>(null);

export const useLiveData = (): LiveData | null => useContext(LiveDataContext);
