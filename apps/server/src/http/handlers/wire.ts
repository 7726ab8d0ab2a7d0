import type { workspaceSettings } from '@viaggio/contract/workspaces';
import { SELLS, templateFor } from '@viaggio/domain/journeys';
import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';
import type { z } from 'zod';

/** UTC milliseconds as the wire writes them. */
export const instantOf = (at: number): string => new Date(at).toISOString();

export const optionalInstantOf = (at: number | null): string | null => (at === null ? null : instantOf(at));

/** A numeric id of an address; anything else is an id of nothing. */
export function readId(id: string, code: string): number {
  const read = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
  if (read === 0 || read > 2_147_483_647)
    throw new AppError(code, 'There is nothing with this id.', { status: 404 });
  return read;
}

/** Leaves out what was not said. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

type Settings = z.input<typeof workspaceSettings>;

/** The places a caller may see: all, or those of their limit. */
const placesFor = (places: readonly string[], limit: readonly string[]): string[] =>
  limit.length === 0 ? [...places] : places.filter((place) => limit.includes(place));

const fittingModelOf = (sells: string | null): string => {
  const known = SELLS.find((each) => each === sells);
  return known ? templateFor(known).id : '';
};

export const settingsOf = (workspace: WorkspaceView, limit: readonly string[] = []): Settings => ({
  id: String(workspace.id),
  name: workspace.name,
  timeZone: workspace.timeZone,
  currency: workspace.currency,
  language: workspace.language,
  sells: workspace.sells as Settings['sells'],
  wants: workspace.wants as Settings['wants'],
  ipPolicy: workspace.ipPolicy,
  defaultModel: workspace.defaultModel,
  fittingModel: fittingModelOf(workspace.sells),
  demo: workspace.demo,
  createdAt: instantOf(workspace.createdAt),
  places: placesFor(workspace.places, limit),
  hasEvents: workspace.hasEvents,
});
