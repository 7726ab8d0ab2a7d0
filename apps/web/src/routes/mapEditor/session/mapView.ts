import type { MapCard, MapDocument, MapRow, MapStage } from '@viaggio/domain/maps';
import type { Layout } from '../focus/spots';

/** Which part of a map is looked at. */
export interface Showing {
  /** Ids of the rows chosen; null for all. */
  readonly rows: readonly string[] | null;
  /** Hidden rows, too. */
  readonly hidden: boolean;
  /** Cards of this persona, and those of nobody in particular. */
  readonly persona: string | null;
}

export interface RowView {
  readonly row: MapRow;
  /** Cards of each stage, in the order of the stages. */
  readonly cells: readonly (readonly MapCard[])[];
}

/** What is drawn: the rows shown with their cells. Parts that read the same are the same values as before. */
export interface MapView {
  readonly stages: readonly MapStage[];
  readonly rows: readonly RowView[];
  /** Rows that are not shown. */
  readonly away: number;
  /** Cards whose row or stage was taken away by somebody else while they were written in. */
  readonly astray: readonly MapCard[];
}

const same = <T>(list: readonly T[], before: readonly T[] | undefined): readonly T[] =>
  before && list.length === before.length && list.every((one, i) => one === before[i]) ? before : list;

export function viewOf(document: MapDocument, showing: Showing, before?: MapView): MapView {
  const { stages, rows } = document;
  const columns = new Map(stages.map(({ id }, i) => [id, i]));
  const lines = new Map(rows.map(({ id }) => [id, stages.map((): MapCard[] => [])]));
  const astray: MapCard[] = [];
  for (const card of document.cards) {
    const cell = lines.get(card.row)?.[columns.get(card.stage) ?? -1];
    if (!cell) astray.push(card);
    else if (showing.persona === null || card.persona === null || card.persona === showing.persona)
      cell.push(card);
  }
  const old = new Map(before?.rows.map((row) => [row.row.id, row]));
  const shown = rows
    .filter((row) => (showing.hidden || !row.hidden) && (showing.rows?.includes(row.id) ?? true))
    .map((row): RowView => {
      const was = old.get(row.id);
      const cells = same(
        (lines.get(row.id) ?? []).map((cell, i) => same(cell, was?.cells[i])),
        was?.cells,
      );
      return was && was.row === row && was.cells === cells ? was : { row, cells };
    });
  return {
    stages,
    rows: same(shown, before?.rows),
    away: rows.length - shown.length,
    astray: same(astray, before?.astray),
  };
}

/** The same as the keys see it: by ids. */
export function layoutOf(view: MapView): Layout {
  const columns = new Map(view.stages.map(({ id }, i) => [id, i]));
  const lines = new Map(view.rows.map((line) => [line.row.id, line]));
  return {
    rows: view.rows.map(({ row }) => row.id),
    stages: view.stages.map(({ id }) => id),
    cardsAt: (row, stage) => (lines.get(row)?.cells[columns.get(stage) ?? -1] ?? []).map(({ id }) => id),
  };
}
