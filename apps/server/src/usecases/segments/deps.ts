import type { PeopleListStore, SegmentReader, SegmentStore } from '@viaggio/domain/ports/segments';
import type { ScopeDeps } from '../reports/reportScope';
import type { PickPeople } from './pickPeople';

/** What segments are kept and asked with. */
export interface SegmentDeps extends ScopeDeps {
  readonly segments: SegmentStore;
  readonly lists: PeopleListStore;
  readonly segmentReader: SegmentReader;
  readonly pickPeople: PickPeople;
}
