/** What tiles draw of each report. By a link any count may be null: hidden, since so few are behind it. */
type Count = number | null;

export interface FunnelTile {
  readonly steps: readonly { readonly people: Count; readonly fromFirst: number | null }[];
}

export interface TimeTile {
  readonly people: Count;
  readonly converted: Count;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly people: Count;
  }[];
}

export interface RetentionTile {
  readonly overall: readonly {
    readonly people: Count;
    readonly of: number;
    readonly rate: number | null;
    readonly interval: [number, number] | null;
  }[];
}

interface Credit {
  readonly conversions: number;
}

export interface CreditTile {
  readonly conversions: Count;
  readonly rows: readonly ({ readonly name: string } & Readonly<Record<string, unknown>>)[];
  readonly names: Names;
}

export type Names = Readonly<Record<string, { readonly it: string; readonly en: string }>>;

export interface PathsTile {
  readonly total: Count;
  readonly links: readonly {
    readonly step?: number;
    readonly from: string;
    readonly to: string;
    readonly people: Count;
  }[];
  readonly names: Names;
}

export interface ProcessTile {
  readonly total: Count;
  readonly edges: PathsTile['links'];
  readonly names: Names;
}

export interface VariantsTile {
  readonly paths: Count;
  readonly variants: readonly {
    readonly path: readonly string[];
    readonly people: number;
    readonly share: number;
  }[];
  readonly names: Names;
}

/** A line of a tile: as long as its value is large; null: not shown. */
export interface TileBar {
  readonly key: string;
  readonly label: string;
  readonly value: Count;
  readonly text: string;
}

/** The model whose credit a tile draws, of those asked: the first of these. */
const MODELS = ['markov', 'shapley', 'position', 'linear', 'last', 'first'] as const;

const creditOf = (row: CreditTile['rows'][number], model: string): Count => {
  const credit = row[model];
  return typeof credit === 'object' && credit !== null ? (credit as Credit).conversions : null;
};

/** Channels by credit, the most first. */
export function creditRows(data: CreditTile): { name: string; value: Count }[] {
  const model = MODELS.find((one) => data.rows.some((row) => one in row)) ?? 'last-non-direct';
  return data.rows
    .map((row) => ({ name: row.name, value: creditOf(row, model) }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

/** The ways most people take from one place to the next, in whichever step. */
export function topWays(
  links: PathsTile['links'],
  most: number,
): { key: string; from: string; to: string; people: number }[] {
  const sums = new Map<string, { key: string; from: string; to: string; people: number }>();
  for (const { from, to, people } of links) {
    // What has no place of its own is no way anybody could name.
    if (from === 'other' || to === 'other') continue;
    const key = JSON.stringify([from, to]);
    const sum = sums.get(key) ?? { key, from, to, people: 0 };
    sums.set(key, { ...sum, people: sum.people + (people ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.people - a.people).slice(0, most);
}
