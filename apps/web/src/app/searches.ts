import { day, oneOf, text } from './search';

type Raw = Record<string, unknown>;

export const periodNames = ['7', '30', '90', '365'] as const;

/** The days a report looks at: the last so many up to today, or two dates (`to` exclusive). */
export interface PeriodSearch {
  readonly period?: (typeof periodNames)[number];
  readonly from?: string;
  readonly to?: string;
}

export function readPeriod(raw: Raw): PeriodSearch {
  return { period: oneOf(raw, 'period', periodNames), from: day(raw, 'from'), to: day(raw, 'to') };
}

export const CUSTOMERS = ['new', 'returning'] as const;
export type Customers = (typeof CUSTOMERS)[number];

/** What the address of the map says: it is the whole state of the report. */
export interface MapSearch extends PeriodSearch {
  readonly model?: string;
  readonly place?: string;
  /** Id of the segment whose customers are shown. */
  readonly segment?: string;
  /** Id of the buyer persona whose customers are shown. */
  readonly persona?: string;
  /** Only who met this channel in the period. */
  readonly channel?: string;
  /** Only who came first in the period, or only who had come before it. */
  readonly customers?: Customers;
  /** What the figures are held against: `components/comparison.ts`. */
  readonly compare?: string;
  readonly rows?: 'all';
  /** The open side panel: `<stage>.<figure>`. */
  readonly cell?: string;
}

export function readMapSearch(raw: Raw): MapSearch {
  return {
    model: text(raw, 'model'),
    ...readPeriod(raw),
    place: text(raw, 'place'),
    segment: text(raw, 'segment'),
    persona: text(raw, 'persona'),
    channel: text(raw, 'channel'),
    customers: oneOf(raw, 'customers', CUSTOMERS),
    compare: text(raw, 'compare'),
    rows: oneOf(raw, 'rows', ['all'] as const),
    cell: text(raw, 'cell'),
  };
}

export interface TodaySearch {
  readonly place?: string;
  /** The finding whose customers are shown. */
  readonly who?: string;
}

export function readTodaySearch(raw: Raw): TodaySearch {
  return { place: text(raw, 'place'), who: text(raw, 'who') };
}

/** The alert that is open. */
export function readAlertsSearch(raw: Raw): { item?: string } {
  return { item: text(raw, 'item') };
}

export interface PeopleSearch {
  readonly search?: string;
  readonly stage?: string;
  readonly state?: 'active' | 'dormant' | 'lost';
  readonly channel?: string;
  readonly place?: string;
  readonly known?: 'true';
  readonly sort?: 'recent' | 'value' | 'contacts' | 'name';
}

export function readPeopleSearch(raw: Raw): PeopleSearch {
  return {
    search: text(raw, 'search'),
    stage: text(raw, 'stage'),
    state: oneOf(raw, 'state', ['active', 'dormant', 'lost'] as const),
    channel: text(raw, 'channel'),
    place: text(raw, 'place'),
    known: raw.known === 'true' ? 'true' : undefined,
    sort: oneOf(raw, 'sort', ['recent', 'value', 'contacts', 'name'] as const),
  };
}

/** A new segment holds the example it starts from: `routes/segments/rule/segmentTemplates.ts`. */
export function readNewSegmentSearch(raw: Raw): { from?: string } {
  return { from: text(raw, 'from') };
}

/** The suggestion a new persona starts from. */
export function readNewPersonaSearch(raw: Raw): { from?: string } {
  return { from: text(raw, 'from') };
}

/** The days and the place the figures of a persona are of. */
export interface PersonaSearch extends PeriodSearch {
  readonly place?: string;
}

export function readPersonaSearch(raw: Raw): PersonaSearch {
  return { ...readPeriod(raw), place: text(raw, 'place') };
}

export interface PersonSearch {
  readonly view?: 'links';
  /** Comma-separated channels of the timeline. */
  readonly channels?: string;
}

export function readPersonSearch(raw: Raw): PersonSearch {
  return { view: oneOf(raw, 'view', ['links'] as const), channels: text(raw, 'channels') };
}

export const welcomeSteps = ['sells', 'wants', 'connect', 'site'] as const;

export function readWelcomeSearch(raw: Raw): { step?: (typeof welcomeSteps)[number] } {
  return { step: oneOf(raw, 'step', welcomeSteps) };
}

export function readSignInSearch(raw: Raw): { to?: string; fault?: string } {
  const to = text(raw, 'to');
  const fault = text(raw, 'fault');
  // Only addresses of our own: `//elsewhere` would leave, and browsers read a backslash as a slash.
  return {
    to: to && /^\/(?![/\\])/.test(to) ? to : undefined,
    // Why single sign-on did not open: a code that has its words, or none.
    fault: fault && /^[a-z_]{1,60}$/.test(fault) ? fault : undefined,
  };
}

/** Settings hold what is open in their section: an item's id. */
export function readSettingsSearch(raw: Raw): { item?: string; reason?: string } {
  return { item: text(raw, 'item'), reason: text(raw, 'reason') };
}
