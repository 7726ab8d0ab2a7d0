import type { AccessControl } from '@viaggio/domain/ports/control';
import { NOBODY } from '@viaggio/domain/shared';
import { limitOf } from '../../usecases/places/limitOf';
import { listSignals, type SignalDeps } from '../../usecases/signals/listSignals';
import { instantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export interface SignalHandlerDeps extends SignalDeps {
  readonly control: Pick<AccessControl, 'workspaces'>;
  readonly personNames: (
    workspace: number,
    people: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
}

const PROVENANCES = ['said', 'inferred', 'assumed'] as const;

export function signalHandlers(deps: SignalHandlerDeps): Handlers<'listSignals'> {
  return {
    listSignals: async ({ query }, { workspace, places }) => {
      const found = await deps.control.workspaces.find(workspace);
      const { withText, ...wish } = query;
      const { items, next } = await listSignals(deps, {
        ...wish,
        kind: wish.kind,
        stage: wish.stage,
        touchpoint: wish.touchpoint,
        from: wish.from,
        to: wish.to,
        cursor: wish.cursor,
        withText: withText === undefined ? undefined : withText === 'true',
        workspace,
        timeZone: found?.timeZone ?? 'UTC',
        places: limitOf(places),
      });
      const names = await deps.personNames(
        workspace,
        items.map((row) => row.person).filter((person) => person !== NOBODY),
      );
      return {
        items: items.map(({ scaleMax, person, name: _name, provenance, time, ...row }) => ({
          ...row,
          time: instantOf(time),
          scale: scaleMax,
          personId: person === NOBODY ? null : person,
          person: names.get(person) ?? '',
          provenance: PROVENANCES.find((one) => one === provenance) ?? null,
          method: '',
        })),
        next,
        total: null,
      };
    },
  };
}
