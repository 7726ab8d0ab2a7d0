import {
  type AnomalyDeps,
  dismissAnomaly,
  listAnomalies,
  type NamedAnomaly,
} from '../../usecases/anomalies/listAnomalies';
import { limitOf } from '../../usecases/places/limitOf';
import { instantOf, readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

const sayAnomaly = (found: NamedAnomaly) => {
  const { id, check, source, name, property, day, value, expected, foundAt, resolvedAt, dismissedAt } = found;
  const state =
    dismissedAt !== null
      ? ('dismissed' as const)
      : resolvedAt === null
        ? ('open' as const)
        : ('over' as const);
  return {
    id: String(id),
    check,
    source,
    name,
    property,
    day,
    value,
    expected,
    foundAt: instantOf(foundAt),
    state,
  };
};

/** What the checks of the data found. Connections belong to no place: who is limited to some is told nothing. */
export function anomalyHandlers(deps: AnomalyDeps): Handlers<'listAnomalies' | 'dismissAnomaly'> {
  return {
    listAnomalies: async ({ query }, { workspace, places }) => ({
      items:
        limitOf(places) === null ? (await listAnomalies(deps, workspace, query.days)).map(sayAnomaly) : [],
    }),
    dismissAnomaly: async ({ params }, context) => {
      await dismissAnomaly(deps, context, readId(params.id, 'anomaly_not_found'));
      return { ok: true };
    },
  };
}
