import type { FrictionCell } from '@viaggio/domain/ports/frictionStore';
import type { RelationCell } from '@viaggio/domain/ports/relationStore';
import type { ReportCell, ReportCompany, ReportPeople } from '@viaggio/domain/ports/reportStore';
import { AppError } from '@viaggio/domain/shared';
import type { FrictionDeps, PreparedReport, RelationDeps, ReportDeps } from './prepareReport';

export interface CellWish {
  readonly cell: string;
  readonly offset: number;
  readonly limit: number;
}

export const cellNotFound = (cell: string, cause?: unknown): AppError =>
  new AppError('cell_not_found', `The report has no cell "${cell}".`, {
    status: 404,
    field: 'people',
    cause,
  });

/** Parts of a cell's name; within a part, dots and percent signs are escaped as in addresses. */
export function partsOf(cell: string): string[] {
  try {
    return cell.split('.').map(decodeURIComponent);
  } catch (cause) {
    throw cellNotFound(cell, cause);
  }
}

/** The people behind one cell of a report, the latest first. `find` says which cell the name means. */
export const listReportPeople = (
  deps: ReportDeps,
  prepared: PreparedReport,
  wish: CellWish,
  find: (parts: readonly string[]) => Promise<ReportCell | undefined>,
): Promise<ReportPeople> => listPeople(deps.reports, prepared, wish, find);

/** The same of the reports on how customers and the brand stay in touch. */
export const listRelationPeople = (
  deps: RelationDeps,
  prepared: PreparedReport,
  wish: CellWish,
  find: (parts: readonly string[]) => Promise<RelationCell | undefined>,
): Promise<ReportPeople> => listPeople(deps.relations, prepared, wish, find);

/** The same of the reports on what goes wrong for customers. */
export const listFrictionPeople = (
  deps: FrictionDeps,
  prepared: PreparedReport,
  wish: CellWish,
  find: (parts: readonly string[]) => Promise<FrictionCell | undefined>,
): Promise<ReportPeople> => listPeople(deps.friction, prepared, wish, find);

export interface CellCompanies {
  readonly companies: readonly (ReportCompany & { readonly at: number })[];
  readonly total: number;
}

/** The companies behind one cell of a report of companies, the latest first. */
export async function listReportCompanies(
  { reports }: Pick<ReportDeps, 'reports'>,
  { context }: PreparedReport,
  { cell, offset, limit }: CellWish,
  find: (parts: readonly string[]) => Promise<ReportCell | undefined>,
): Promise<CellCompanies> {
  const found = await find(partsOf(cell));
  if (found === undefined) throw cellNotFound(cell);
  const { people, total } = await reports.peopleOf(found, { offset, limit });
  const { workspace, places } = context;
  const keys = people.map(({ person }) => person);
  const known = await reports.readCompanies({ workspace, keys, places });
  const byKey = new Map(known.map((company) => [company.key, company]));
  const companies = people.map(({ person: key, at }) => {
    return { ...(byKey.get(key) ?? { key, id: '', name: '', people: 0 }), at };
  });
  return { companies, total };
}

interface PeopleStore<Cell> {
  peopleOf(cell: Cell, page: Pick<CellWish, 'offset' | 'limit'>): Promise<ReportPeople>;
}

async function listPeople<Cell>(
  store: PeopleStore<Cell>,
  { context }: PreparedReport,
  { cell, offset, limit }: CellWish,
  find: (parts: readonly string[]) => Promise<Cell | undefined>,
): Promise<ReportPeople> {
  if (context.unit === 'account') {
    throw new AppError('unit_has_no_people', 'Companies are counted here: ask for people to see them.', {
      field: 'unit',
    });
  }
  const found = await find(partsOf(cell));
  if (found === undefined) throw cellNotFound(cell);
  return store.peopleOf(found, { offset, limit });
}
