import type { StoredJourney } from '@viaggio/domain/ports/journeyStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import type { HashId } from '@viaggio/domain/shared';
import type { Touchpoint } from '@viaggio/domain/touchpoints';
import type { PreparedReport } from '../../reports/prepareReport';
import { column, type ExportColumn } from '../column';
import type { ExportDeps } from '../deps';
import { inPages, type PageSize } from '../inPages';

/** Journeys in memory at a time; most have some ten contacts, one may have some ten thousand. */
const JOURNEYS: PageSize<StoredJourney> = { rows: 500, weigh: ({ times }) => times.length * 200 };

const ACTORS = ['customer', 'brand', 'third'];
const UNMAPPED = 'unmapped';
/** Ranks among contacts of the same millisecond. */
const RANKS = 2_048;

/** One interaction, in words. */
export interface ExportedContact {
  readonly person: HashId;
  readonly time: number;
  readonly touchpoint: Pick<Touchpoint, 'id' | 'name'> | undefined;
  readonly event: string;
  readonly channel: string;
  readonly place: string;
  readonly campaign: string;
  readonly source: string;
  readonly actor: string;
  readonly value: number;
  readonly stage: string;
  readonly account: string;
}

export const CONTACT_COLUMNS: readonly ExportColumn<ExportedContact>[] = [
  column('person', 'id', (row) => row.person),
  column('time', 'time', (row) => row.time),
  column('touchpoint', 'text', ({ touchpoint }) => touchpoint?.id ?? UNMAPPED),
  column('touchpoint_it', 'text', ({ touchpoint }) => touchpoint?.name.it ?? null),
  column('touchpoint_en', 'text', ({ touchpoint }) => touchpoint?.name.en ?? null),
  column('event', 'text', (row) => row.event),
  column('channel', 'text', (row) => row.channel),
  column('place', 'text', (row) => row.place),
  column('campaign', 'text', (row) => row.campaign),
  column('source', 'text', (row) => row.source),
  column('actor', 'text', (row) => row.actor),
  column('value', 'number', (row) => row.value),
  column('stage', 'text', (row) => row.stage),
  column('account', 'text', (row) => row.account),
];

type WordOf = (number: number | undefined) => string;

/** What turns the numbers of journeys into words. */
interface Vocabulary {
  readonly touchpoints: ReadonlyMap<number, Touchpoint>;
  readonly stages: readonly string[];
  readonly words: Readonly<Record<'channel' | 'place' | 'event' | 'campaign' | 'source', WordOf>>;
  readonly accounts: ReadonlyMap<HashId, string>;
}

/** Interactions of the period, person by person; only those at the places asked for, where there are some. */
export async function* contactRows(
  deps: ExportDeps,
  prepared: PreparedReport,
  population: Population,
): AsyncGenerator<ExportedContact[]> {
  const vocabulary = await readVocabulary(deps, prepared, population.workspace);
  for await (const page of inPages(deps.exports.journeys(population), JOURNEYS)) {
    yield page.flatMap((journey) => contactsOf(journey, population, vocabulary));
  }
}

function contactsOf(
  journey: StoredJourney,
  { from, end, asOf, places }: Population,
  vocabulary: Vocabulary,
): ExportedContact[] {
  const until = Math.min(end, asOf);
  return journey.times.flatMap((key, i) => {
    const time = Math.floor(key / RANKS);
    const isAsked = time >= from && time < until && (places?.includes(journey.placeNumbers[i]!) ?? true);
    return isAsked ? [contactAt(journey, i, time, vocabulary)] : [];
  });
}

function contactAt(
  journey: StoredJourney,
  i: number,
  time: number,
  { words, touchpoints, stages, accounts }: Vocabulary,
): ExportedContact {
  return {
    person: journey.person,
    time,
    touchpoint: touchpoints.get(journey.touchpoints[i]!),
    event: words.event(journey.nameNumbers[i]),
    channel: words.channel(journey.channelNumbers[i]),
    place: words.place(journey.placeNumbers[i]),
    campaign: words.campaign(journey.campaignNumbers[i]),
    source: words.source(journey.campaignSourceNumbers[i]),
    actor: ACTORS[journey.actors[i]!] ?? '',
    value: journey.values[i]!,
    stage: stages[journey.stages[i]! - 1] ?? '',
    account: accounts.get(journey.accountKeys[i]!) ?? '',
  };
}

async function readVocabulary(
  deps: ExportDeps,
  { catalogue }: PreparedReport,
  workspace: number,
): Promise<Vocabulary> {
  const wordsOf = async (kind: keyof Vocabulary['words']): Promise<WordOf> => {
    const words = await deps.terms.valuesOf(workspace, kind);
    return (number) => words.get(number ?? 0) ?? '';
  };
  const [channel, place, event, campaign, source] = await Promise.all([
    wordsOf('channel'),
    wordsOf('place'),
    wordsOf('event'),
    wordsOf('campaign'),
    wordsOf('source'),
  ]);
  return {
    touchpoints: new Map(catalogue.map((touchpoint) => [touchpoint.number, touchpoint])),
    stages: await stagesOf(deps, workspace),
    words: { channel, place, event, campaign, source },
    accounts: await readAccounts(deps, workspace),
  };
}

/** Journeys hold the stages of the default model. */
async function stagesOf({ definitionsOf }: ExportDeps, workspace: number): Promise<readonly string[]> {
  const { models, defaultModel } = await definitionsOf(workspace);
  const own = models.filter(({ model }) => model.id === defaultModel);
  const stages = (own.find(({ state }) => state === 'current') ?? own[0])?.model.stages ?? [];
  return stages.map(({ id }) => id);
}

/** Journeys hold the keys of companies: all their names are read once. */
async function readAccounts(
  { exports, hasherOf }: ExportDeps,
  workspace: number,
): Promise<ReadonlyMap<HashId, string>> {
  const hash = hasherOf(workspace);
  const accounts = new Map<HashId, string>();
  for await (const block of exports.accounts(workspace)) {
    for (const account of block) accounts.set(hash('account', account), account);
  }
  return accounts;
}
