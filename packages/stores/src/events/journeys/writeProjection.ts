import { STAY_ENDS } from '@viaggio/domain/journeys';
import type {
  ProjectionWrite,
  StoredJourney,
  StoredSignal,
  StoredWalk,
} from '@viaggio/domain/ports/journeyStore';
import type { EventsDriver } from '../driver/types';

async function insertRows(
  driver: EventsDriver,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  if (rows.length === 0) return;
  await driver.insert(table, columns, Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n')));
}

const JOURNEY_COLUMNS = [
  'workspace',
  'person',
  't',
  'tp',
  'ch',
  'st',
  'ac',
  'pl',
  'value',
  'version',
  'gone',
];

const journeyRow = (workspace: number, version: number, journey: StoredJourney) => [
  workspace,
  journey.person,
  journey.times,
  journey.touchpoints,
  journey.channelNumbers,
  journey.stages,
  journey.actors,
  journey.placeNumbers,
  journey.values,
  version,
  0,
];

const STAY_COLUMNS = [
  'workspace',
  'model',
  'key',
  'person',
  'stage',
  'entered',
  'leaves',
  'how',
  'cycle',
  'won',
  'exit',
  'hit_stage',
  'hit_time',
  'version',
  'gone',
];

/** Number of each way a stay ends, as `how` holds it. */
const ENDS = new Map(STAY_ENDS.map((end, index) => [end, index]));

function stayRow(workspace: number, version: number, { model, key, person, walk }: StoredWalk): unknown[] {
  const stays = walk?.stays ?? [];
  const hits = walk?.hits ?? [];
  return [
    workspace,
    model,
    key,
    person,
    stays.map((stay) => stay.stage),
    stays.map((stay) => stay.entered),
    stays.map((stay) => stay.left),
    stays.map((stay) => ENDS.get(stay.end)),
    stays.map((stay) => stay.cycle),
    stays.map((stay) => (stay.won ? 1 : 0)),
    stays.map((stay) => stay.exit),
    hits.map((hit) => hit.stage),
    hits.map((hit) => hit.time),
    version,
    walk === undefined ? 1 : 0,
  ];
}

const SIGNAL_COLUMNS = [
  'workspace',
  'mh',
  'person',
  'source',
  'ts',
  'metric',
  'status',
  'score',
  'scale_min',
  'scale_max',
  'emotion',
  'provenance',
  'text',
  'language',
  'survey',
  'question',
  'wording',
  'name',
  'tp',
  'st',
  'channel',
  'place',
  'version',
  'gone',
];

const orNaN = (value: number | null): number | 'nan' => value ?? 'nan';

const signalRow = (
  workspace: number,
  version: number,
  { signal, person, touchpoint, stage }: StoredSignal,
) => [
  workspace,
  signal.messageHash,
  person,
  signal.source,
  signal.time,
  signal.metric,
  signal.status,
  orNaN(signal.score),
  orNaN(signal.scaleMin),
  orNaN(signal.scaleMax),
  orNaN(signal.emotion),
  signal.provenance,
  signal.text,
  signal.language,
  signal.survey,
  signal.question,
  signal.version,
  signal.name,
  touchpoint,
  stage,
  signal.channel,
  signal.place,
  version,
  0,
];

/**
 * Writes one round of the projection. A crash between two of the tables changes no answer for long: the same people
 * are projected again at start, and a higher version replaces the lower.
 */
export async function writeProjection(driver: EventsDriver, change: ProjectionWrite): Promise<void> {
  const { workspace, version } = change;
  const owners = [...change.owners].map(([source, list]) => [
    workspace,
    source,
    list.map((owner) => owner.from),
    list.map((owner) => owner.person),
    version,
  ]);
  const gone = change.gone.map((person) => [workspace, person, [], [], [], [], [], [], [], version, 1]);
  const journeys = change.journeys.map((journey) => journeyRow(workspace, version, journey));
  await insertRows(driver, 'owners', ['workspace', 'source', 'froms', 'people', 'version'], owners);
  await insertRows(driver, 'journeys', JOURNEY_COLUMNS, [...journeys, ...gone]);
  await insertRows(
    driver,
    'stays',
    STAY_COLUMNS,
    change.walks.map((row) => stayRow(workspace, version, row)),
  );
  await insertRows(
    driver,
    'signals',
    SIGNAL_COLUMNS,
    change.signals.map((row) => signalRow(workspace, version, row)),
  );
}
