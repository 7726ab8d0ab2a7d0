import { createPeopleListStore, createPeoplePicker, createSegmentStore } from '@viaggio/stores/control';
import {
  createFrictionStore,
  createOverviewStore,
  createQualityStore,
  createRelationStore,
  createReportStore,
  createSegmentReader,
} from '@viaggio/stores/events';
import type { Core } from './composeCore';
import type { Stores } from './stores';
import type { FrictionDeps, RelationDeps, ReportDeps } from './usecases/reports/prepareReport';
import type { OverviewDeps } from './usecases/reports/readOverview';
import type { SegmentDeps } from './usecases/segments/deps';
import { numberSegment } from './usecases/segments/numberSegment';
import { createPickPeople } from './usecases/segments/pickPeople';

interface Surroundings extends Pick<ReportDeps, 'now' | 'projectedUntil' | 'duplicateShare'> {
  readonly epochOf: (workspace: number) => string;
}

type OpenStores = Pick<Stores, 'events' | 'control'>;

/** What segments are kept and asked with. */
function composeSegments({ events, control }: OpenStores, { now, epochOf }: Surroundings) {
  const segmentReader = createSegmentReader(events);
  const picker = createPeoplePicker(control);
  return {
    segments: createSegmentStore(control),
    lists: createPeopleListStore(control),
    segmentReader,
    pickPeople: createPickPeople({ picker, reader: segmentReader, now, epochOf }),
  };
}

/** What reports are read with; nothing is remembered but who was picked for segments. */
export function composeReports(
  stores: OpenStores,
  core: Core,
  surroundings: Surroundings,
): OverviewDeps & RelationDeps & FrictionDeps & SegmentDeps {
  const reports = createReportStore(stores.events);
  const segments = composeSegments(stores, surroundings);
  const { now, projectedUntil, duplicateShare } = surroundings;
  return {
    now,
    projectedUntil,
    duplicateShare,
    reports,
    relations: createRelationStore(stores.events),
    friction: createFrictionStore(stores.events),
    overview: createOverviewStore(stores.events),
    quality: createQualityStore(stores.events),
    terms: core.projection.terms,
    definitionsOf: core.definitionsOf,
    isRestating: async (workspace) => (await core.definitions.findRestating(workspace))?.what === 'contacts',
    measurePeriod: (population) => reports.measurePeriod(population),
    ...segments,
    numberSegment: (id, question) => numberSegment(segments, id, question),
  };
}
