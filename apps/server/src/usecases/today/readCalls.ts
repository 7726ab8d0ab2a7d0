import type { OpenReason, TodayStore } from '@viaggio/domain/ports/todayStore';
import {
  CALLS_WITHIN_DAYS,
  type Call,
  callEventOf,
  QUOTES_WITHIN_DAYS,
  rankCalls,
  SILENT_AFTER_DAYS,
  SPEAKING_CHANNELS,
} from '@viaggio/domain/today';
import { modelOfPeople } from '../people/chooseModel';
import { placesOf, type ReportScope, type ScopeDeps } from '../reports/reportScope';

export interface CallsDeps extends ScopeDeps {
  readonly today: TodayStore;
  readonly now: () => number;
  /** Names and addresses of people, in the order given. */
  readonly namesOf: (
    workspace: number,
    people: readonly string[],
  ) => Promise<readonly { readonly name: string; readonly email: string }[]>;
}

export interface TodayCall extends Call {
  readonly name: string;
  readonly email: string;
}

const DAY_MS = 86_400_000;
/** So many of each reason are weighed against the others. */
const OF_EACH = 50;

const numbersWhere = <T>(words: ReadonlyMap<number, string>, is: (word: string) => T): number[] =>
  [...words].flatMap(([number, word]) => (is(word) ? [number] : []));

/** Whom to call: people with something open, the most worth it first. */
export async function readCalls(
  deps: CallsDeps,
  scope: ReportScope,
  { place, typicalOrder }: { readonly place: string | undefined; readonly typicalOrder: number | null },
): Promise<TodayCall[]> {
  const { workspace } = scope;
  const now = deps.now();
  const [definitions, places, channels, events] = await Promise.all([
    deps.definitionsOf(workspace),
    placesOf(deps, scope, place),
    deps.terms.valuesOf(workspace, 'channel'),
    deps.terms.valuesOf(workspace, 'event'),
  ]);
  const stored = modelOfPeople(definitions);
  const lapse = stored?.model.lapseDays ?? { beforeGoal: 0, afterGoal: 0 };
  const query = {
    workspace,
    model: stored?.number ?? 0,
    now,
    places,
    since: now - CALLS_WITHIN_DAYS * DAY_MS,
    quotesSince: now - QUOTES_WITHIN_DAYS * DAY_MS,
    silentSince: now - SILENT_AFTER_DAYS * DAY_MS,
    missed: numbersWhere(events, (name) => callEventOf(name) === 'missed'),
    answered: numbersWhere(events, (name) => callEventOf(name) === 'answered'),
    quotes: numbersWhere(events, (name) => callEventOf(name) === 'quote'),
    channels: numbersWhere(channels, (channel) => SPEAKING_CHANNELS.has(channel)),
    sleepsBefore: Math.round((lapse.beforeGoal * DAY_MS) / 2),
    sleepsAfter: Math.round((lapse.afterGoal * DAY_MS) / 2),
    limit: OF_EACH,
  };
  const none: OpenReason[] = [];
  const [unhappy, missedCall, silentQuote, dormantBest] = await Promise.all([
    deps.today.unhappy(query),
    deps.today.missedCalls(query),
    deps.today.silentQuotes(query),
    stored === undefined ? none : deps.today.dormantBest(query),
  ]);
  const reasons = { unhappy, missedCall, silentQuote, dormantBest };
  const calls = rankCalls({ reasons, typicalOrder, now });
  const rows = await deps.namesOf(
    workspace,
    calls.map(({ person }) => person),
  );
  return calls.map((call, i) => ({ ...call, name: rows[i]?.name ?? '', email: rows[i]?.email ?? '' }));
}
