import type { RouteShape } from '@viaggio/contract/common';
import { type ExportFormat, exportTypes } from '@viaggio/contract/exports';
import { routes } from '@viaggio/contract/routes';
import { AppError } from '@viaggio/domain/shared';
import type { ExportDeps } from '../../usecases/exports/deps';
import { exportCell } from '../../usecases/exports/exportCell';
import { exportData } from '../../usecases/exports/exportData';
import type { ExportFile } from '../../usecases/exports/makeFile';
import type { PeopleBehind } from '../reports/peopleBehind';
import { peopleBehind } from '../reports/peopleBehind';
import { type ReportHandlerDeps, scopeOf } from '../reports/reportHandlers';
import type { Handlers } from '../routes/handler';
import { parseInput } from '../routes/parseInput';
import type { FileAnswer } from '../routes/sendFile';

export interface ExportHandlerDeps extends ExportDeps {
  readonly control: ReportHandlerDeps['control'];
  /** Handlers of reports by the name of their route. */
  readonly reportRoutes: Readonly<Record<string, unknown>>;
}

const PARQUET: ExportFormat = 'parquet';

const answer = ({ name, format, pieces }: ExportFile): FileAnswer => ({
  name,
  type: exportTypes[format],
  compressible: format !== PARQUET,
  pieces,
});

const reportNotFound = (report: string): AppError =>
  new AppError('report_not_found', `There is no report "${report}" with people behind it.`, {
    status: 404,
    field: 'report',
  });

/** The report of an address, and how its people are listed. */
function findReport(
  reports: ExportHandlerDeps['reportRoutes'],
  report: string,
): { readonly shape: RouteShape; readonly list: PeopleBehind } {
  const found = (Object.entries(routes) as [string, RouteShape][]).find(
    ([, { path }]) => path === `/reports/${report}`,
  );
  const list = found && peopleBehind(reports[found[0]]);
  if (found === undefined || list === undefined) throw reportNotFound(report);
  return { shape: found[1], list };
}

/** Files of the application API. */
export function exportHandlers(deps: ExportHandlerDeps): Handlers<'exportData' | 'exportCell'> {
  return {
    exportData: async ({ params, query: { known, ...query } }, context) => {
      const scope = await scopeOf(deps, context);
      const wanted = known === undefined ? undefined : known === 'true';
      const { actor } = context;
      return answer(await exportData(deps, scope, { ...query, ...params, known: wanted, actor }));
    },
    exportCell: async ({ params: { report }, query: { people, format }, body }, context) => {
      const { shape, list } = findReport(deps.reportRoutes, report);
      const asked = parseInput(shape.body, body, 'body');
      const { workspace, actor } = context;
      return answer(
        exportCell(deps, { workspace, actor, format, report, cell: people }, (page) =>
          list(asked, context, { ...page, cell: people }),
        ),
      );
    },
  };
}
