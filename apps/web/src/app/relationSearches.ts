import { length, type ReportSearch, readReportSearch } from './analysisSearches';
import { oneOf, text } from './search';

type Raw = Record<string, unknown>;

/** What the addresses of the reports say that ask how customers and the brand get on with each other. */
export interface SnagsSearch extends ReportSearch {
  /** After so long without an order a cart was left. */
  readonly within?: string;
  readonly followed?: string;
  readonly conversion?: string;
  /** A property by whose values snags are told apart. */
  readonly split?: string;
}

export function readSnagsSearch(raw: Raw): SnagsSearch {
  return {
    ...readReportSearch(raw),
    within: length(raw, 'within'),
    followed: length(raw, 'followed'),
    conversion: text(raw, 'conversion'),
    split: text(raw, 'split')?.slice(0, 200),
  };
}

export interface HandoversSearch extends ReportSearch {
  /** `any`: however long the second contact takes. */
  readonly within?: string;
  readonly followed?: string;
  readonly conversion?: string;
}

export function readHandoversSearch(raw: Raw): HandoversSearch {
  return {
    ...readReportSearch(raw),
    within: oneOf(raw, 'within', ['any'] as const) ?? length(raw, 'within'),
    followed: length(raw, 'followed'),
    conversion: text(raw, 'conversion'),
  };
}

export interface LifecycleSearch extends ReportSearch {
  readonly by?: 'day' | 'month';
  readonly activity?: string;
}

export function readLifecycleSearch(raw: Raw): LifecycleSearch {
  return {
    ...readReportSearch(raw),
    by: oneOf(raw, 'by', ['day', 'month'] as const),
    activity: text(raw, 'activity'),
  };
}

export interface RepurchaseSearch extends ReportSearch {
  readonly purchase?: string;
  readonly merge?: string;
}

export function readRepurchaseSearch(raw: Raw): RepurchaseSearch {
  return { ...readReportSearch(raw), purchase: text(raw, 'purchase'), merge: length(raw, 'merge') };
}

export interface ConsiderationSearch extends ReportSearch {
  readonly rule?: 'where';
  readonly considers?: string;
  readonly conversion?: string;
  readonly within?: string;
  readonly by?: 'channel';
  /** Names with commas between. */
  readonly rivals?: string;
}

export function readConsiderationSearch(raw: Raw): ConsiderationSearch {
  return {
    ...readReportSearch(raw),
    rule: oneOf(raw, 'rule', ['where'] as const),
    considers: text(raw, 'considers'),
    conversion: text(raw, 'conversion'),
    within: length(raw, 'within'),
    by: oneOf(raw, 'by', ['channel'] as const),
    rivals: text(raw, 'rivals')?.slice(0, 400),
  };
}

export interface InitiativeSearch extends ReportSearch {
  readonly by?: 'day' | 'month';
}

export function readInitiativeSearch(raw: Raw): InitiativeSearch {
  return { ...readReportSearch(raw), by: oneOf(raw, 'by', ['day', 'month'] as const) };
}
