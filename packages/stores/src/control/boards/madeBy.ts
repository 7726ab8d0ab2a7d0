import type { Actor } from '@viaggio/domain/ports/access';
import type { Made } from '@viaggio/domain/ports/boards';

/** Of a table `b` whose `made_by` holds `kind:id`: names are looked up when read, as the audit log does. */
export const MAKER_JOIN = `LEFT JOIN auth.users u ON b.made_by = 'member:' || u.id
  LEFT JOIN api_keys k ON k.workspace = b.workspace AND b.made_by = 'key:' || k.id`;
export const MADE_COLUMNS = 'b.made_by, b.created_at, coalesce(u.name, k.name) AS maker';

export interface MadeRow {
  made_by: string;
  created_at: Date;
  maker: string | null;
}

export const writeActor = ({ kind, id }: Actor): string => `${kind}:${id}`;

export function readMade({ made_by, created_at, maker }: MadeRow): Made {
  const colon = made_by.indexOf(':');
  return {
    by: { kind: made_by.slice(0, colon) as Actor['kind'], id: made_by.slice(colon + 1) },
    byName: maker ?? '',
    at: created_at.getTime(),
  };
}
