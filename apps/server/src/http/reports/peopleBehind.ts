import type { CellPeople } from '@viaggio/domain/ports/overviewStore';
import type { CellWish } from '../../usecases/reports/listReportPeople';
import type { WorkspaceContext } from '../access/context';

/** Lists the people behind a cell of a report; `body` as the schema of the report has parsed it. */
export type PeopleBehind = (body: unknown, context: WorkspaceContext, wish: CellWish) => Promise<CellPeople>;

/** A handler of a report, with the way to the people of its cells. */
export const withPeople = <Handler extends object>(handler: Handler, behind: PeopleBehind): Handler =>
  Object.assign(handler, { behind });

/** The way to the people of a report's cells; undefined for what has none. */
export const peopleBehind = (handler: unknown): PeopleBehind | undefined =>
  typeof handler === 'function' && 'behind' in handler ? (handler.behind as PeopleBehind) : undefined;
