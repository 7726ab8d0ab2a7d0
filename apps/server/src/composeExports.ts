import type { AccessControl } from '@viaggio/domain/ports/control';
import { createExportStore } from '@viaggio/stores/events';
import { type ExportHandlerDeps, exportHandlers } from './http/exports/exportHandlers';
import type { Stores } from './stores';
import { createExportTurns } from './usecases/exports/exportTurns';

type Reading = Omit<ExportHandlerDeps, 'exports' | 'audit' | 'turns' | 'reportRoutes' | 'control'>;

interface Parts {
  readonly stores: Pick<Stores, 'events'>;
  readonly control: AccessControl;
}

/** Files of what is read on screens: with the same reports, and the same people. */
export const composeExports = (
  { stores, control }: Parts,
  reading: Reading,
  reportRoutes: ExportHandlerDeps['reportRoutes'],
) =>
  exportHandlers({
    ...reading,
    control,
    reportRoutes,
    exports: createExportStore(stores.events),
    audit: control.audit,
    turns: createExportTurns(),
  });
