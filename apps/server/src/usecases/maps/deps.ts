import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessStores } from '@viaggio/domain/ports/control';
import type { MapPart, MapSignals, MapStore } from '@viaggio/domain/ports/maps';
import type { MapRooms } from './rooms';

export interface MapDeps {
  readonly maps: MapStore;
  readonly signals: MapSignals;
  readonly rooms: MapRooms;
  readonly control: Pick<AccessStores, 'workspaces' | 'members' | 'audit'>;
  /** Ids of stages, rows, cards: short, unlike any other. */
  readonly newId: () => string;
  /** UTC milliseconds. */
  readonly now: () => number;
}

export interface MapWriter {
  readonly workspace: number;
  readonly actor: Actor;
}

/** Which map of which workspace. */
export interface MapPlace {
  readonly workspace: number;
  readonly map: number;
}

/** Notes what was done to a map in the audit log. */
export async function noteOn(
  { control }: Pick<MapDeps, 'control'>,
  { workspace, actor }: MapWriter,
  map: number,
  what: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await control.audit.record({ workspace, actor, action: `map.${what}`, target: `map:${map}`, detail });
}

/** Tells those who look at a map that something beside its text is another. */
export const tellChange = (
  { signals }: Pick<MapDeps, 'signals'>,
  map: number,
  what: MapPart,
): Promise<void> => signals.publish({ kind: 'changed', map, what });
