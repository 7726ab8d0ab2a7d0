import { textOf } from '@viaggio/maps/document';
import { moveInReadingOrder } from '../focus/spots';
import { useEditor } from '../session/EditorContext';

/** How writing ends: it stays, goes on with another card below, or goes to the next or the previous cell. */
export type WritingEnd = 'stay' | 'another' | 'next' | 'previous' | 'elsewhere';

/** Ends writing in a card: one that was left without a word is taken away, unless it says something without words. */
export function useAfterWriting(card: string): (end: WritingEnd) => void {
  const { session, layout, cards } = useEditor();
  return (end) => {
    const { focus, doc } = session;
    const { spot, editing } = focus.read();
    if (editing?.kind !== 'card' || editing.id !== card) return;
    const isEmpty = textOf(doc, card)?.toString().trim() === '' && cards.saysNothing(card);
    focus.endEditing(false);
    if (isEmpty) cards.removeQuietly(card);
    if (end === 'elsewhere') return;
    if (end === 'another' && !isEmpty) cards.add('');
    else if (end === 'next' || end === 'previous') {
      const next = moveInReadingOrder(layout.current, spot, end === 'next' ? 1 : -1);
      focus.goTo(next ?? focus.read().spot);
    } else focus.goTo(focus.read().spot);
  };
}
