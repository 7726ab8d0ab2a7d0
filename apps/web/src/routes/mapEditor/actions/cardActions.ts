import type { MapCard, RowKind } from '@viaggio/domain/maps';
import {
  addCard,
  LOCAL,
  moveCards,
  type Removal,
  removeCards,
  sendCards,
  setCard,
} from '@viaggio/maps/document';
import type { Layout, Spot } from '../focus/spots';
import { HEAD, moveSpot, sameSpot, settleSpot } from '../focus/spots';
import type { EditorSession } from '../session/editorSession';

export type Direction = 'up' | 'down' | 'left' | 'right';

interface Parts {
  readonly session: EditorSession;
  readonly layout: { readonly current: Layout };
  /** Says what was taken away, with a way to bring just that back. */
  readonly sayRemoved: (what: 'cards' | 'row' | 'stage', removal: Removal) => void;
}

/** What new cards of a row begin with. */
const BEGIN: Partial<Record<RowKind, Partial<MapCard>>> = {
  feelings: { score: 0 },
  opportunities: { effort: 3, value: 3 },
  moments: { moment: 'interest' },
};

/** Half a step of the scale of feelings. */
const SCORE_STEP = 0.5;

/** What keys, menus and the pointer do with cards. */
export function cardActions({ session, layout, sayRemoved }: Parts) {
  const { doc, focus, undo, newId } = session;
  const map = () => session.document.read();
  const cardOf = (id: string) => map().cards.find((card) => card.id === id);

  /** Place in the whole cell, also when only one persona's cards are shown, of what comes before a card. */
  const indexIn = (row: string, stage: string, before: string | null, moved: readonly string[]): number => {
    const cell = map().cards.filter(
      (card) => card.row === row && card.stage === stage && !moved.includes(card.id),
    );
    const at = cell.findIndex(({ id }) => id === before);
    return at < 0 ? cell.length : at;
  };

  /** Begins a card below the spot, and writing in it. */
  const add = (text: string, at: Spot = focus.read().spot): void => {
    if (at.row === HEAD || at.stage === HEAD) return;
    const cell = layout.current.cardsAt(at.row, at.stage);
    const below = at.card === null ? null : (cell[cell.indexOf(at.card) + 1] ?? null);
    const row = map().rows.find(({ id }) => id === at.row);
    const begin = row ? BEGIN[row.kind] : undefined;
    const id = addCard(
      doc,
      { ...begin, row: at.row, stage: at.stage, text },
      newId,
      indexIn(at.row, at.stage, below, []),
    );
    focus.goTo({ row: at.row, stage: at.stage, card: id }, { kind: 'card', id });
  };

  const remove = (ids: readonly string[] = focus.targets()): void => {
    if (ids.length === 0) return;
    const { spot } = focus.read();
    const cell = layout.current.cardsAt(spot.row, spot.stage);
    const at = spot.card === null ? 0 : cell.indexOf(spot.card);
    const left = cell.filter((id) => !ids.includes(id));
    const removal = removeCards(doc, ids);
    focus.goTo({ ...spot, card: left[Math.min(at, left.length - 1)] ?? null });
    sayRemoved('cards', removal);
  };

  /** Puts cards into a cell before one of its cards, or at its end. */
  const put = (ids: readonly string[], to: { row: string; stage: string; before: string | null }): void => {
    const at = indexIn(to.row, to.stage, to.before, ids);
    moveCards(doc, ids, { row: to.row, stage: to.stage, at });
    const first = ids[0];
    if (first !== undefined) focus.follow({ row: to.row, stage: to.stage, card: first });
  };

  /** One card goes through its cell before it leaves it; several go to the cells beside theirs, all or none. */
  const shift = (direction: Direction): void => {
    const ids = focus.targets();
    const { spot } = focus.read();
    if (ids.length === 1 && spot.card !== null && spot.card === ids[0]) {
      shiftOne({ ...spot, card: spot.card }, direction);
      return;
    }
    const goals = ids.map((id) => {
      const card = cardOf(id);
      const from = card && { row: card.row, stage: card.stage, card: null };
      const to = from && beside(layout.current, from, direction);
      return from && to ? { id, to } : null;
    });
    if (goals.length === 0 || goals.some((goal) => goal === null)) return;
    doc.transact(() => {
      for (const goal of goals) if (goal) moveCards(doc, [goal.id], goal.to);
    }, LOCAL);
    const to = goals.find((goal) => goal?.id === spot.card)?.to;
    focus.follow(to ? { ...to, card: spot.card } : spot);
  };

  const shiftOne = (spot: Spot & { card: string }, direction: Direction): void => {
    const cell = layout.current.cardsAt(spot.row, spot.stage);
    const at = cell.indexOf(spot.card);
    const within = direction === 'up' ? at > 0 : direction === 'down' && at < cell.length - 1;
    if (within) {
      put([spot.card], { ...spot, before: cell[direction === 'up' ? at - 1 : at + 2] ?? null });
      return;
    }
    const to = beside(layout.current, spot, direction);
    if (!to) return;
    const there = layout.current.cardsAt(to.row, to.stage);
    const before = { up: undefined, down: there[0], left: there[at], right: there[at] }[direction];
    put([spot.card], { ...to, before: before ?? null });
  };

  /** Sends cards to another row, another stage or both; they stay chosen, in sight of who sent them. */
  const send = (ids: readonly string[], to: { row?: string; stage?: string }): void => {
    sendCards(doc, ids, to);
    const { spot } = focus.read();
    const card = spot.card === null ? undefined : cardOf(spot.card);
    if (card && ids.includes(card.id)) focus.keep({ row: card.row, stage: card.stage, card: card.id });
  };

  /** False where there are no feelings to change. */
  const changeScore = (by: 1 | -1): boolean => {
    const { spot } = focus.read();
    if (map().rows.find(({ id }) => id === spot.row)?.kind !== 'feelings') return false;
    const card = spot.card === null ? undefined : cardOf(spot.card);
    const score = Math.max(-2, Math.min(2, (card?.score ?? 0) + by * SCORE_STEP));
    if (card) setCard(doc, card.id, { score });
    else if (spot.row !== HEAD && spot.stage !== HEAD) {
      const id = addCard(doc, { row: spot.row, stage: spot.stage, score }, newId);
      focus.goTo({ ...spot, card: id });
    }
    return true;
  };

  /** Whether a card without words says something all the same. */
  const saysNothing = (id: string): boolean => {
    const card = cardOf(id);
    if (!card) return false;
    const row = map().rows.find((one) => one.id === card.row);
    if (row?.kind === 'feelings') return false;
    const said = [
      card.touchpoint,
      card.channel,
      card.image,
      card.report,
      card.target,
      card.answers,
      card.score,
    ];
    return said.every((value) => value === null) && card.owner === '';
  };

  const removeQuietly = (id: string): void => {
    const { spot } = focus.read();
    const left = layout.current.cardsAt(spot.row, spot.stage).filter((one) => one !== id);
    removeCards(doc, [id]);
    if (spot.card === id) focus.stand({ ...spot, card: left.at(-1) ?? null });
  };

  const stepBack = (which: 'undo' | 'redo'): void => {
    if (which === 'undo') undo.undo();
    else undo.redo();
    focus.goTo(settleSpot(layout.current, focus.read().spot));
  };

  return { add, remove, put, send, shift, changeScore, saysNothing, removeQuietly, stepBack };
}

/** The cell beside in that direction; null at the edge. */
function beside(layout: Layout, spot: Spot, direction: Direction): { row: string; stage: string } | null {
  const bare = { rows: layout.rows, stages: layout.stages, cardsAt: () => [] };
  const here = { row: spot.row, stage: spot.stage, card: null };
  const next = moveSpot(bare, here, direction);
  return sameSpot(next, here) || next.row === HEAD || next.stage === HEAD
    ? null
    : { row: next.row, stage: next.stage };
}
