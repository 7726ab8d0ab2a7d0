import { textOf } from '@viaggio/maps/document';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../session/EditorContext';
import { GrowingText } from '../text/GrowingText';
import { useSharedText } from '../text/useSharedText';
import css from './Card.module.css';
import { useAfterWriting, type WritingEnd } from './useAfterWriting';

/** The text of a card while it is written. */
export function CardText({ card }: { card: string }) {
  const { t } = useTranslation();
  const { session } = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);
  const write = useSharedText(field, card);
  const after = useAfterWriting(card);
  useLayoutEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const end = endOf(event);
    if (!end) return;
    event.preventDefault();
    event.stopPropagation();
    after(end);
  };
  return (
    <GrowingText
      field={field}
      className={css.field}
      aria-label={t('maps.cards.text')}
      maxLength={2000}
      defaultValue={textOf(session.doc, card)?.toString() ?? ''}
      onInput={(event) => write(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => after('elsewhere')}
    />
  );
}

function endOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): WritingEnd | null {
  if (key === 'Escape') return 'stay';
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'another';
  if (key === 'Enter' && !shiftKey) return 'stay';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return null;
}
