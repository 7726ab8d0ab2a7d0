import type { DateNote } from '@viaggio/domain/ports/boards';
import type { DefinitionStore } from '@viaggio/domain/ports/definitionStore';
import type { LivingMapStore } from '@viaggio/domain/ports/livingMapStore';
import type { SourceStore } from '@viaggio/domain/ports/sources';
import type { TodayStore } from '@viaggio/domain/ports/todayStore';
import type { Hasher, HashId } from '@viaggio/domain/shared';
import type { RelationDeps } from '../prepareReport';
import type { OverviewDeps } from '../readOverview';
import type { ReportScope } from '../reportScope';

/** What the living map is read with, beside its overview. */
export interface LivingMapDeps extends RelationDeps, OverviewDeps {
  readonly livingMap: LivingMapStore;
  readonly hasherOf: (workspace: number) => Hasher;
  /** Whom an id or an address leads to, among those the asker may see. */
  readonly findPersonOf: (scope: ReportScope, id: string) => Promise<HashId>;
}

/** What else is known of days: what may be why figures moved. */
export interface ChangeDeps extends LivingMapDeps {
  readonly notesOn: (workspace: number) => Promise<readonly DateNote[]>;
  readonly authorOf: DefinitionStore['authorOf'];
  readonly arrivalHours: TodayStore['arrivalHours'];
  readonly sources: Pick<SourceStore, 'list'>;
}
