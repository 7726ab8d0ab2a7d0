import type { BookSpan, StoredTotal } from '@viaggio/domain/ports/bookStore';
import { type OurPart, type WeighedSuspect, weighSuspects } from '@viaggio/domain/reconciliation';
import { type BookDeps, type By, findTotal, mayTouch, spanOf } from './books';

/** One row of a breakdown; `books` where a total of the books says the same part, else null. */
export interface BrokenDown {
  readonly by: 'day' | 'place' | 'channel' | 'currency';
  readonly name: string;
  readonly ours: number;
  readonly books: number | null;
}

export interface ExplainedTotal {
  readonly total: StoredTotal;
  readonly ours: number;
  readonly suspects: readonly WeighedSuspect[];
  readonly rows: readonly BrokenDown[];
}

type Part = Pick<OurPart, 'day' | 'place'> &
  Partial<Pick<OurPart, 'channel' | 'currency'>> & { readonly n: number };

/** Where a total of the books and ours part: what it is made of, what the books say of the same parts, and the suspects. */
export async function explainTotal(deps: BookDeps, by: By, id: number): Promise<ExplainedTotal> {
  const total = await findTotal(deps, by, id);
  const { span, currency } = await spanOf(deps, by.workspace, total);
  const [ours, parts, finer] = await Promise.all([
    deps.reader.total(span, total.measure),
    partsOf(deps, span, total.measure),
    finerThan(deps, by, total),
  ]);
  const found = total.measure === 'visits' ? [] : await deps.reader.suspects(span, total.measure, currency);
  return {
    total,
    ours,
    suspects: weighSuspects(total.books - ours, found),
    rows: [
      ...breakDown(parts, 'day', finer),
      ...breakDown(parts, 'place', finer),
      ...breakDown(parts, 'channel', []),
      ...breakDown(parts, 'currency', []),
    ],
  };
}

async function partsOf(
  { reader }: BookDeps,
  span: BookSpan,
  measure: StoredTotal['measure'],
): Promise<Part[]> {
  if (measure === 'visits')
    return (await reader.visits(span)).map(({ visits, ...part }) => ({ ...part, n: visits }));
  return (await reader.parts(span)).map((part) => ({
    ...part,
    n: measure === 'orders' ? part.orders : part.sold + part.refunded,
  }));
}

/** Totals of the books inside this one: of one day of it, or of one of its places. */
async function finerThan(
  { books }: BookDeps,
  { workspace, places }: By,
  total: StoredTotal,
): Promise<StoredTotal[]> {
  return (await books.list(workspace)).filter((one) => {
    if (one.id === total.id || one.measure !== total.measure || !mayTouch(places, one.place)) return false;
    const isDay =
      one.from === one.to && one.place === total.place && one.from >= total.from && one.to <= total.to;
    const isPlace = total.place === '' && one.place !== '' && one.from === total.from && one.to === total.to;
    return isDay || isPlace;
  });
}

const MOST_ROWS = 100;

/** Where the books speak of the parts, the largest difference first; else the largest part. */
function breakDown(
  parts: readonly Part[],
  by: BrokenDown['by'],
  finer: readonly StoredTotal[],
): BrokenDown[] {
  const sums = new Map<string, number>();
  for (const part of parts) {
    const name = part[by];
    if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + part.n);
  }
  const said = new Map<string, number>();
  for (const one of finer) {
    if (by === 'day' && one.from === one.to) said.set(one.from, one.books);
    if (by === 'place' && one.place !== '' && one.from !== one.to) said.set(one.place, one.books);
  }
  const names = new Set([...sums.keys(), ...said.keys()]);
  const rows = [...names].map((name) => ({
    by,
    name,
    ours: sums.get(name) ?? 0,
    books: said.get(name) ?? null,
  }));
  const weight = ({ ours, books }: BrokenDown): number =>
    books === null ? Math.abs(ours) * 1e-9 : Math.abs(ours - books);
  return rows.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS);
}
