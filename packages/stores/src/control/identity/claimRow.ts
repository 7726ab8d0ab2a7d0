import type { Claim, ClaimRule, IdentifierKind } from '@viaggio/domain/identity';

export interface ClaimRow {
  id: string;
  rule: ClaimRule;
  time: number;
  messageId: string;
  source: string;
  aId: string;
  aKind: IdentifierKind;
  aValue: string;
  bId: string;
  bKind: IdentifierKind;
  bValue: string;
}

/** Of claims `c` joined with the identifiers `a` and `b`. */
export const claimColumns = `c.id::text AS id, c.rule, c.time_ms AS time, c.message_id AS "messageId", c.source,
  a.id::text AS "aId", a.kind AS "aKind", a.value AS "aValue", b.id::text AS "bId", b.kind AS "bKind", b.value AS "bValue"`;

export const claimOfRow = (row: ClaimRow): Claim => ({
  id: row.id,
  a: { id: row.aId, kind: row.aKind, value: row.aValue },
  b: { id: row.bId, kind: row.bKind, value: row.bValue },
  rule: row.rule,
  time: row.time,
  messageId: row.messageId,
  source: row.source,
});
