import { templateOf } from '@viaggio/domain/journeys';
import { defaultCatalogue } from '@viaggio/domain/touchpoints';
import { type Delivery, type SimulateOptions, type Simulation, simulate } from '@viaggio/simulator/simulate';
import { composeReports } from '../../../composeReports';
import type { ReportScope } from '../reportScope';
import { type MapWorld, mapWorld } from './mapWorld.fixture';

const CHUNK = 2_000;

export interface SimulatedShop {
  readonly world: MapWorld;
  readonly deps: ReturnType<typeof composeReports>;
  readonly scope: ReportScope;
  readonly simulation: Simulation;
  readonly deliveries: readonly Delivery[];
}

/** A simulated year (or as many months as wished) that ends now, sent through collection and projected, with what reports are read with. */
export async function simulatedShop(
  wish: Pick<SimulateOptions, 'seed' | 'customers'> & Partial<SimulateOptions>,
  now: number,
): Promise<SimulatedShop> {
  const world = await mapWorld(() => now);
  const stores = { events: world.events.driver, control: world.control };
  const deps = composeReports(stores, world.core, {
    now: () => now,
    epochOf: () => '',
    projectedUntil: () => now,
    duplicateShare: () => null,
  });
  const workspace = await world.newWorkspace(defaultCatalogue(), [templateOf('advocacy')!]);
  const simulation = simulate({ months: 12, endsAt: now, order: 'customer', ...wish });
  const deliveries = [...simulation.deliveries];
  for (let from = 0; from < deliveries.length; from += CHUNK) {
    const some = deliveries.slice(from, from + CHUNK);
    await world.send(
      workspace,
      some.map(({ item }) => item),
      some.map(({ receivedAt }) => receivedAt),
    );
  }
  await world.core.projector.round(false);
  const scope = { workspace, timeZone: 'Europe/Rome', currency: 'EUR', places: null };
  return { world, deps, scope, simulation, deliveries };
}
