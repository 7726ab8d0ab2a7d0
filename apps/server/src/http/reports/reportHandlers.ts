import type { PersonRow } from '@viaggio/contract/people';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { HashId } from '@viaggio/domain/shared';
import { AppError } from '@viaggio/domain/shared';
import { limitOf } from '../../usecases/places/limitOf';
import { listCellPeople } from '../../usecases/reports/listCellPeople';
import {
  type OverviewDeps,
  type OverviewReport,
  type OverviewScope,
  readOverview,
} from '../../usecases/reports/readOverview';
import type { AnswerMemory } from '../../usecases/reports/rememberAnswers';
import type { WorkspaceContext } from '../access/context';
import type { Handlers } from '../routes/handler';

export interface ReportHandlerDeps extends OverviewDeps {
  readonly control: Pick<AccessControl, 'workspaces'>;
  readonly memory: AnswerMemory<OverviewReport>;
  /** Grows whenever journeys of the workspace change, and whenever somebody decided about identity or stages. */
  readonly generationOf: (workspace: number) => number;
  readonly epochOf: (workspace: number) => string;
  readonly personRows: (
    workspace: number,
    people: readonly { readonly person: HashId; readonly at: number }[],
  ) => Promise<PersonRow[]>;
}

async function scopeOf(
  deps: ReportHandlerDeps,
  { workspace, places }: WorkspaceContext,
): Promise<OverviewScope> {
  const found = await deps.control.workspaces.find(workspace);
  if (found === undefined)
    throw new AppError('workspace_not_found', 'There is no such workspace.', { status: 404 });
  return {
    workspace,
    timeZone: found.timeZone,
    currency: found.currency,
    places: limitOf(places),
  };
}

/** Reports of the application API. */
export function reportHandlers(deps: ReportHandlerDeps): Handlers<'overview'> {
  return {
    overview: async ({ body, query }, context) => {
      const scope = await scopeOf(deps, context);
      if (query.people === undefined) {
        const key = JSON.stringify([scope, body]);
        const epoch = deps.epochOf(scope.workspace);
        const generation = deps.generationOf(scope.workspace);
        const report = await deps.memory.read({ key, generation, epoch }, () =>
          readOverview(deps, scope, body),
        );
        return { ...report, trust: { ...report.trust, components: [...report.trust.components] } };
      }
      const offset = Number(query.cursor ?? 0);
      if (!Number.isSafeInteger(offset) || offset < 0) {
        throw new AppError('bad_cursor', 'The cursor is not one of ours.', { field: 'cursor' });
      }
      const found = await listCellPeople(deps, scope, body, {
        cell: query.people,
        offset,
        limit: query.limit,
      });
      const end = offset + found.people.length;
      return {
        cell: query.people,
        items: await deps.personRows(scope.workspace, found.people),
        next: end < found.total ? String(end) : null,
        total: found.total,
      };
    },
  };
}
