import { TYPING, textOf, writeText } from '@viaggio/maps/document';
import { type RefObject, useEffect } from 'react';
import type * as Y from 'yjs';
import { useEditor } from '../session/EditorContext';
import { carryCaret } from './carryCaret';

/**
 * Binds a field to a text that others may write in at the same time: letters typed here go in where they were typed,
 * letters of others appear without moving the caret off its place.
 */
export function useSharedText(
  field: RefObject<HTMLTextAreaElement | null>,
  card: string,
): (value: string) => void {
  const { doc } = useEditor().session;
  useEffect(() => {
    const text = textOf(doc, card);
    if (!text) return;
    const onChange = (event: Y.YTextEvent) => {
      const area = field.current;
      if (
        !area ||
        (event.transaction.local && event.transaction.origin === TYPING && area.value === text.toString())
      ) {
        return;
      }
      const [start, end] = [area.selectionStart, area.selectionEnd].map((at) => carryCaret(at, event.delta));
      area.value = text.toString();
      if (document.activeElement === area) area.setSelectionRange(start ?? 0, end ?? 0);
    };
    text.observe(onChange);
    return () => text.unobserve(onChange);
  }, [doc, card, field]);
  return (value) => {
    const text = textOf(doc, card);
    if (text) writeText(doc, text, value);
  };
}
