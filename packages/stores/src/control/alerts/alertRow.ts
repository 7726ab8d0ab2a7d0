import type { AlertCondition, AlertEvery } from '@viaggio/domain/alerts';
import type { Actor } from '@viaggio/domain/ports/access';
import type { Alert, AlertState, NewAlert, StoredWatch } from '@viaggio/domain/ports/alertStore';

export interface AlertRow {
  id: number;
  workspace: number;
  name: string;
  watch: StoredWatch;
  condition: AlertCondition;
  every: AlertEvery;
  members: number[];
  webhook: string | null;
  enabled: boolean;
  places: string[] | null;
  state: AlertState | null;
  created_by: string;
  created_at: Date;
}

export const ALERT_COLUMNS = `a.id, a.workspace, a.name, a.watch, a.condition, a.every, a.members, a.webhook,
  a.enabled, a.places, a.state, a.created_by, a.created_at`;

/** Actors are kept as `kind:id`. */
const readActor = (text: string): Actor => {
  const at = text.indexOf(':');
  return { kind: text.slice(0, at) as Actor['kind'], id: text.slice(at + 1) };
};

export const writeActor = ({ kind, id }: Actor): string => `${kind}:${id}`;

export const readAlert = (row: AlertRow): Alert => ({
  id: row.id,
  workspace: row.workspace,
  name: row.name,
  watch: row.watch,
  condition: row.condition,
  every: row.every,
  to: { members: row.members, webhook: row.webhook },
  enabled: row.enabled,
  places: row.places,
  state: row.state,
  createdBy: readActor(row.created_by),
  createdAt: row.created_at.getTime(),
});

/** Values of the columns that people set, in the order of `insertAlert` and `updateAlert`. */
export const alertValues = (alert: NewAlert): unknown[] => [
  alert.workspace,
  alert.name,
  JSON.stringify(alert.watch),
  JSON.stringify(alert.condition),
  alert.every,
  alert.to.members,
  alert.to.webhook,
  alert.enabled,
  alert.places,
];
