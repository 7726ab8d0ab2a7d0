import { createAccessControl } from '@viaggio/stores/control';
import type { MapWorld } from '../../../usecases/reports/testing/mapWorld.fixture';
import { createTurns } from '../createTurns';
import { Restater } from '../restater';

/** A restater as a server has one; several on one world are those of as many servers. */
export function testRestater(world: Pick<MapWorld, 'control' | 'core' | 'errors'>): Restater {
  const control = createAccessControl(world.control);
  return new Restater({
    ...world.core.projection,
    definitions: world.core.definitions,
    definitionsOf: world.core.definitionsOf,
    jobs: control.jobs,
    between: world.core.between,
    alone: createTurns(control).restating,
    onRestated: () => undefined,
    onError: (error) => world.errors.push(error),
  });
}
