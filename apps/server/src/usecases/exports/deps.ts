import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { ExportStore } from '@viaggio/domain/ports/exportStore';
import type { PeopleDeps } from '../people/deps';
import type { ReportDeps } from '../reports/prepareReport';
import type { ExportTurns } from './exportTurns';

export interface ExportDeps extends ReportDeps, PeopleDeps {
  readonly exports: ExportStore;
  readonly audit: AuditStore;
  readonly turns: ExportTurns;
}
