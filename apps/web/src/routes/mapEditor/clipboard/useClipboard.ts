import type { MapCard } from '@viaggio/domain/maps';
import { addCard, LOCAL, pasteTable, removeCards } from '@viaggio/maps/document';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../components/toastStore';
import { HEAD } from '../focus/spots';
import { useEditor } from '../session/EditorContext';
import { cardsAsTable } from './cardsAsTable';
import { parseTable, writeTable } from './tableText';

/** Whole cards between maps of this product; other programs read the text beside it. */
const CARDS = 'application/x-viaggio-cards+json';

const isField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('textarea, input') !== null;

/** Copies the chosen cards, for a spreadsheet too; pastes cards, or a table from a spreadsheet over the cells. */
export function useClipboard() {
  const { t } = useTranslation();
  const { session, layout, mayWrite, cards: actions } = useEditor();
  const { focus, doc, newId } = session;
  const copy = (event: ClipboardEvent): boolean => {
    const ids = focus.targets();
    if (isField(event.target) || ids.length === 0) return false;
    const table = cardsAsTable(session.document.read().cards, ids, layout.current);
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTable(table.map((row) => row.map((cell) => words(cell)))));
    event.clipboardData.setData(CARDS, JSON.stringify(table));
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (mayWrite && copy(event)) actions.remove();
    },
    onPaste: (event: ClipboardEvent) => {
      const { spot } = focus.read();
      if (isField(event.target) || !mayWrite || spot.row === HEAD || spot.stage === HEAD) return;
      event.preventDefault();
      const own = event.clipboardData.getData(CARDS);
      const table = own ? (JSON.parse(own) as MapCard[][][]) : null;
      const { cards, left } = table
        ? pasteCards(table)
        : pasteTable(doc, spot, parseTable(event.clipboardData.getData('text/plain')), newId);
      const first = cards[0];
      if (first !== undefined) focus.goTo({ row: spot.row, stage: spot.stage, card: first });
      if (cards.length > 1) focus.choose(cards);
      if (cards.length > 0)
        showToast(t('maps.editor.pasted', { count: cards.length }), { undo: () => removeCards(doc, cards) });
      if (left > 0) showToast(t('maps.editor.pasteLeft', { count: left }), { bad: true });
    },
  };

  function pasteCards(table: readonly (readonly (readonly MapCard[])[])[]) {
    const { spot } = focus.read();
    const [top, first] = [layout.current.rows.indexOf(spot.row), layout.current.stages.indexOf(spot.stage)];
    const cards: string[] = [];
    let left = 0;
    doc.transact(() => {
      table.forEach((line, y) => {
        line.forEach((cell, x) => {
          const row = layout.current.rows[top + y];
          const stage = layout.current.stages[first + x];
          if (row === undefined || stage === undefined) left += cell.length;
          else
            for (const { id: _, ...card } of cell) cards.push(addCard(doc, { ...card, row, stage }, newId));
        });
      });
    }, LOCAL);
    return { cards, left };
  }
}

const words = (cell: readonly MapCard[]): string =>
  cell.map(({ text, score }) => text || (score === null ? '' : String(score))).join('\n');
