import type { AccessControl } from '@viaggio/domain/ports/control';
import { AppError } from '@viaggio/domain/shared';
import { limitOf } from '../../usecases/places/limitOf';
import type { AnswerMemory } from '../../usecases/reports/rememberAnswers';
import type { ReportScope } from '../../usecases/reports/reportScope';
import type { TodayReport } from '../../usecases/today/readToday';
import { instantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export interface TodayHandlerDeps {
  readonly control: Pick<AccessControl, 'workspaces'>;
  readonly readToday: (
    scope: ReportScope,
    input: { readonly place?: string | undefined },
  ) => Promise<TodayReport>;
  readonly memory: AnswerMemory<TodayReport>;
  readonly generationOf: (workspace: number) => number;
  readonly epochOf: (workspace: number) => string;
  readonly now: () => number;
}

const MINUTE_MS = 60_000;

export function todayHandlers(deps: TodayHandlerDeps): Handlers<'getToday'> {
  return {
    getToday: async ({ query }, { workspace, places }) => {
      const found = await deps.control.workspaces.find(workspace);
      if (found === undefined) {
        throw new AppError('workspace_not_found', 'There is no such workspace.', { status: 404 });
      }
      const { timeZone, currency } = found;
      const scope = { workspace, timeZone, currency, places: limitOf(places) };
      const question = {
        key: JSON.stringify(['today', scope, query.place, Math.floor(deps.now() / MINUTE_MS)]),
        generation: () => deps.generationOf(workspace),
        epoch: deps.epochOf(workspace),
      };
      return sayToday(await deps.memory.read(question, () => deps.readToday(scope, query)));
    },
  };
}

function sayToday(today: TodayReport) {
  const { weeks, learning, looked, findings } = today.changes;
  return {
    date: today.date,
    weekday: today.weekday,
    changes: { weeks, learning, looked, findings: [...findings] },
    calls: today.calls.map(({ person, since, reasons, ...call }) => ({
      ...call,
      personId: person,
      reasons: [...reasons],
      since: instantOf(since),
    })),
    silent:
      today.silent?.map(({ id, name, lastAt, hours }) => ({
        id: String(id),
        name,
        lastEventAt: instantOf(lastAt),
        hours,
      })) ?? null,
    decision: today.decision,
    hasEvents: today.hasEvents,
    currency: today.currency,
    asOf: instantOf(today.asOf),
  };
}
