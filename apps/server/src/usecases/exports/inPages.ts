/** How large a page may be: so many rows, and about so many characters of what `weigh` says is long in a row. */
export interface PageSize<Row> {
  readonly rows: number;
  readonly weigh?: (row: Row) => number;
}

/** Characters of a page of rows that may be long. */
const MOST_CHARACTERS = 4_000_000;

/** Blocks of any size, as pages that are full and a last one. */
export async function* inPages<Row>(
  blocks: AsyncIterable<readonly Row[]>,
  { rows: most, weigh = () => 0 }: PageSize<Row>,
): AsyncGenerator<readonly Row[]> {
  let page: Row[] = [];
  let weight = 0;
  for await (const rows of blocks) {
    for (const row of rows) {
      page.push(row);
      weight += weigh(row);
      if (page.length < most && weight < MOST_CHARACTERS) continue;
      yield page;
      [page, weight] = [[], 0];
    }
  }
  if (page.length > 0) yield page;
}
