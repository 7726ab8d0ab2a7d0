import type { PersonaReader, PersonaStore } from '@viaggio/domain/ports/personas';
import type { RelationDeps } from '../reports/prepareReport';
import type { OverviewDeps } from '../reports/readOverview';
import type { SegmentDeps } from '../segments/deps';

/** What personas are kept and asked with. */
export interface PersonaDeps extends SegmentDeps, OverviewDeps, RelationDeps {
  readonly personas: PersonaStore;
  readonly personaReader: PersonaReader;
}
