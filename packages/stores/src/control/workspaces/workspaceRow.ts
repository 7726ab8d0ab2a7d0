import type { IpPolicy, Workspace, WorkspaceView } from '@viaggio/domain/ports/workspaces';

export interface WorkspaceRow {
  id: number;
  name: string;
  time_zone: string;
  currency: string;
  language: 'it' | 'en';
  sells: string | null;
  wants: string[];
  ip_policy: IpPolicy;
  default_model: string;
  demo: boolean;
  created_at: Date;
}

export interface WorkspaceViewRow extends WorkspaceRow {
  places: string[];
  has_events: boolean;
}

const COLUMNS =
  'id, name, time_zone, currency, language, sells, wants, ip_policy, default_model, demo, created_at';

/** Columns of a workspace under an alias. */
export const workspaceColumns = (alias: string): string =>
  COLUMNS.split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');

/** The same, with what the data says: places of the terms, and whether any connection ever received an event. */
export const viewColumns = (alias: string): string => `${workspaceColumns(alias)},
  ARRAY(SELECT t.value FROM terms t WHERE t.workspace = ${alias}.id AND t.kind = 'place' AND t.value <> '' ORDER BY t.value LIMIT 2000) AS places,
  EXISTS (SELECT FROM sources s WHERE s.workspace = ${alias}.id AND s.first_event_at IS NOT NULL) AS has_events`;

export const readWorkspace = (row: WorkspaceRow): Workspace => ({
  id: row.id,
  name: row.name,
  timeZone: row.time_zone,
  currency: row.currency,
  language: row.language,
  sells: row.sells,
  wants: row.wants,
  ipPolicy: row.ip_policy,
  defaultModel: row.default_model,
  demo: row.demo,
  createdAt: row.created_at.getTime(),
});

export const readView = (row: WorkspaceViewRow): WorkspaceView => ({
  ...readWorkspace(row),
  places: row.places,
  hasEvents: row.has_events,
});
