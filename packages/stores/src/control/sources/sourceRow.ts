import type { Source } from '@viaggio/domain/ports/sources';

export interface SourceRow {
  id: number;
  workspace: number;
  name: string;
  kind: string;
  write_key: string;
  enabled: boolean;
  created_at: Date;
  first_event_at: Date | null;
  last_event_at: Date | null;
  former_until: Date | null;
}

export const SOURCE_COLUMNS =
  'id, workspace, name, kind, write_key, enabled, created_at, first_event_at, last_event_at, former_until';

export const readSource = (row: SourceRow): Source => ({
  id: row.id,
  workspace: row.workspace,
  name: row.name,
  kind: row.kind,
  writeKey: row.write_key,
  enabled: row.enabled,
  createdAt: row.created_at.getTime(),
  firstEventAt: row.first_event_at?.getTime() ?? null,
  lastEventAt: row.last_event_at?.getTime() ?? null,
  formerUntil: row.former_until?.getTime() ?? null,
});
