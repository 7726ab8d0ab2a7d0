import type { Stage } from '@viaggio/contract/models';
import type { Persona } from '@viaggio/contract/personas';
import type { Touchpoint } from '@viaggio/contract/touchpoints';
import { createContext, useContext } from 'react';

/** What cards name: asked for once for the map, not by each card. */
export interface Catalogue {
  /** By id; undefined until they are known. */
  readonly touchpoints: ReadonlyMap<string, Touchpoint> | undefined;
  readonly personas: ReadonlyMap<string, Persona> | undefined;
  /** Stages of the journey the map is bound to; undefined without one, or until they are known. */
  readonly stages: readonly Stage[] | undefined;
  /** The name of a persona, or that it is gone. */
  nameOf(persona: string): string;
  /** Its number among those of the map: the look of its line. */
  lineOf(persona: string | null): number;
}

export const CatalogueContext = createContext<Catalogue | null>(null);

export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (!catalogue) throw new Error('Shown inside an open map only');
  return catalogue;
}
