import type { MapCard, MapRow, MapStage } from '@viaggio/domain/maps';
import { createContext, type ReactNode, useContext } from 'react';

/** A place of the map where data may stand: a cell, or the head of a stage (no row). */
export interface LivePlace {
  readonly row: MapRow | null;
  readonly stage: MapStage;
  readonly cards: readonly MapCard[];
}

/** Draws the data of a place; without it the map is what its authors wrote. */
export const LiveContext = createContext<((place: LivePlace) => ReactNode) | null>(null);

export function LiveSlot(place: LivePlace) {
  return useContext(LiveContext)?.(place) ?? null;
}
