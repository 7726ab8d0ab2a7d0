import type { FrictionCell } from '@viaggio/domain/ports/frictionStore';
import type { ReportPeople } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { GROUPS, handoverRows } from './handovers/handoverRows';
import { type Page, pageOfPeople } from './pageOfPeople';
import { followedRows } from './snags/followSnags';

/** The people behind a handover or a snag, the latest first: the very rows that the figure counts. */
export function peopleOfFriction(
  driver: EventsDriver,
  cell: FrictionCell,
  page: Page,
): Promise<ReportPeople> {
  const bind = new Binder();
  const rows = rowsOf(cell, bind);
  const lost = cell.isLost ? ' AND is_over AND NOT is_converted' : '';
  return pageOfPeople(
    driver,
    `SELECT person, at FROM (${rows.sql}) WHERE ${rows.is}${lost}`,
    bind.params,
    page,
  );
}

/** Of kinds that nobody can have met. */
const NO_MOMENTS = `SELECT toUInt64(0) AS person, 0 AS at, 0 AS side, 0 AS kind, 0 AS is_over, 0 AS is_converted WHERE 0`;

function rowsOf(cell: FrictionCell, bind: Binder): { readonly sql: string; readonly is: string } {
  if (cell.report === 'handovers') {
    const pair = bind.add('UInt64', cell.from * GROUPS + cell.to);
    return { sql: handoverRows(cell.query, bind), is: `pair = ${pair}` };
  }
  return {
    sql: followedRows(cell.query, bind) ?? NO_MOMENTS,
    is: `side = 1 AND kind = ${bind.add('UInt8', cell.kind)}`,
  };
}
