import { type ChannelUse, checkWriting, shareOf, type WritingCheck } from '@viaggio/domain/personas';
import type { ContactTotals } from '@viaggio/domain/ports/overviewStore';
import type { StoredPersona } from '@viaggio/domain/ports/personas';
import { type Feelings, foldFeelings, type LifecycleBucket } from '@viaggio/domain/reports';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import { readLifecycle } from '../reports/readLifecycle';
import { type OverviewReport, prepareOverview, readOverview } from '../reports/readOverview';
import type { ReportInput, ReportScope } from '../reports/reportScope';
import { countPersona } from './askPersonas';
import type { PersonaDeps } from './deps';
import { findPersona } from './findPersona';
import { readChannels } from './readChannels';

export interface FiguresWish {
  /** Local dates or instants; `to` is exclusive. Without them the year up to now. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly place?: string | undefined;
}

export interface Worth {
  readonly people: number;
  readonly orders: number;
  readonly revenue: number;
  readonly perPerson: number | null;
  readonly typicalOrder: number | null;
}

export interface PersonaFigures {
  readonly now: { readonly people: number; readonly of: number };
  readonly worth: Worth;
  readonly everybody: Worth;
  readonly currency: string;
  readonly stages: OverviewReport['data']['stages'];
  readonly feelings: Feelings | null;
  readonly channels: readonly {
    channel: string;
    contacts: number;
    share: number | null;
    everybody: number | null;
  }[];
  readonly touchpoints: readonly { id: string; name: Bilingual; channel: string; contacts: number }[];
  readonly trend: readonly LifecycleBucket[];
  readonly check: WritingCheck;
  readonly trust: OverviewReport['trust'];
  readonly definition: Record<string, string>;
  readonly asOf: string;
}

const DEFINITION: Record<string, string> = {
  now: 'Who belongs by the rule at this moment, of everybody ever seen.',
  worth: 'Revenue net of refunds ÷ people with a contact in the period; typical order: the median.',
  present: 'Where they stand in the stages at the end of the period.',
  feelings: 'Mean of what they said or wrote, −2 to +2, with its 95 % interval.',
  channels: 'Contacts that the customers began themselves, by channel.',
  trend: 'Customers of the persona, as they are today, with a contact of their own in the month.',
  check:
    'A preferred channel agrees when its share of contacts is above an even share (one in as many channels as are used), and in part when it is above twice the share it has of everybody. The 95 % interval decides; it minds that contacts of one customer resemble each other.',
};

const YEAR_MS = 365 * 86_400_000;
const TOUCHPOINTS = 8;
const CHANNELS = 10;

/**
 * What the customers of a persona do, and how far the writing agrees with it.
 * @throws AppError `persona_not_found`, `persona_without_rule`, `segment_not_found`, `place_not_allowed`, `period_empty`
 */
export async function readFigures(
  deps: PersonaDeps,
  scope: ReportScope,
  id: string,
  wish: FiguresWish,
): Promise<PersonaFigures> {
  const persona = await findPersona(deps.personas, scope.workspace, id);
  const input: ReportInput = { period: periodOf(wish, deps.now()), place: wish.place };
  const theirs: ReportInput = { ...input, persona: id };
  const [now, report, lifecycle, own, all] = await Promise.all([
    countPersona(deps, scope, id),
    readOverview(deps, scope, theirs),
    readLifecycle(deps, scope, { ...theirs, by: 'month' }),
    readOwn(deps, scope, theirs),
    readOwn(deps, scope, input),
  ]);
  return {
    now: { people: now.people, of: now.of },
    worth: worthOf(own.totals),
    everybody: worthOf(all.totals),
    currency: scope.currency,
    stages: report.data.stages,
    feelings: own.feelings,
    touchpoints: own.touchpoints,
    trend: lifecycle.data.buckets,
    ...channelsOf(persona, own.use, all.use),
    ...{ trust: report.trust, definition: DEFINITION, asOf: report.asOf },
  };
}

function periodOf({ from, to }: FiguresWish, now: number): ReportInput['period'] {
  const instant = (at: number) => new Date(at).toISOString();
  return { from: from ?? instant(now - YEAR_MS), to: to ?? instant(now) };
}

/** Sums of the group that is asked about, whatever the stage. */
async function readOwn(deps: PersonaDeps, scope: ReportScope, input: ReportInput) {
  const { definitions, query } = await prepareOverview(deps, scope, input);
  const [{ cells, totals }, feelings, use] = await Promise.all([
    deps.overview.countContacts(query),
    deps.overview.countFeelings(query),
    readChannels(deps, query),
  ]);
  const sums = new Map<number, number>();
  for (const { touchpoint, contacts } of cells) sums.set(touchpoint, (sums.get(touchpoint) ?? 0) + contacts);
  const touchpoints = definitions.catalogue.touchpoints
    .map(({ id, name, channel, number }) => ({ id, name, channel, contacts: sums.get(number) ?? 0 }))
    .filter(({ contacts }) => contacts > 0)
    .sort((a, b) => b.contacts - a.contacts)
    .slice(0, TOUCHPOINTS);
  return { totals, touchpoints, feelings: foldFeelings(feelings), use };
}

const worthOf = ({ people, orders, revenue, typicalOrder }: ContactTotals): Worth => ({
  people,
  orders,
  revenue,
  perPerson: people === 0 ? null : revenue / people,
  typicalOrder,
});

function channelsOf({ writing }: StoredPersona, own: ChannelUse, all: ChannelUse) {
  const channels = own.channels.slice(0, CHANNELS).map(({ channel, contacts }) => ({
    channel,
    contacts,
    share: shareOf(channel, own).share,
    everybody: shareOf(channel, all).share,
  }));
  return { channels, check: checkWriting(writing, own, all) };
}
