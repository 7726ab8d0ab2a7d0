/** What is dragged. */
export interface Dragged {
  readonly kind: 'card' | 'row' | 'stage';
  readonly id: string;
  /** What it is called while it hangs on the pointer. */
  readonly name: string;
}

/** Where it would fall: before that card, row or stage, or after the last. */
export interface DropPlace {
  readonly cell: { readonly row: string; readonly stage: string } | null;
  readonly before: string | null;
  /** The line that shows it, in pixels of the window. */
  readonly line: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const LINE_PX = 2;
/** Letters of what hangs on the pointer. */
const MOST = 80;

/** The card, row or stage under a press that may become a drag; null on fields, buttons and between. */
export function draggedOf(target: EventTarget | null): { dragged: Dragged; element: HTMLElement } | null {
  const on = target instanceof Element ? target : null;
  if (!on || on.closest('button, textarea, input, [data-point], a')) return null;
  const element = on.closest<HTMLElement>('[data-spot]');
  const { row = '', stage = '', card } = element?.dataset ?? {};
  if (!element) return null;
  const name = (element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, MOST);
  if (card !== undefined) return { element, dragged: { kind: 'card', id: card, name } };
  if (row !== '' && stage === '') return { element, dragged: { kind: 'row', id: row, name } };
  if (row === '' && stage !== '') return { element, dragged: { kind: 'stage', id: stage, name } };
  return null;
}

const under = (point: Point, selector: string): HTMLElement | null =>
  document
    .elementsFromPoint(point.x, point.y)
    .map((one) => one.closest<HTMLElement>(selector))
    .find(Boolean) ?? null;

export function dropPlace(dragged: Dragged, at: Point): DropPlace | null {
  if (dragged.kind === 'card') return inCell(dragged, at);
  return dragged.kind === 'row' ? amongRows(at) : amongStages(at);
}

function inCell(dragged: Dragged, at: Point): DropPlace | null {
  const cell = under(at, '[data-cell]');
  if (!cell) return null;
  const cards = [...cell.querySelectorAll<HTMLElement>('[data-card]')].filter(
    (card) => card.dataset.card !== dragged.id,
  );
  const next = cards.find((card) => middle(card) > at.y);
  const box = cell.getBoundingClientRect();
  const edge =
    next?.getBoundingClientRect().top ?? cards.at(-1)?.getBoundingClientRect().bottom ?? box.top + 10;
  return {
    cell: { row: cell.dataset.atRow ?? '', stage: cell.dataset.atStage ?? '' },
    before: next?.dataset.card ?? null,
    line: { left: box.left + 8, top: edge - LINE_PX, width: box.width - 16, height: LINE_PX },
  };
}

function amongRows(at: Point): DropPlace | null {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-line]')];
  const next = rows.find((row) => middle(row) > at.y);
  const box = (next ?? rows.at(-1))?.getBoundingClientRect();
  if (!box) return null;
  return {
    cell: null,
    before: next?.dataset.line ?? null,
    line: {
      left: box.left,
      top: (next ? box.top : box.bottom) - LINE_PX / 2,
      width: box.width,
      height: LINE_PX,
    },
  };
}

function amongStages(at: Point): DropPlace | null {
  const heads = [...document.querySelectorAll<HTMLElement>('[data-stage-head]')];
  const next = heads.find((head) => {
    const { left, width } = head.getBoundingClientRect();
    return left + width / 2 > at.x;
  });
  const box = (next ?? heads.at(-1))?.getBoundingClientRect();
  if (!box) return null;
  return {
    cell: null,
    before: next?.dataset.stageHead ?? null,
    line: { left: next ? box.left : box.right, top: box.top, width: LINE_PX, height: box.height },
  };
}

function middle(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

/** Moves the line there; hides it without a place. */
export function showPlace(line: HTMLElement | null, place: DropPlace | null): void {
  if (!line) return;
  line.hidden = place === null;
  if (!place) return;
  for (const side of ['left', 'top', 'width', 'height'] as const) line.style[side] = `${place.line[side]}px`;
}
