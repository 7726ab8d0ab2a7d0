import type { RowKind } from '@viaggio/domain/maps';
import type { ReactNode } from 'react';
import { type PlaceData, useLiveData } from './LiveData';
import type { LivePlace } from './LiveSlot';
import { FeelingData } from './places/FeelingData';
import { PainData } from './places/PainData';
import { ResponseData } from './places/ResponseData';
import { StageHeadData } from './places/StageHeadData';
import { TargetData } from './places/TargetData';
import { TouchpointData } from './places/TouchpointData';
import { WordData } from './places/WordData';

/** What stands in each kind of row. Of the others data say nothing. */
const PLACES: Partial<Record<RowKind, (place: PlaceData) => ReactNode>> = {
  touchpoints: TouchpointData,
  feelings: FeelingData,
  words: WordData,
  pains: PainData,
  response: ResponseData,
};

/** The data of one place of the map. */
export function LiveCell(place: LivePlace) {
  const live = useLiveData();
  if (place.row?.kind === 'targets') return <TargetData cards={place.cards} />;
  const data = place.stage.binding === null ? undefined : live?.stages.get(place.stage.binding);
  if (!data) return null;
  if (place.row === null) return <StageHeadData {...place} data={data} />;
  const Place = PLACES[place.row.kind];
  return Place ? <Place {...place} data={data} /> : null;
}
