import type { MapCard, MapDocument, MapStage } from '@viaggio/domain/maps';
import type { ReactNode } from 'react';

export interface SheetProps {
  readonly document: MapDocument;
  /** Below the name of a stage. */
  readonly underStage?: (stage: MapStage) => ReactNode;
  /** At the right of a card. */
  readonly besideCard?: ((card: MapCard) => ReactNode) | undefined;
  /** Below the text of a card. */
  readonly underCard?: (card: MapCard) => ReactNode;
  /** At the foot of a stage. */
  readonly footOf?: (stage: MapStage) => ReactNode;
  readonly footName?: string;
}
