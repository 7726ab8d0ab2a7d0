import type { PersonRow } from '@viaggio/contract/people';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { CellPeople } from '@viaggio/domain/ports/overviewStore';
import type { HashId } from '@viaggio/domain/shared';
import { AppError } from '@viaggio/domain/shared';
import { limitOf } from '../../usecases/places/limitOf';
import { creditAggregatedPaths } from '../../usecases/reports/creditAggregatedPaths';
import {
  type Find,
  findCohortCell,
  findCreditCell,
  findFunnelCell,
  findPathCell,
  findProcessCell,
  findTimeCell,
  findVariantCell,
} from '../../usecases/reports/findCells';
import { type FindFriction, findHandoverCell, findSnagCell } from '../../usecases/reports/findFrictionCells';
import {
  type FindRelation,
  findConsiderationCell,
  findInitiativeCell,
  findLifecycleCell,
  findRepurchaseCell,
} from '../../usecases/reports/findRelationCells';
import { listCellPeople } from '../../usecases/reports/listCellPeople';
import {
  type CellCompanies,
  type CellWish,
  listFrictionPeople,
  listRelationPeople,
  listReportCompanies,
  listReportPeople,
} from '../../usecases/reports/listReportPeople';
import type { ChangeDeps } from '../../usecases/reports/livingMap/deps';
import {
  listBeforeAfterPeople,
  listWeakPeople,
  livingMapPeopleBy,
} from '../../usecases/reports/livingMap/listLivingMapPeople';
import { findAlignmentCell, readAlignment } from '../../usecases/reports/livingMap/readAlignment';
import { readBeforeAfter } from '../../usecases/reports/livingMap/readBeforeAfter';
import { findUnansweredCell, readUnanswered } from '../../usecases/reports/livingMap/readUnanswered';
import { readWeakPoints } from '../../usecases/reports/livingMap/readWeakPoints';
import { type FrictionDeps, prepareReport, type RelationDeps } from '../../usecases/reports/prepareReport';
import { readAttribution } from '../../usecases/reports/readAttribution';
import { readConsideration } from '../../usecases/reports/readConsideration';
import { readFunnel } from '../../usecases/reports/readFunnel';
import { readHandovers } from '../../usecases/reports/readHandovers';
import { readInitiative } from '../../usecases/reports/readInitiative';
import { readLifecycle } from '../../usecases/reports/readLifecycle';
import { type OverviewDeps, readOverview } from '../../usecases/reports/readOverview';
import { readPaths, readProcess, readVariants } from '../../usecases/reports/readPaths';
import { readRepurchase } from '../../usecases/reports/readRepurchase';
import { readRetention, readTimeToConvert } from '../../usecases/reports/readRetention';
import { readSnags } from '../../usecases/reports/readSnags';
import type { AnswerMemory } from '../../usecases/reports/rememberAnswers';
import type { ReportInput, ReportScope } from '../../usecases/reports/reportScope';
import type { Turns } from '../../usecases/reports/takeTurns';
import type { WorkspaceContext } from '../access/context';
import { readOffset } from '../handlers/readOffset';
import type { Handlers } from '../routes/handler';
import { withPeople } from './peopleBehind';

export interface ReportHandlerDeps
  extends OverviewDeps,
    RelationDeps,
    FrictionDeps,
    Omit<ChangeDeps, 'sources'> {
  readonly control: Pick<AccessControl, 'workspaces' | 'sources'>;
  readonly memory: AnswerMemory<unknown>;
  readonly turns: Turns;
  /** Grows whenever journeys of the workspace change, and whenever somebody decided about identity or stages. */
  readonly generationOf: (workspace: number) => number;
  readonly epochOf: (workspace: number) => string;
  readonly personRows: (
    workspace: number,
    people: readonly { readonly person: HashId; readonly at: number }[],
  ) => Promise<PersonRow[]>;
}

export type ReportName =
  | 'overview'
  | 'funnel'
  | 'paths'
  | 'processMap'
  | 'variants'
  | 'retention'
  | 'timeToConvert'
  | 'attribution'
  | 'lifecycle'
  | 'repurchase'
  | 'initiative'
  | 'consideration'
  | 'handovers'
  | 'snags'
  | 'unanswered'
  | 'weakPoints'
  | 'alignment'
  | 'beforeAfter'
  | 'pathAttribution';

export async function scopeOf(
  deps: { readonly control: Pick<AccessControl, 'workspaces'> },
  { workspace, places }: WorkspaceContext,
): Promise<ReportScope> {
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

/** A page of the people behind a cell, as it goes on the wire. */
async function sayPeople(
  deps: ReportHandlerDeps,
  { workspace }: ReportScope,
  query: { readonly people: string; readonly cursor?: string | undefined; readonly limit: number },
  list: (wish: CellWish) => Promise<CellPeople>,
) {
  const offset = readOffset(query.cursor);
  const found = await list({ cell: query.people, offset, limit: query.limit });
  const end = offset + found.people.length;
  return {
    cell: query.people,
    items: await deps.personRows(workspace, found.people),
    next: end < found.total ? String(end) : null,
    total: found.total,
  };
}

/** A page of the companies behind a cell. Whoever only knows people finds none. */
async function sayCompanies(
  query: { readonly people: string; readonly cursor?: string | undefined; readonly limit: number },
  list: (wish: CellWish) => Promise<CellCompanies>,
) {
  const offset = readOffset(query.cursor);
  const found = await list({ cell: query.people, offset, limit: query.limit });
  const end = offset + found.companies.length;
  return {
    cell: query.people,
    items: [],
    companies: found.companies.map(({ id, name, people, at }) => {
      return { id, name, people, at: new Date(at).toISOString() };
    }),
    next: end < found.total ? String(end) : null,
    total: found.total,
  };
}

interface Asked<Body> {
  readonly body: Body;
  readonly query: {
    readonly people?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  };
}

/** A report that is remembered while nothing changes, and the people behind its cells. */
function report<Body extends Pick<ReportInput, 'unit'>, Answer, Deps extends ReportHandlerDeps>(
  deps: Deps,
  name: ReportName,
  read: (deps: Deps, scope: ReportScope, body: Body) => Promise<Answer>,
  list: (deps: Deps, scope: ReportScope, body: Body, wish: CellWish) => Promise<CellPeople>,
  listCompanies?: (deps: Deps, scope: ReportScope, body: Body, wish: CellWish) => Promise<CellCompanies>,
) {
  const answerReport = async ({ body, query }: Asked<Body>, context: WorkspaceContext) => {
    const scope = await scopeOf(deps, context);
    const { people } = query;
    if (people !== undefined && body.unit === 'account' && listCompanies) {
      return sayCompanies({ ...query, people }, (wish) => listCompanies(deps, scope, body, wish));
    }
    if (people !== undefined) {
      return sayPeople(deps, scope, { ...query, people }, (wish) => list(deps, scope, body, wish));
    }
    const key = JSON.stringify([name, scope, body]);
    const epoch = deps.epochOf(scope.workspace);
    const generation = (): number => deps.generationOf(scope.workspace);
    const urgency = name === 'overview' ? 'map' : 'report';
    const answer = await deps.memory.read({ key, generation, epoch }, () =>
      deps.turns.take(urgency, () => read(deps, scope, body)),
    );
    return answer as Answer;
  };
  return withPeople(answerReport, async (body, context, wish) =>
    list(deps, await scopeOf(deps, context), body as Body, wish),
  );
}

const peopleBy =
  <Body extends ReportInput>(find: Find<Body>) =>
  async (deps: ReportHandlerDeps, scope: ReportScope, body: Body, wish: CellWish): Promise<CellPeople> => {
    const prepared = await prepareReport(deps, scope, body);
    return listReportPeople(deps, prepared, wish, (parts) => find(deps, prepared, body, parts));
  };

const companiesBy =
  <Body extends ReportInput>(find: Find<Body>) =>
  async (deps: ReportHandlerDeps, scope: ReportScope, body: Body, wish: CellWish): Promise<CellCompanies> => {
    const prepared = await prepareReport(deps, scope, body);
    return listReportCompanies(deps, prepared, wish, (parts) => find(deps, prepared, body, parts));
  };

const relationPeopleBy =
  <Body extends ReportInput>(find: FindRelation<Body>) =>
  async (deps: ReportHandlerDeps, scope: ReportScope, body: Body, wish: CellWish): Promise<CellPeople> => {
    const prepared = await prepareReport(deps, scope, body);
    return listRelationPeople(deps, prepared, wish, (parts) => find(deps, prepared, body, parts));
  };

const frictionPeopleBy =
  <Body extends ReportInput>(find: FindFriction<Body>) =>
  async (deps: ReportHandlerDeps, scope: ReportScope, body: Body, wish: CellWish): Promise<CellPeople> => {
    const prepared = await prepareReport(deps, scope, body);
    return listFrictionPeople(deps, prepared, wish, (parts) => find(deps, prepared, body, parts));
  };

/** Reports of the application API. */
export function reportHandlers(deps: ReportHandlerDeps): Handlers<ReportName> {
  return {
    overview: report(
      deps,
      'overview',
      async (...asked: Parameters<typeof readOverview>) => {
        const { trust, ...rest } = await readOverview(...asked);
        return { ...rest, trust: { ...trust, components: [...trust.components] } };
      },
      listCellPeople,
    ),
    funnel: report(deps, 'funnel', readFunnel, peopleBy(findFunnelCell), companiesBy(findFunnelCell)),
    paths: report(deps, 'paths', readPaths, peopleBy(findPathCell), companiesBy(findPathCell)),
    processMap: report(
      deps,
      'processMap',
      readProcess,
      peopleBy(findProcessCell),
      companiesBy(findProcessCell),
    ),
    variants: report(deps, 'variants', readVariants, peopleBy(findVariantCell), companiesBy(findVariantCell)),
    retention: report(
      deps,
      'retention',
      readRetention,
      peopleBy(findCohortCell),
      companiesBy(findCohortCell),
    ),
    timeToConvert: report(
      deps,
      'timeToConvert',
      readTimeToConvert,
      peopleBy(findTimeCell),
      companiesBy(findTimeCell),
    ),
    attribution: report(
      deps,
      'attribution',
      readAttribution,
      peopleBy(findCreditCell),
      companiesBy(findCreditCell),
    ),
    lifecycle: report(deps, 'lifecycle', readLifecycle, relationPeopleBy(findLifecycleCell)),
    repurchase: report(deps, 'repurchase', readRepurchase, relationPeopleBy(findRepurchaseCell)),
    initiative: report(deps, 'initiative', readInitiative, relationPeopleBy(findInitiativeCell)),
    consideration: report(deps, 'consideration', readConsideration, relationPeopleBy(findConsiderationCell)),
    handovers: report(deps, 'handovers', readHandovers, frictionPeopleBy(findHandoverCell)),
    snags: report(deps, 'snags', readSnags, frictionPeopleBy(findSnagCell)),
    unanswered: report(deps, 'unanswered', readUnanswered, livingMapPeopleBy(findUnansweredCell)),
    weakPoints: report(deps, 'weakPoints', readWeakPoints, listWeakPeople),
    alignment: report(deps, 'alignment', readAlignment, livingMapPeopleBy(findAlignmentCell)),
    beforeAfter: report(
      { ...deps, sources: deps.control.sources },
      'beforeAfter',
      readBeforeAfter,
      listBeforeAfterPeople,
    ),
    pathAttribution: async ({ body }, context) =>
      creditAggregatedPaths(deps, await scopeOf(deps, context), body),
  };
}
