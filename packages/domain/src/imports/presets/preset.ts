import type { ImportField } from '../mapping/mapping';
import type { Cell } from '../rows/cell';

/** The exports that are read without being told how, by the name to choose them by. */
export const PRESET_IDS = [
  'prestashop-orders',
  'woocommerce-orders',
  'shopify-orders',
  'hubspot-contacts',
  'hubspot-deals',
  'brevo-emails',
  'mailup-emails',
  'mailchimp-emails',
  'ga4-events',
  'ga4-report',
  'google-ads-costs',
  'meta-ads-costs',
  'google-reviews',
  'call-log',
  'till-log',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** Columns that a preset adds to a file. Their names begin with a plus, so that none of the file is called so. */
export const ADDED_COLUMNS = [
  '+event',
  '+time',
  '+amount',
  '+currency',
  '+channel',
  '+place',
  '+person',
  '+email',
  '+phone',
  '+score',
  '+count',
  '+metric',
  '+id',
  '+url',
  '+products',
] as const;
export type AddedColumn = (typeof ADDED_COLUMNS)[number];
export type AddedCells = { readonly [Name in AddedColumn]?: Cell };

/**
 * Names of a column in the languages of its tool, parted by `|`, surest first; compared as plain words, so `Lineitem
 * SKU` is `lineitem sku`.
 */
export type ColumnNames = string;

/** One row of the file, as a preset looks at it. */
export interface PresetRow {
  /** Text of the first of these columns that says something; '' where none does. */
  text(names: ColumnNames): string;
  /** The cell itself: objects of JSON. */
  cell(names: ColumnNames): Cell;
  /** Names of the columns of the file. */
  readonly headers: readonly string[];
}

/** Several rows that make one, because each holds one line of an order. They stand one after the other. */
export interface PresetFold {
  /** Column whose text they share; rows without it go on with the row above. */
  readonly by: ColumnNames;
  /** A file without this column is not put together: its rows are all there is. */
  readonly needs?: ColumnNames;
  /** Column of the line → its name in the list of lines (`+products`). */
  readonly lines: Readonly<Record<string, ColumnNames>>;
  /** Names in the list that are numbers, written with a point. */
  readonly numbers: readonly string[];
}

/** How the export of one tool is read. A pure value: what differs from tool to tool is in it, and nowhere else. */
export interface ImportPreset {
  readonly id: PresetId;
  /** What people call it, the same in every language. */
  readonly tool: string;
  /** Sets of columns; a file that has all of one set is this export. The larger set wins over the smaller. */
  readonly recognise: readonly (readonly ColumnNames[])[];
  readonly columns: { readonly [Field in ImportField]?: ColumnNames };
  readonly properties: Readonly<Record<string, ColumnNames>>;
  readonly constants: { readonly [Field in ImportField]?: string };
  /** Columns that are not kept: said elsewhere already, or nobody's business (street addresses, IP addresses). */
  readonly leftOut: readonly ColumnNames[];
  /** Amounts without a currency are in the workspace's. */
  readonly isMoney: boolean;
  /** Zone of its times without one; undefined: the workspace's. */
  readonly timeZone?: string;
  readonly fold?: PresetFold;
  /** What one row becomes: several events, one, or none (totals). Without it: one event, nothing added. */
  readonly rows?: {
    readonly adds: readonly AddedColumn[];
    readonly of: (row: PresetRow) => readonly AddedCells[];
  };
  /** What whoever imports it should know. */
  readonly caution?: 'names_only' | 'no_dates';
}
