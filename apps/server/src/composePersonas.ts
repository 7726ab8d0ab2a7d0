import type { AccessControl } from '@viaggio/domain/ports/control';
import { createPersonaStore } from '@viaggio/stores/control';
import { createExportStore } from '@viaggio/stores/events';
import type { Core } from './composeCore';
import { composeReports } from './composeReports';
import type { PeopleHandlerDeps } from './http/people/peopleHandlers';
import type { Stores } from './stores';
import type { CreateDemoDeps } from './usecases/demo/createDemo';
import { personasOf } from './usecases/personas/personasOf';
import { writeSuggested } from './usecases/personas/writeSuggested';

interface Parts {
  readonly stores: Pick<Stores, 'events' | 'control'>;
  readonly core: Core;
  readonly control: Pick<AccessControl, 'workspaces'>;
  readonly now: () => number;
  readonly projectedUntil: (workspace: number) => number;
  readonly duplicateShare: (workspace: number) => number | null;
  readonly epochOf: (workspace: number) => string;
}

/** What other rooms want of buyer personas: whose somebody is, and the first ones of an example. */
export function composePersonas(
  parts: Parts,
): Pick<PeopleHandlerDeps, 'personasOf'> & Pick<CreateDemoDeps, 'writePersonas'> {
  const { stores, core, control } = parts;
  const reading = { ...composeReports(stores, core, parts), exports: createExportStore(stores.events) };
  const writing = {
    workspaces: control.workspaces,
    personas: createPersonaStore(stores.control),
    definitionsOf: core.definitionsOf,
  };
  return {
    personasOf: (workspace, person) => personasOf(reading, workspace, person),
    writePersonas: (workspace, by, language) => writeSuggested(writing, workspace, by, language),
  };
}
