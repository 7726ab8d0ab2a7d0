import type { SourceKind } from '@viaggio/contract/sources';
import type { AccessControl } from '@viaggio/domain/ports/control';
import { limitOf } from '../../usecases/places/limitOf';
import {
  readSourceHealth,
  type SourceHealth,
  type SourceHealthDeps,
} from '../../usecases/sources/readSourceHealth';
import { instantOf, optionalInstantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export interface SourceHealthHandlerDeps extends SourceHealthDeps {
  readonly control: Pick<AccessControl, 'workspaces'>;
}

/** Whether each source works. */
export function sourceHealthHandlers(deps: SourceHealthHandlerDeps): Handlers<'listSourceHealth'> {
  return {
    listSourceHealth: async (_input, { workspace, places }) => {
      const timeZone = (await deps.control.workspaces.find(workspace))?.timeZone ?? 'UTC';
      const found = await readSourceHealth(deps, { workspace, timeZone, places: limitOf(places) });
      return { items: found.map(sayHealth) };
    },
  };
}

const sayHealth = ({ source, lastAt, rate, toFix, lastFile, state, gaps }: SourceHealth) => ({
  id: String(source.id),
  name: source.name,
  kind: source.kind as SourceKind,
  state,
  lastEventAt: optionalInstantOf(lastAt),
  today: rate.today,
  usual: rate.usual,
  weeks: rate.weeks,
  toFix: toFix === null ? null : toFix.reduce((sum, { rows }) => sum + rows, 0),
  reasons: (toFix ?? []).slice(0, 3).map(({ code, rows }) => ({ code, rows })),
  lastFile: lastFile && { id: String(lastFile.id), file: lastFile.file, at: instantOf(lastFile.createdAt) },
  gaps: [...gaps],
});
