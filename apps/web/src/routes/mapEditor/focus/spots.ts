/** Where one can stand on the map. `row: ''` is the line of stage names, `stage: ''` the column of row names. */
export interface Spot {
  readonly row: string;
  readonly stage: string;
  /** The card stood on; null for a cell without cards, or a name. */
  readonly card: string | null;
}

/** What is on screen, in its order: only rows and stages that are shown. */
export interface Layout {
  readonly rows: readonly string[];
  readonly stages: readonly string[];
  cardsAt(row: string, stage: string): readonly string[];
}

export const HEAD = '';

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'start'
  | 'end'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous';

/** Rows passed by a page. */
const PAGE = 5;

export function sameSpot(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.stage === b.stage && a.card === b.card;
}

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

function cardsOf(layout: Layout, row: string, stage: string): readonly string[] {
  return row === HEAD || stage === HEAD ? [] : layout.cardsAt(row, stage);
}

/** The spot in a cell at the card of that number, or at its last; negative numbers count from the end. */
export function spotAt(layout: Layout, row: string, stage: string, number = 0): Spot {
  const cards = cardsOf(layout, row, stage);
  const index = clamp(number < 0 ? cards.length + number : number, cards.length - 1);
  return { row, stage, card: cards[index] ?? null };
}

/** The same spot if it is still there; otherwise the nearest one that is. */
export function settleSpot(layout: Layout, spot: Spot): Spot {
  const row = spot.row === HEAD || layout.rows.includes(spot.row) ? spot.row : (layout.rows[0] ?? HEAD);
  const stage =
    spot.stage === HEAD || layout.stages.includes(spot.stage) ? spot.stage : (layout.stages[0] ?? HEAD);
  const cards = cardsOf(layout, row, stage);
  if (row === spot.row && stage === spot.stage && spot.card !== null && cards.includes(spot.card))
    return spot;
  return spotAt(layout, row, stage);
}

/** Up and down pass through the cards of a cell before they leave it. */
function moveVertically(layout: Layout, spot: Spot, by: 1 | -1): Spot {
  const cards = cardsOf(layout, spot.row, spot.stage);
  const beside = spot.card === null ? undefined : cards[cards.indexOf(spot.card) + by];
  if (beside !== undefined) return { ...spot, card: beside };
  const lines = [HEAD, ...layout.rows];
  const row = lines[lines.indexOf(spot.row) + by];
  if (row === undefined || (row === HEAD && spot.stage === HEAD)) return spot;
  return spotAt(layout, row, spot.stage, by === 1 ? 0 : -1);
}

function moveSideways(layout: Layout, spot: Spot, by: 1 | -1): Spot {
  const columns = [HEAD, ...layout.stages];
  const stage = columns[columns.indexOf(spot.stage) + by];
  if (stage === undefined || (stage === HEAD && spot.row === HEAD)) return spot;
  const number = spot.card === null ? 0 : cardsOf(layout, spot.row, spot.stage).indexOf(spot.card);
  return spotAt(layout, spot.row, stage, number);
}

function moveByPage(layout: Layout, spot: Spot, by: number): Spot {
  const row = layout.rows[clamp(layout.rows.indexOf(spot.row) + by, layout.rows.length - 1)];
  return row === undefined ? spot : spotAt(layout, row, spot.stage);
}

/** The cell after or before in reading order; null beyond the last and the first. */
export function moveInReadingOrder(layout: Layout, spot: Spot, by: 1 | -1): Spot | null {
  const { rows, stages } = layout;
  const at = rows.indexOf(spot.row) * stages.length + stages.indexOf(spot.stage) + by;
  if (spot.row === HEAD || spot.stage === HEAD) {
    const row = spot.row === HEAD ? 0 : rows.indexOf(spot.row);
    const first = rows[row];
    const stage = stages[0];
    return by === 1 && first !== undefined && stage !== undefined ? spotAt(layout, first, stage) : null;
  }
  const row = rows[Math.floor(at / stages.length)];
  const stage = stages[at % stages.length];
  return row === undefined || stage === undefined ? null : spotAt(layout, row, stage);
}

function edge(layout: Layout, row: string | undefined, stage: string | undefined, spot: Spot): Spot {
  return row === undefined || stage === undefined ? spot : spotAt(layout, row, stage);
}

/** Where a key leads; the same spot where there is nothing further. */
export function moveSpot(layout: Layout, spot: Spot, move: Move): Spot {
  const { rows, stages } = layout;
  switch (move) {
    case 'up':
      return moveVertically(layout, spot, -1);
    case 'down':
      return moveVertically(layout, spot, 1);
    case 'left':
      return moveSideways(layout, spot, -1);
    case 'right':
      return moveSideways(layout, spot, 1);
    case 'rowStart':
      return edge(layout, spot.row, stages[0], spot);
    case 'rowEnd':
      return edge(layout, spot.row, stages.at(-1), spot);
    case 'start':
      return edge(layout, rows[0], stages[0], spot);
    case 'end':
      return edge(layout, rows.at(-1), stages.at(-1), spot);
    case 'pageUp':
      return moveByPage(layout, spot, -PAGE);
    case 'pageDown':
      return moveByPage(layout, spot, PAGE);
    case 'next':
      return moveInReadingOrder(layout, spot, 1) ?? spot;
    case 'previous':
      return moveInReadingOrder(layout, spot, -1) ?? spot;
  }
}

/** All cards between two spots: of the cells of the rectangle they span, or within their one cell. */
export function cardsBetween(layout: Layout, a: Spot, b: Spot): readonly string[] {
  if (a.row === b.row && a.stage === b.stage) {
    const cards = cardsOf(layout, a.row, a.stage);
    const ends = [a.card, b.card].map((card) => (card === null ? -1 : cards.indexOf(card)));
    return cards.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
  }
  const span = (order: readonly string[], x: string, y: string): readonly string[] => {
    const ends = [order.indexOf(x), order.indexOf(y)];
    return order.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
  };
  const stages = span(layout.stages, a.stage, b.stage);
  return span(layout.rows, a.row, b.row).flatMap((row) =>
    stages.flatMap((stage) => layout.cardsAt(row, stage)),
  );
}
