import type { ProjectionWrite } from '@viaggio/domain/ports/journeyStore';
import type { EventsDriver } from '../driver/types';
import { journeyColumns, ownersColumns, signalColumns, stayColumns } from './projectionColumns';

/**
 * Writes one round of the projection. A crash between two of the tables changes no answer for long: the same people
 * are projected again at start, and a higher version replaces the lower.
 */
export async function writeProjection(driver: EventsDriver, change: ProjectionWrite): Promise<void> {
  const journeys = [...change.journeys, ...change.gone.map((gone) => ({ gone }))];
  await driver.insertRows('owners', ownersColumns(change), [...change.owners]);
  await driver.insertRows('journeys', journeyColumns(change), journeys);
  await driver.insertRows('stays', stayColumns(change), change.walks);
  await driver.insertRows('signals', signalColumns(change), change.signals);
}
