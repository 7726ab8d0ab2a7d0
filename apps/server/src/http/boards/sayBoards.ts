import type { Dashboard, DateNote, Made, PublicLink, SavedReport } from '@viaggio/domain/ports/boards';
import { USUAL_DASHBOARD } from '../../usecases/boards/dashboards';
import { instantOf, optionalInstantOf } from '../handlers/wire';

const sayMade = ({ byName, at }: Made) => ({ by: byName, at: instantOf(at) });

export const saySavedReport = ({ id, made, updatedAt, ...saved }: SavedReport) => ({
  ...saved,
  id: String(id),
  made: sayMade(made),
  updatedAt: instantOf(updatedAt),
});

export const sayDashboard = ({ id, made, updatedAt, tiles, ...board }: Dashboard) => ({
  ...board,
  id: String(id),
  tiles: [...tiles],
  made: sayMade(made),
  updatedAt: instantOf(updatedAt),
});

/** Id of the dashboard every workspace has. */
export const USUAL_ID = 'usual';

export const sayUsual = () => ({
  ...USUAL_DASHBOARD,
  id: USUAL_ID,
  name: '',
  tiles: [...USUAL_DASHBOARD.tiles],
  version: 0,
  made: null,
  updatedAt: null,
});

export const sayNote = ({ id, made, ...note }: DateNote) => ({
  ...note,
  id: String(id),
  made: sayMade(made),
});

export const sayLink = (link: PublicLink) => ({
  id: String(link.id),
  shows: link.savedReport === null ? ('dashboard' as const) : ('report' as const),
  of: String(link.savedReport ?? link.dashboard ?? USUAL_ID),
  name: link.name,
  places: [...link.places],
  made: sayMade(link.made),
  expiresAt: instantOf(link.expiresAt),
  revokedAt: optionalInstantOf(link.revokedAt),
  lastUsedAt: optionalInstantOf(link.lastUsedAt),
});
