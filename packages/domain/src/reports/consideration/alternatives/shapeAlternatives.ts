import { readAmount } from '../../../collect/index';
import type { LostDeals, LostReason, NamedIn, NamedRivals, RivalCounts } from '../../../ports/alternatives';
import { NAMED_IN } from '../../../ports/alternatives';
import { MIN_ANSWERS, wilsonInterval } from '../../../statistics/index';
import { ratio } from '../../common/types';

/** Reasons and rivals told; deals of further reasons are told together. */
const MOST_ROWS = 50;

/** What lost deals were worth: of those that say it. */
interface Worth {
  readonly value: number | null;
  readonly priced: number;
}

interface LostReasonRow extends Worth {
  readonly name: string;
  readonly text: string;
  readonly deals: number;
  readonly people: number;
  readonly share: number | null;
  readonly interval: [number, number] | null;
}

export interface LostDealsReport extends Worth {
  readonly deals: number;
  readonly won: number;
  readonly people: number;
  readonly share: number | null;
  readonly interval: [number, number] | null;
  readonly explained: number;
  readonly reasons: LostReasonRow[];
  readonly others: { readonly reasons: number; readonly deals: number };
}

interface RivalRow extends Worth {
  readonly name: string;
  readonly text: string;
  readonly people: number;
  readonly contacts: number;
  readonly share: number | null;
  readonly interval: [number, number] | null;
  readonly namedIn: Record<NamedIn, number>;
  readonly won: number;
  readonly lost: number;
  readonly lostShare: number | null;
  readonly lostInterval: [number, number] | null;
}

export interface RivalsReport {
  readonly people: number;
  readonly rows: RivalRow[];
}

/** Deals lost in the period by what they were lost for: most deals first. Every deal has one reason, or none. */
export function shapeLostDeals({ won, people, reasons }: LostDeals): LostDealsReport {
  const deals = reasons.reduce((sum, row) => sum + row.deals, 0);
  const told = reasons.filter(({ reason }) => reason !== '');
  const explained = told.reduce((sum, row) => sum + row.deals, 0);
  const rows = told
    .map((row) => reasonRow(row, explained))
    .sort((a, b) => b.deals - a.deals || (b.value ?? 0) - (a.value ?? 0) || (a.name < b.name ? -1 : 1));
  const further = rows.slice(MOST_ROWS);
  return {
    deals,
    won,
    people,
    ...shareOf(deals, deals + won),
    ...worthOf(reasons.flatMap(({ amounts }) => amounts)),
    explained,
    reasons: rows.slice(0, MOST_ROWS),
    others: { reasons: further.length, deals: further.reduce((sum, row) => sum + row.deals, 0) },
  };
}

const reasonRow = (
  { reason, text, deals, people, amounts }: LostReason,
  explained: number,
): LostReasonRow => ({
  name: reason,
  text,
  deals,
  people,
  ...shareOf(deals, explained),
  ...worthOf(amounts),
});

/** Rivals by how many customers name them. Of few deals no share is told. */
export function shapeRivals(
  { people, rivals }: NamedRivals,
  names: ReadonlyMap<string, string>,
): RivalsReport {
  const rows = rivals
    .filter(({ rival, contacts }) => contacts > 0 && names.has(rival))
    .map((row) => rivalRow(row, people, names.get(row.rival) ?? row.rival))
    .sort((a, b) => b.people - a.people || b.contacts - a.contacts || (a.name < b.name ? -1 : 1));
  return { people, rows: rows.slice(0, MOST_ROWS) };
}

function rivalRow(row: RivalCounts, naming: number, text: string): RivalRow {
  const { rival, people, contacts, won, lost, amounts } = row;
  const against = shareOf(lost, won + lost);
  const few = won + lost < MIN_ANSWERS;
  const counts = NAMED_IN.map((kind, i) => [kind, row.namedIn[i] ?? 0] as const);
  return {
    name: rival,
    text,
    people,
    contacts,
    ...shareOf(people, naming),
    namedIn: Object.fromEntries(counts) as Record<NamedIn, number>,
    won,
    lost,
    lostShare: few ? null : against.share,
    lostInterval: few ? null : against.interval,
    ...worthOf(amounts),
  };
}

function shareOf(part: number, whole: number) {
  const interval = wilsonInterval(part, whole);
  return {
    share: ratio(part, whole),
    interval: interval && ([interval[0], interval[1]] as [number, number]),
  };
}

/** Sum of the amounts that are such, read as the amounts of events are. */
function worthOf(amounts: readonly string[]): Worth {
  const known = amounts.flatMap((json) => amountOf(json) ?? []);
  return {
    value: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
    priced: known.length,
  };
}

/** No deal is worth less than nothing, or more than amounts of events may be. */
function amountOf(json: string): number | undefined {
  const amount = readAmount(parsed(json));
  return amount === undefined || amount < 0 || amount > 1e12 ? undefined : amount;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
