import { oneOf, text } from './search';
import { type PeriodSearch, readPeriod } from './searches';

type Raw = Record<string, unknown>;

/** What the addresses of all reports say. Contacts are texts: `routes/analysis/builder/contactsText.ts` reads them. */
export interface ReportSearch extends PeriodSearch {
  readonly place?: string;
  /** Id of the segment whose customers are asked for. */
  readonly segment?: string;
  /** Id of the buyer persona whose customers are asked for; with a segment, of both at once. */
  readonly persona?: string;
  /** What is counted; customers where the address says nothing. */
  readonly unit?: 'account';
  /** The open side panel: the cell whose customers are shown. */
  readonly people?: string;
}

export function readReportSearch(raw: Raw): ReportSearch {
  return {
    ...readPeriod(raw),
    place: text(raw, 'place'),
    segment: text(raw, 'segment'),
    persona: text(raw, 'persona'),
    unit: oneOf(raw, 'unit', ['account'] as const),
    people: text(raw, 'people'),
  };
}

/** A whole number as it is written in an address, within what the report takes. */
function count(raw: Raw, key: string, least: number, most: number): string | undefined {
  const value = text(raw, key);
  if (value === undefined || !/^\d{1,4}$/.test(value)) return undefined;
  return Number(value) >= least && Number(value) <= most ? value : undefined;
}

/** ISO 8601, as far as windows need it. */
export function length(raw: Raw, key: string): string | undefined {
  const value = text(raw, key);
  return value && /^P(\d+[DWMY])?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(value) && value !== 'P'
    ? value
    : undefined;
}

export const breakdowns = [
  'touchpoint',
  'event',
  'channel',
  'place',
  'campaign',
  'source',
  'persona',
] as const;

/** By what of one contact customers are told apart where no touchpoints are. */
export const toldApartBy = ['channel', 'place', 'campaign', 'source', 'persona'] as const;
export type ToldApartBy = (typeof toldApartBy)[number];

/** What the steps of a funnel may be asked to share. */
export const heldAttributes = ['channel', 'touchpoint', 'place', 'campaign', 'source'] as const;

/** One of these, or `property:` and its name. */
function held(raw: Raw): string | undefined {
  const value = text(raw, 'hold');
  return value?.match(/^property:.{1,200}$/) ? value : oneOf(raw, 'hold', heldAttributes);
}

export interface FunnelSearch extends ReportSearch {
  readonly steps?: string;
  readonly window?: string;
  readonly order?: 'strict' | 'any';
  readonly start?: 'first';
  readonly exclude?: string;
  readonly by?: (typeof breakdowns)[number];
  readonly hold?: string;
  /** The step whose times are drawn. */
  readonly times?: string;
  /** What the figures are held against: `routes/analysis/funnel/comparison.ts` reads it. */
  readonly compare?: string;
}

export function readFunnelSearch(raw: Raw): FunnelSearch {
  return {
    ...readReportSearch(raw),
    steps: text(raw, 'steps'),
    window: length(raw, 'window'),
    order: oneOf(raw, 'order', ['strict', 'any'] as const),
    start: oneOf(raw, 'start', ['first'] as const),
    exclude: text(raw, 'exclude'),
    by: oneOf(raw, 'by', breakdowns),
    hold: held(raw),
    times: count(raw, 'times', 2, 20),
    compare: text(raw, 'compare'),
  };
}

export const stepKinds = ['touchpoint', 'event', 'channel', 'stage'] as const;

export interface TravelSearch extends ReportSearch {
  readonly by?: 'event' | 'channel' | 'stage';
  readonly scope?: 'session';
  readonly exclude?: string;
  /** Also what we do: messages we send, calls we make. */
  readonly ours?: 'yes';
}

function readTravel(raw: Raw): TravelSearch {
  return {
    ...readReportSearch(raw),
    by: oneOf(raw, 'by', ['event', 'channel', 'stage'] as const),
    scope: oneOf(raw, 'scope', ['session'] as const),
    exclude: text(raw, 'exclude'),
    ours: oneOf(raw, 'ours', ['yes'] as const),
  };
}

export interface PathsSearch extends TravelSearch {
  readonly collapse?: 'no';
  readonly steps?: string;
  readonly top?: string;
  readonly start?: string;
  readonly end?: string;
  readonly through?: string;
}

export function readPathsSearch(raw: Raw): PathsSearch {
  return {
    ...readTravel(raw),
    collapse: oneOf(raw, 'collapse', ['no'] as const),
    steps: count(raw, 'steps', 2, 15),
    top: count(raw, 'top', 1, 50),
    start: text(raw, 'start'),
    end: text(raw, 'end'),
    through: text(raw, 'through'),
  };
}

export interface ProcessSearch extends TravelSearch {
  /** How many activities are drawn. */
  readonly detail?: string;
}

export function readProcessSearch(raw: Raw): ProcessSearch {
  return { ...readTravel(raw), detail: count(raw, 'detail', 2, 60) };
}

export interface VariantsSearch extends TravelSearch {
  readonly collapse?: 'no';
  readonly outcome?: string;
  readonly limit?: string;
}

export function readVariantsSearch(raw: Raw): VariantsSearch {
  return {
    ...readTravel(raw),
    collapse: oneOf(raw, 'collapse', ['no'] as const),
    outcome: text(raw, 'outcome'),
    limit: count(raw, 'limit', 1, 500),
  };
}

export interface RetentionSearch extends ReportSearch {
  readonly start?: string;
  readonly return?: string;
  readonly by?: 'day' | 'week';
  readonly mode?: 'on-or-after' | 'on-or-before';
  readonly cohort?: 'first-in-period' | 'every';
  readonly split?: ToldApartBy;
}

export function readRetentionSearch(raw: Raw): RetentionSearch {
  return {
    ...readReportSearch(raw),
    start: text(raw, 'start'),
    return: text(raw, 'return'),
    by: oneOf(raw, 'by', ['day', 'week'] as const),
    mode: oneOf(raw, 'mode', ['on-or-after', 'on-or-before'] as const),
    cohort: oneOf(raw, 'cohort', ['first-in-period', 'every'] as const),
    split: oneOf(raw, 'split', toldApartBy),
  };
}

export const creditFigures = ['conversions', 'value', 'cost', 'return'] as const;

export interface AttributionSearch extends ReportSearch {
  readonly conversion?: string;
  readonly by?: 'touchpoint' | 'campaign' | 'source';
  readonly lookback?: string;
  readonly nulls?: 'no';
  /** The other models beside the three. */
  readonly models?: 'all';
  readonly show?: Exclude<(typeof creditFigures)[number], 'conversions'>;
  readonly split?: ToldApartBy;
  /** Share of the money that is left when what was sold has been paid, in per cent. */
  readonly margin?: string;
}

export function readAttributionSearch(raw: Raw): AttributionSearch {
  return {
    ...readReportSearch(raw),
    conversion: text(raw, 'conversion'),
    by: oneOf(raw, 'by', ['touchpoint', 'campaign', 'source'] as const),
    lookback: length(raw, 'lookback'),
    nulls: oneOf(raw, 'nulls', ['no'] as const),
    models: oneOf(raw, 'models', ['all'] as const),
    show: oneOf(raw, 'show', ['value', 'cost', 'return'] as const),
    split: oneOf(raw, 'split', toldApartBy),
    margin: count(raw, 'margin', 1, 99),
  };
}

export interface TimeSearch extends ReportSearch {
  readonly first?: string;
  readonly second?: string;
  readonly split?: ToldApartBy;
}

export function readTimeSearch(raw: Raw): TimeSearch {
  return {
    ...readReportSearch(raw),
    first: text(raw, 'first'),
    second: text(raw, 'second'),
    split: oneOf(raw, 'split', toldApartBy),
  };
}

export interface DashboardSearch extends PeriodSearch {
  /** It is being changed. */
  readonly edit?: 'yes';
}

export function readDashboardSearch(raw: Raw): DashboardSearch {
  return { ...readPeriod(raw), edit: oneOf(raw, 'edit', ['yes'] as const) };
}
