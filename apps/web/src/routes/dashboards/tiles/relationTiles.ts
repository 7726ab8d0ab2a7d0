import type { Passed } from '../../analysis/handovers/handoverFindings';
import type { Names } from './tileBars';

/** What tiles draw of the reports on customers and their stages. By a link any count may be null: hidden. */
type Count = number | null;
type Bilingual = Names[string];

export interface LifecycleTile {
  readonly by: 'day' | 'week' | 'month';
  readonly buckets: readonly {
    readonly start: string;
    readonly new: Count;
    readonly returning: Count;
    readonly back: Count;
    readonly active: Count;
    readonly quiet: Count;
    readonly complete: boolean;
  }[];
}

interface Started {
  readonly startedByCustomer: Count;
  readonly startedByUs: Count;
  readonly unknown: Count;
  readonly customerShare: number | null;
}

export interface InitiativeTile {
  readonly by: 'day' | 'week' | 'month';
  readonly total: Started;
  readonly buckets: readonly (Started & { readonly start: string; readonly complete: boolean })[];
}

export interface CurvePoint {
  readonly days: number;
  readonly share: number | null;
  readonly interval: [number, number] | null;
}

export interface RepurchaseTile {
  readonly people: Count;
  readonly again: Count;
  readonly curve: {
    readonly tooFew: boolean;
    readonly points: readonly CurvePoint[];
    readonly steps: readonly CurvePoint[];
  };
}

export interface HandoversTile {
  readonly groups: readonly { readonly id: string; readonly name: Bilingual | null }[];
  readonly handovers: readonly (Omit<Passed, 'outcome'> & {
    readonly from: string;
    readonly to: string;
    readonly people: number;
    readonly outcome: Passed['outcome'] | null;
    readonly valueLost: number | null;
  })[];
  readonly total: { readonly people: Count };
}

export interface ConsiderationTile {
  readonly by: 'touchpoint' | 'channel';
  readonly people: Count;
  readonly buyers: Count;
  readonly others: Count;
  readonly rows: readonly {
    readonly name: string;
    readonly lift: number | null;
    readonly interval: [number, number] | null;
    readonly tooFew: boolean;
    readonly buying: boolean;
  }[];
  readonly names: Names;
}

export interface SnagsTile {
  readonly active: Count;
  readonly kinds: readonly {
    readonly id: string;
    readonly name: Bilingual | null;
    readonly measured: boolean;
    readonly people: Count;
    readonly share: number | null;
    readonly cost: { readonly valueLost: number | null; readonly tooFew: boolean };
  }[];
  readonly currency: string;
}

export interface OverviewTile {
  readonly stages: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly measured: boolean;
    readonly people: Count;
    readonly conversion: number | null;
  }[];
  readonly totals: { readonly people: Count };
}

export type Handed = HandoversTile['handovers'][number];

/** Those that lose first, then those that gain, each by how many customers that is: only where the difference is known. */
export function tellingHandovers(handovers: readonly Handed[], most: number): Handed[] {
  return handovers
    .filter(({ difference }) => difference !== null)
    .map((one) => ({ one, size: Math.abs(one.difference ?? 0) * one.people }))
    .toSorted(
      (a, b) =>
        Number((a.one.difference ?? 0) >= 0) - Number((b.one.difference ?? 0) >= 0) || b.size - a.size,
    )
    .map(({ one }) => one)
    .slice(0, most);
}

/** The snags somebody met: the dearest first, then by customers; those whose customers are hidden last. */
export function metSnags(kinds: SnagsTile['kinds'], most: number): SnagsTile['kinds'][number][] {
  const worth = ({ cost }: SnagsTile['kinds'][number]) => (cost.tooFew ? 0 : (cost.valueLost ?? 0));
  return kinds
    .filter(({ measured, people }) => measured && people !== 0)
    .toSorted((a, b) => worth(b) - worth(a) || (b.people ?? -1) - (a.people ?? -1))
    .slice(0, most);
}

/** Parts of all contacts of a bucket, 0..1; nothing where it is hidden or empty. */
export function startedParts({ startedByCustomer, startedByUs, unknown }: Started) {
  const all = (startedByCustomer ?? 0) + (startedByUs ?? 0) + (unknown ?? 0);
  const part = (count: Count) => (all === 0 ? 0 : (count ?? 0) / all);
  return { customer: part(startedByCustomer), us: part(startedByUs), unknown: part(unknown) };
}
