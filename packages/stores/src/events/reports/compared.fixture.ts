import type { Population, ReportStore } from '@viaggio/domain/ports/reportStore';
import type fc from 'fast-check';
import { countAttributionSlowly } from '../../../../domain/src/reports/slowly/countAttributionSlowly.fixture';
import { countCreditedPeopleSlowly } from '../../../../domain/src/reports/slowly/countCreditedPeopleSlowly.fixture';
import { countFunnelSlowly } from '../../../../domain/src/reports/slowly/countFunnelSlowly.fixture';
import { countPathsSlowly } from '../../../../domain/src/reports/slowly/countPathsSlowly.fixture';
import { countPaybackSlowly } from '../../../../domain/src/reports/slowly/countPaybackSlowly.fixture';
import { countProcessSlowly } from '../../../../domain/src/reports/slowly/countProcessSlowly.fixture';
import { countRetentionSlowly } from '../../../../domain/src/reports/slowly/countRetentionSlowly.fixture';
import { countVariantsSlowly } from '../../../../domain/src/reports/slowly/countVariantsSlowly.fixture';
import { detailPathsSlowly } from '../../../../domain/src/reports/slowly/detailPathsSlowly.fixture';
import {
  anyAttributionCase,
  anyFunnelCase,
  anyPathDetailsCase,
  anyPathsCase,
  anyProcessCase,
  anyRetentionCase,
  anyTimeToConvertCase,
  anyVariantsCase,
  type Case,
} from '../../../../domain/src/reports/slowly/randomQueries.fixture';
import { timeToConvertSlowly } from '../../../../domain/src/reports/slowly/timeToConvertSlowly.fixture';
import type { SaidInLog, Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';
import type { EventsDriver } from '../driver/types';
import { createEventLog, createJourneyStore } from '../index';
import { logEntry } from '../logEntry.fixture';
import { companiesOf, messageOf, storedJourney } from './contacts/storedJourney.fixture';

/** A report of the store beside the slow, obvious one, and random cases for both. */
export interface Compared {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case<Population>>;
  /** Whether the question is also one to the log. */
  readonly isLogged: (one: Case<Population>) => boolean;
  /** What both say of a case, in one order and to nine digits: [the store, the slow one]. */
  readonly ask: (
    store: ReportStore,
    workspace: number,
    unit: Population['unit'],
    one: Case<Population>,
  ) => Promise<[unknown, unknown]>;
}

function compared<Query extends Population>(
  name: string,
  cases: fc.Arbitrary<Case<Query>>,
  ask: (store: ReportStore, query: Query) => Promise<unknown>,
  slowly: (travellers: readonly Traveller[], query: Query) => unknown,
): Compared {
  return {
    name,
    cases,
    isLogged: ({ query }) => JSON.stringify(query).includes('"property":'),
    ask: async (store, workspace, unit, one) => {
      const { travellers, query } = one as Case<Query>;
      const said = plain(await ask(store, { ...query, workspace, unit }));
      return [said, saidSlowly(slowly, travellers, query, unit)];
    },
  };
}

/** What the slow version says of people, or of their companies. */
export function saidSlowly<Query extends Population>(
  slowly: (travellers: readonly Traveller[], query: Query) => unknown,
  travellers: readonly Traveller[],
  query: Query,
  unit: Population['unit'],
): unknown {
  if (unit === 'person') return plain(slowly(travellers, query));
  // Who may be seen is said of people, before their contacts are put together.
  const seen = travellers.filter(
    ({ contacts }) => !query.places || contacts.some(({ place }) => query.places?.includes(place)),
  );
  return plain(slowly(companiesOf(seen), { ...query, places: undefined }));
}

export const COMPARED: readonly Compared[] = [
  compared('funnels', anyFunnelCase, (store, query) => store.countFunnel(query), countFunnelSlowly),
  compared('paths', anyPathsCase, (store, query) => store.countPaths(query), countPathsSlowly),
  compared(
    'details of paths',
    anyPathDetailsCase,
    (store, query) => store.detailPaths(query),
    detailPathsSlowly,
  ),
  compared('process maps', anyProcessCase, (store, query) => store.countProcess(query), countProcessSlowly),
  compared('variants', anyVariantsCase, (store, query) => store.countVariants(query), countVariantsSlowly),
  compared(
    'retention',
    anyRetentionCase,
    (store, query) => store.countRetention(query),
    countRetentionSlowly,
  ),
  compared('times', anyTimeToConvertCase, (store, query) => store.timeToConvert(query), timeToConvertSlowly),
  compared(
    'credit',
    anyAttributionCase,
    (store, query) => store.countAttribution(query),
    countAttributionSlowly,
  ),
  compared(
    'credited people',
    anyAttributionCase,
    (store, query) => store.countCreditedPeople(query),
    countCreditedPeopleSlowly,
  ),
  compared('payback', anyAttributionCase, (store, query) => store.countPayback(query), countPaybackSlowly),
];

/** Writes journeys in a workspace of their own. */
export async function writeTravellers(
  driver: EventsDriver,
  workspace: number,
  travellers: readonly Traveller[],
): Promise<void> {
  const nothing = { owners: new Map(), gone: [], walks: [], signals: [] };
  const journeys = travellers.filter(({ contacts }) => contacts.length > 0).map(storedJourney);
  await createJourneyStore(driver).write({ ...nothing, workspace, version: 1, journeys });
}

/** Writes to the log what it alone knows of the contacts: a property that a question holds constant or looks for. */
export async function writeProperties(
  driver: EventsDriver,
  workspace: number,
  travellers: readonly Traveller[],
): Promise<void> {
  const entries = travellers.flatMap(({ person, contacts }) =>
    contacts.map(({ time, held = '', says }, i) => {
      const message = String(messageOf(person, i));
      const properties = JSON.stringify({ ...(held !== '' && { held }), ...(says && spelled(says, i)) });
      const event = { messageHash: message, messageId: message, source: person, time, properties };
      return { ...logEntry(event), workspace };
    }),
  );
  if (entries.length === 0) return;
  await createEventLog(driver).append({ id: workspace, node: 0, committedAt: 0, entries });
}

/** What a contact says as sales systems write it: rivals as a list, or as one text. */
function spelled({ deal, reason, amount, rivals, words }: SaidInLog, i: number): Record<string, unknown> {
  return {
    deal_id: deal ?? null,
    [i % 2 === 0 ? 'closed_lost_reason' : 'reason']: reason,
    [i % 3 === 0 ? 'amount' : 'value']: amount,
    [i % 2 === 0 ? 'competitor' : 'MainCompetitors']: i % 3 === 0 ? rivals : rivals?.join('; '),
    text: words,
  };
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Lists of rows in one order, and figures to nine digits. */
export function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(9));
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.some((item) => typeof item === 'object' && item !== null) ? items.sort(byText) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
