import { useLayoutEffect, useRef } from 'react';
import { useEditor } from '../session/EditorContext';
import css from './Heads.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Another name is written first. */
  readonly second?: boolean;
  readonly onChange: (value: string) => void;
}

/** A name while it is written: kept when one leaves it, as it was after Escape. */
export function NameField({ label, value, placeholder, second, onChange }: Props) {
  const { focus } = useEditor().session;
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useLayoutEffect(() => {
    if (!second) field.current?.select();
  }, [second]);
  const leave = (keep: boolean, takeFocus: boolean) => {
    if (left.current) return;
    left.current = true;
    const now = field.current?.value.trim() ?? value;
    if (keep && now !== value) onChange(now);
    focus.endEditing(takeFocus);
  };
  return (
    <input
      ref={field}
      className={css.nameField}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      maxLength={120}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const goesOut = event.key === 'Tab' && !otherField(event.currentTarget, event.shiftKey);
        if (event.key !== 'Enter' && event.key !== 'Escape' && !goesOut) return;
        event.preventDefault();
        event.stopPropagation();
        leave(event.key !== 'Escape', true);
      }}
      onBlur={(event) => {
        // The other field of the same head is still writing.
        if (
          event.relatedTarget instanceof HTMLElement &&
          event.currentTarget.closest('[data-names]')?.contains(event.relatedTarget)
        ) {
          const now = event.currentTarget.value.trim();
          if (now !== value) onChange(now);
          return;
        }
        leave(true, false);
      }}
    />
  );
}

/** The field Tab would lead to within the same head. */
function otherField(field: HTMLElement, back: boolean): Element | undefined {
  const all = [...(field.closest('[data-names]')?.querySelectorAll('input') ?? [field])];
  return all[all.indexOf(field as HTMLInputElement) + (back ? -1 : 1)];
}
