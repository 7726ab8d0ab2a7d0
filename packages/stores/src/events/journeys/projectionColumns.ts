import { STAY_ENDS } from '@viaggio/domain/journeys';
import type {
  ProjectionWrite,
  StoredJourney,
  StoredSignal,
  StoredWalk,
} from '@viaggio/domain/ports/journeyStore';
import type { HashId } from '@viaggio/domain/shared';
import {
  float32,
  float64,
  int8,
  list,
  milliseconds,
  text,
  uint8,
  uint16,
  uint32,
  uint64,
} from '../driver/columns';
import type { Column } from '../driver/rowBinary';

/** The workspace and version that every row of a round carries. */
export type Round = Pick<ProjectionWrite, 'workspace' | 'version'>;

type OwnersRow = readonly [
  source: HashId,
  owners: readonly { readonly from: number; readonly person: HashId }[],
];

export const ownersColumns = ({ workspace, version }: Round): readonly Column<OwnersRow>[] => [
  uint32('workspace', () => workspace),
  uint64('source', ([source]) => source),
  list('froms', ([, owners]) => owners.map((owner) => owner.from), uint64),
  list('people', ([, owners]) => owners.map((owner) => owner.person), uint64),
  uint64('version', () => version),
];

/** A person whose journey is written, or who is gone. */
export type JourneyRow = StoredJourney | { readonly gone: HashId };

const NONE: readonly never[] = [];

/** A list of the journey; nothing for who is gone. */
const of =
  <Item>(read: (journey: StoredJourney) => readonly Item[]) =>
  (row: JourneyRow): readonly Item[] =>
    'gone' in row ? NONE : read(row);

export const journeyColumns = ({ workspace, version }: Round): readonly Column<JourneyRow>[] => [
  uint32('workspace', () => workspace),
  uint64('person', (row) => ('gone' in row ? row.gone : row.person)),
  list(
    't',
    of((journey) => journey.times),
    uint64,
  ),
  list(
    'tp',
    of((journey) => journey.touchpoints),
    uint16,
  ),
  list(
    'ch',
    of((journey) => journey.channelNumbers),
    uint16,
  ),
  list(
    'st',
    of((journey) => journey.stages),
    uint8,
  ),
  list(
    'ac',
    of((journey) => journey.actors),
    uint8,
  ),
  list(
    'pl',
    of((journey) => journey.placeNumbers),
    uint16,
  ),
  list(
    'value',
    of((journey) => journey.values),
    float64,
  ),
  list(
    'nm',
    of((journey) => journey.nameNumbers),
    uint16,
  ),
  list(
    'ca',
    of((journey) => journey.campaignNumbers),
    uint16,
  ),
  list(
    'so',
    of((journey) => journey.campaignSourceNumbers),
    uint16,
  ),
  list(
    'co',
    of((journey) => journey.accountKeys),
    uint64,
  ),
  list(
    'mh',
    of((journey) => journey.messages),
    uint32,
  ),
  uint64('version', () => version),
  uint8('gone', (row) => ('gone' in row ? 1 : 0)),
];

/** Number of each way a stay ends, as `how` holds it. */
const ENDS = new Map(STAY_ENDS.map((end, index) => [end, index]));

const stays = ({ walk }: StoredWalk) => walk?.stays ?? NONE;
const hits = ({ walk }: StoredWalk) => walk?.hits ?? NONE;

export const stayColumns = ({ workspace, version }: Round): readonly Column<StoredWalk>[] => [
  uint32('workspace', () => workspace),
  uint32('model', (row) => row.model),
  uint64('key', (row) => row.key),
  uint64('person', (row) => row.person),
  list('stage', (row) => stays(row).map((stay) => stay.stage), uint8),
  list('entered', (row) => stays(row).map((stay) => stay.entered), uint64),
  list('leaves', (row) => stays(row).map((stay) => stay.left), uint64),
  list('how', (row) => stays(row).map((stay) => ENDS.get(stay.end) ?? 0), uint8),
  list('cycle', (row) => stays(row).map((stay) => stay.cycle), uint16),
  list('won', (row) => stays(row).map((stay) => (stay.won ? 1 : 0)), uint8),
  list('exit', (row) => stays(row).map((stay) => stay.exit), int8),
  list('hit_stage', (row) => hits(row).map((hit) => hit.stage), uint8),
  list('hit_time', (row) => hits(row).map((hit) => hit.time), uint64),
  uint64('version', () => version),
  uint8('gone', (row) => (row.walk === undefined ? 1 : 0)),
];

export const signalColumns = ({ workspace, version }: Round): readonly Column<StoredSignal>[] => [
  uint32('workspace', () => workspace),
  uint64('mh', ({ signal }) => signal.messageHash),
  uint64('person', (row) => row.person),
  uint64('source', ({ signal }) => signal.source),
  milliseconds('ts', ({ signal }) => signal.time),
  text('metric', ({ signal }) => signal.metric),
  text('status', ({ signal }) => signal.status),
  float64('score', ({ signal }) => signal.score ?? Number.NaN),
  float64('scale_min', ({ signal }) => signal.scaleMin ?? Number.NaN),
  float64('scale_max', ({ signal }) => signal.scaleMax ?? Number.NaN),
  float32('emotion', ({ signal }) => signal.emotion ?? Number.NaN),
  text('provenance', ({ signal }) => signal.provenance),
  text('text', ({ signal }) => signal.text),
  text('language', ({ signal }) => signal.language),
  text('survey', ({ signal }) => signal.survey),
  text('question', ({ signal }) => signal.question),
  text('wording', ({ signal }) => signal.version),
  text('name', ({ signal }) => signal.name),
  uint16('tp', (row) => row.touchpoint),
  uint8('st', (row) => row.stage),
  text('channel', ({ signal }) => signal.channel),
  text('place', ({ signal }) => signal.place),
  uint64('version', () => version),
  uint8('gone', () => 0),
];
