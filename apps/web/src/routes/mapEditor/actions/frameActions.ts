import type { RowKind } from '@viaggio/domain/maps';
import {
  addRow,
  addRows,
  addStage,
  moveRow,
  moveStage,
  type NewStage,
  type Removal,
  removeRow,
  removeStage,
  setRows,
} from '@viaggio/maps/document';
import { HEAD, type Layout, settleSpot } from '../focus/spots';
import type { EditorSession } from '../session/editorSession';

interface Parts {
  readonly session: EditorSession;
  readonly layout: { readonly current: Layout };
  readonly sayRemoved: (what: 'cards' | 'row' | 'stage', removal: Removal) => void;
}

const LANE_ROWS = ['actions', 'touchpoints', 'feelings'] as const satisfies readonly RowKind[];

/** What keys, menus and the pointer do with rows and stages. */
export function frameActions({ session, layout, sayRemoved }: Parts) {
  const { doc, focus, newId } = session;
  const map = () => session.document.read();
  /** Place in a list without `moved`, before `before`; at the end without it. */
  const place = (list: readonly { readonly id: string }[], before: string | null, moved: string): number => {
    const others = list.filter(({ id }) => id !== moved);
    const at = others.findIndex(({ id }) => id === before);
    return at < 0 ? others.length : at;
  };

  const newStage = (stage: Partial<NewStage> = {}, at = map().stages.length): void => {
    const id = addStage(doc, { name: '', ...stage }, newId, at);
    focus.goTo({ row: HEAD, stage: id, card: null }, stage.name ? null : { kind: 'stage', id });
  };

  const newRow = (kind: RowKind, at = map().rows.length): void => {
    const id = addRow(doc, { kind }, newId, at);
    const editing = kind === 'text' ? ({ kind: 'row', id } as const) : null;
    const first = layout.current.stages[0];
    focus.goTo(
      editing || first === undefined
        ? { row: id, stage: HEAD, card: null }
        : { row: id, stage: first, card: null },
      editing,
    );
  };

  /** Rows of one person of a company: what they do, what they meet, how they feel. */
  const newLane = (lane: string): void => {
    const [first] = addRows(
      doc,
      LANE_ROWS.map((kind) => ({ kind, lane })),
      newId,
    );
    const stage = layout.current.stages[0];
    if (first !== undefined) focus.goTo({ row: first, stage: stage ?? HEAD, card: null });
  };

  /** Whose row it is; '' for nobody’s in particular. `all`: in every row of the same person. */
  const nameLane = (id: string, lane: string, all: boolean): void => {
    const { rows } = map();
    const old = rows.find((row) => row.id === id)?.lane;
    const same = rows.filter((row) => row.id === id || (all && old !== '' && row.lane === old));
    setRows(
      doc,
      same.map((row) => row.id),
      { lane },
    );
  };

  const putRow = (id: string, before: string | null): void => {
    moveRow(doc, id, place(map().rows, before, id));
    focus.goTo({ row: id, stage: HEAD, card: null });
  };

  const putStage = (id: string, before: string | null): void => {
    moveStage(doc, id, place(map().stages, before, id));
    focus.goTo({ row: HEAD, stage: id, card: null });
  };

  /** Past the neighbour that is shown; hidden rows between them stay where they are. */
  const shift = (order: readonly string[], id: string, by: 1 | -1, put: typeof putRow): void => {
    const at = order.indexOf(id);
    const next = order[at + by];
    if (next === undefined) return;
    put(id, by === -1 ? next : (order[at + 2] ?? null));
  };

  const dropRow = (id: string): void => {
    const at = layout.current.rows.indexOf(id);
    const removal = removeRow(doc, id);
    const next = layout.current.rows[Math.min(at, layout.current.rows.length - 1)];
    focus.goTo(settleSpot(layout.current, { row: next ?? HEAD, stage: HEAD, card: null }));
    sayRemoved('row', removal);
  };

  const dropStage = (id: string): void => {
    const at = layout.current.stages.indexOf(id);
    const removal = removeStage(doc, id);
    const next = layout.current.stages[Math.min(at, layout.current.stages.length - 1)];
    focus.goTo(settleSpot(layout.current, { row: HEAD, stage: next ?? HEAD, card: null }));
    sayRemoved('stage', removal);
  };

  return {
    newStage,
    newRow,
    newLane,
    nameLane,
    putRow,
    putStage,
    dropRow,
    dropStage,
    shiftRow: (id: string, by: 1 | -1) => shift(layout.current.rows, id, by, putRow),
    shiftStage: (id: string, by: 1 | -1) => shift(layout.current.stages, id, by, putStage),
  };
}
