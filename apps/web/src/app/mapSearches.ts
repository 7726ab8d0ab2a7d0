import type { MapKind } from '@viaggio/domain/maps';
import { oneOf, text } from './search';
import { CUSTOMERS, type Customers, type PeriodSearch, readPeriod } from './searches';

type Raw = Record<string, unknown>;

/** Written out: the first look at the application need not carry the room of maps. */
const KINDS = ['as-is', 'to-be', 'research'] as const satisfies readonly MapKind[];

/** Ways to begin a map: the open one stands in the address of the list. */
export const MAP_STARTS = ['choose', 'data', 'model', 'template', 'file', 'blank'] as const;
export type MapStart = (typeof MAP_STARTS)[number];

export interface MapsSearch {
  /** Only maps of this kind. */
  readonly kind?: MapKind;
  readonly start?: MapStart;
}

export function readMapsSearch(raw: Raw): MapsSearch {
  return { kind: oneOf(raw, 'kind', KINDS), start: oneOf(raw, 'start', MAP_STARTS) };
}

/** Two maps, one above the other. */
export interface CompareSearch {
  readonly above?: string;
  readonly below?: string;
  readonly only?: 'differences';
}

export function readCompareSearch(raw: Raw): CompareSearch {
  return {
    above: text(raw, 'above'),
    below: text(raw, 'below'),
    only: oneOf(raw, 'only', ['differences'] as const),
  };
}

/** What stands beside a map that is open. */
export const MAP_SIDES = ['card', 'data', 'comments', 'versions', 'share', 'workshop'] as const;
export type MapSide = (typeof MAP_SIDES)[number];

/** What the address of a map says: everything but the map itself. */
export interface MapEditorSearch extends PeriodSearch {
  /** The spot one came for: `<row>:<stage>`. */
  readonly cell?: string;
  readonly side?: MapSide;
  readonly view?: 'priorities' | 'present';
  /** Ids of the rows chosen, with commas between. */
  readonly rows?: string;
  /** Hidden rows are shown, too. */
  readonly hidden?: 'shown';
  readonly persona?: string;
  /** The figures beside the cards are of these customers only. */
  readonly segment?: string;
  readonly place?: string;
  readonly channel?: string;
  readonly customers?: Customers;
  /** What the figures are held against; the period before unless it says otherwise. */
  readonly compare?: string;
  /** No figures beside the cards. */
  readonly data?: 'off';
  /** The figure whose evidence is open: `<stage of the model>.<figure>`. */
  readonly figure?: string;
}

export function readMapEditorSearch(raw: Raw): MapEditorSearch {
  return {
    cell: text(raw, 'cell'),
    side: oneOf(raw, 'side', MAP_SIDES),
    view: oneOf(raw, 'view', ['priorities', 'present'] as const),
    rows: text(raw, 'rows'),
    hidden: oneOf(raw, 'hidden', ['shown'] as const),
    persona: text(raw, 'persona'),
    ...readPeriod(raw),
    segment: text(raw, 'segment'),
    place: text(raw, 'place'),
    channel: text(raw, 'channel'),
    customers: oneOf(raw, 'customers', CUSTOMERS),
    compare: text(raw, 'compare'),
    data: oneOf(raw, 'data', ['off'] as const),
    figure: text(raw, 'figure'),
  };
}
