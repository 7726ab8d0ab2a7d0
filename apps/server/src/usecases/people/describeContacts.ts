import type { TimelineRow } from '@viaggio/domain/ports/timeline';
import { type Metric, type Signal, signalOf } from '@viaggio/domain/signals';
import type { Touchpoint } from '@viaggio/domain/touchpoints';
import type { PeopleDeps } from './deps';
import { deviceOf } from './deviceOf';
import type { LoadedContact } from './loadContacts';
import { readJson } from './readJson';

export type SignalKind = 'survey' | 'review' | 'rating' | 'message' | 'return_reason';

/** A contact on a timeline. Times are UTC milliseconds. */
export interface TimelineContact
  extends Pick<
    TimelineRow,
    'type' | 'name' | 'actor' | 'channel' | 'place' | 'value' | 'currency' | 'url' | 'referrer' | 'campaign'
  > {
  readonly id: string;
  readonly time: number;
  readonly touchpoint: Touchpoint | null;
  /** Contacts of one visit share it; null for those that stand alone. */
  readonly session: string | null;
  readonly device: string;
  /** Name of the connection or file it came from. */
  readonly source: string;
  /** Arrived more than a day after it happened. */
  readonly late: boolean;
  readonly clockCorrected: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly signal: (Signal & { readonly kind: SignalKind }) | null;
}

const DAY_MS = 86_400_000;

/** Puts loaded contacts into words: where they came from, on what device, what was expressed. */
export async function describeContacts(
  { directory }: Pick<PeopleDeps, 'directory'>,
  workspace: number,
  contacts: readonly LoadedContact[],
): Promise<TimelineContact[]> {
  const numbersOf = (key: 'connection' | 'import') =>
    [...new Set(contacts.map(({ row }) => row[key]))].filter((number) => number !== 0);
  const names = await directory.originNames(workspace, {
    connections: numbersOf('connection'),
    imports: numbersOf('import'),
  });
  return contacts.map(({ row, touchpoint, visit }) => ({
    ...pick(row),
    id: row.messageHash,
    touchpoint: touchpoint ?? null,
    session: visit,
    device: deviceOf(readJson(row.context)),
    source: names.imports.get(row.import) ?? names.connections.get(row.connection) ?? '',
    late: row.receivedAt - row.time > DAY_MS,
    properties: readJson(row.properties),
    signal: row.signal ? signalOfRow(row) : null,
  }));
}

const pick = (row: TimelineRow) => ({
  time: row.time,
  type: row.type,
  name: row.name,
  actor: row.actor,
  channel: row.channel,
  place: row.place,
  value: row.value,
  currency: row.currency,
  url: row.url,
  referrer: row.referrer,
  campaign: row.campaign,
  clockCorrected: row.clockCorrected,
});

function signalOfRow(row: TimelineRow): TimelineContact['signal'] {
  const signal = signalOf(row);
  return signal ? { ...signal, kind: kindOfSignal(signal) } : null;
}

const KINDS: Readonly<Record<Metric, SignalKind>> = {
  nps: 'survey',
  csat: 'survey',
  ces: 'survey',
  stars: 'review',
  rating: 'rating',
  text: 'message',
  mention: 'review',
  return_reason: 'return_reason',
};

/** Words in answer to a question are a survey's, whatever its metric; stars without words are a mark alone. */
function kindOfSignal({ metric, survey, question, text }: Signal): SignalKind {
  if (survey !== '' || question !== '') return 'survey';
  if (metric === 'stars' && text === '') return 'rating';
  return KINDS[metric];
}
