import type {
  AttributionQuery,
  NumberSet,
  ReportCell,
  ReportPeople,
} from '@viaggio/domain/ports/reportStore';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { touchRows } from './attribution/touchRows';
import { momentOf } from './contacts/travellers';
import { funnelRows } from './funnel/funnelRows';
import { type Page, pageOfPeople } from './pageOfPeople';
import { retentionRows } from './retention/countRetention';
import { conversionRows } from './retention/timeToConvert';
import { placedPaths } from './travel/countPaths';
import { activities } from './travel/countProcess';
import { variantRows } from './travel/countVariants';

/** The people behind one figure of a report, the latest first: the very rows that the figure counts. */
export function peopleOfCell(driver: EventsDriver, cell: ReportCell, page: Page): Promise<ReportPeople> {
  const bind = new Binder();
  const rows = rowsOf(cell, bind);
  return pageOfPeople(driver, rows, bind.params, page);
}

function rowsOf(cell: ReportCell, bind: Binder): string {
  switch (cell.report) {
    case 'funnel': {
      const last = cell.isLost ? cell.step - 1 : cell.step;
      return `SELECT person, ${momentOf(`steps[${last}]`)} AS at
        FROM (${funnelRows({ ...cell.query, breakdown: undefined }, bind)})
        WHERE level ${cell.isLost ? '=' : '>='} ${last}`;
    }
    case 'paths': {
      const isTo = cell.to === undefined ? '1' : isOneOf(`p${cell.step + 1}`, cell.to, bind);
      return `SELECT person, at FROM (${placedPaths(cell.query, bind)})
        WHERE ${isOneOf(`p${cell.step}`, cell.from, bind)} AND ${isTo}`;
    }
    case 'process': {
      const from = bind.add('UInt16', cell.from);
      const done =
        cell.to === undefined
          ? `has(labels, ${from})`
          : `arrayExists((a, b) -> a = ${from} AND b = ${bind.add('UInt16', cell.to)}, arrayPopBack(labels), arrayPopFront(labels))`;
      return `SELECT person, ${momentOf('x[-1]')} AS at FROM (${activities(cell.query, bind)}) WHERE ${done}`;
    }
    case 'variants':
      return `SELECT person, ${momentOf('x[-1]')} AS at FROM (${variantRows(cell.query, bind)})
        WHERE path = ${bind.add('Array(UInt16)', cell.path)}`;
    case 'retention': {
      const back =
        cell.back === undefined
          ? '1'
          : `arrayExists(d -> d >= ${bind.add('Int32', cell.back.low)} AND d <= ${bind.add('Int32', cell.back.high)}, distances)`;
      return `SELECT person, at FROM (${retentionRows(cell.query, bind)})
        WHERE bucket = ${bind.add('Int32', cell.bucket)} AND ${back}`;
    }
    case 'time':
      return `SELECT person, ${momentOf(cell.converted ? 'b' : 'a')} AS at FROM (${conversionRows(cell.query, bind)})
        WHERE b ${cell.converted ? '>' : '='} 0`;
    case 'attribution':
      return creditedRows(cell.query, cell.unit, bind);
  }
}

function creditedRows(query: AttributionQuery, unit: number | undefined, bind: Binder): string {
  const touched = unit === undefined ? 'empty(units)' : `has(units, ${bind.add('UInt16', unit)})`;
  return `SELECT person, ${momentOf('at')} AS at FROM (SELECT person, at, units FROM (${touchRows({ ...query, nulls: false }, bind)}))
    WHERE ${touched}`;
}

/** Places where a path has not begun or has ended hold no number, and belong to no set. */
function isOneOf(place: string, { numbers, isExcept }: NumberSet, bind: Binder): string {
  const set = bind.add('Array(Int32)', numbers);
  return isExcept ? `(${place} >= 0 AND ${place} NOT IN ${set})` : `${place} IN ${set}`;
}
