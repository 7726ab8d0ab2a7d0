import {
  createBoardStore,
  createBookStore,
  createConsentStore,
  createPeopleDirectory,
  createPeopleListStore,
  createPeoplePicker,
  createPersonaStore,
  createSegmentStore,
} from '@viaggio/stores/control';
import {
  createFrictionStore,
  createLivingMapStore,
  createOverviewStore,
  createPeopleReader,
  createPersonaReader,
  createQualityStore,
  createRelationStore,
  createReportStore,
  createSegmentReader,
  createTodayStore,
} from '@viaggio/stores/events';
import type { Core } from './composeCore';
import type { Stores } from './stores';
import { findPerson } from './usecases/people/findPerson';
import type { PersonaDeps } from './usecases/personas/deps';
import { numberPersonas } from './usecases/personas/numberPersonas';
import type { ChangeDeps } from './usecases/reports/livingMap/deps';
import type { FrictionDeps, RelationDeps, ReportDeps } from './usecases/reports/prepareReport';
import type { OverviewDeps } from './usecases/reports/readOverview';
import type { SegmentDeps } from './usecases/segments/deps';
import { numberSegment } from './usecases/segments/numberSegment';
import { createPickObjectors } from './usecases/segments/pickObjectors';
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
    personas: createPersonaStore(control),
    lists: createPeopleListStore(control),
    segmentReader,
    pickPeople: createPickPeople({ picker, reader: segmentReader, now, epochOf }),
    pickObjectors: createPickObjectors({
      consents: createConsentStore(control),
      reader: segmentReader,
      now,
      epochOf,
    }),
  };
}

/** What the living map is read with, beside its overview. */
function composeLivingMap({ events, control }: OpenStores, core: Core) {
  const people = {
    identity: core.projection.identity,
    people: createPeopleReader(events),
    directory: createPeopleDirectory(control),
    hasherOf: core.collect.hasherOf,
  };
  const boards = createBoardStore(control);
  const findPersonOf: ChangeDeps['findPersonOf'] = async ({ workspace, places }, id) =>
    (await findPerson(people, { workspace, places: places ?? [] }, id, 'person')).person;
  return {
    livingMap: createLivingMapStore(events),
    hasherOf: core.collect.hasherOf,
    findPersonOf,
    notesOn: (workspace: number) => boards.listNotes(workspace),
    authorOf: core.definitions.authorOf,
    arrivalHours: createTodayStore(events).arrivalHours,
  };
}

/** What reports are read with; nothing is remembered but who was picked for segments. */
export function composeReports(
  stores: OpenStores,
  core: Core,
  surroundings: Surroundings,
): OverviewDeps & RelationDeps & FrictionDeps & SegmentDeps & PersonaDeps & Omit<ChangeDeps, 'sources'> {
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
    ...composeLivingMap(stores, core),
    quality: createQualityStore(stores.events),
    isPlanned: async (workspace) => (await core.plans.find(workspace)) !== undefined,
    listSigned: createBookStore(stores.control).listSigned,
    terms: core.projection.terms,
    definitionsOf: core.definitionsOf,
    isRestating: async (workspace) => (await core.definitions.findRestating(workspace))?.what === 'contacts',
    measurePeriod: (population) => reports.measurePeriod(population),
    ...segments,
    personaReader: createPersonaReader(stores.events),
    numberSegment: (asked, question) => numberSegment(segments, asked, question),
    numberPersonas: (question) => numberPersonas(segments, question),
  };
}
