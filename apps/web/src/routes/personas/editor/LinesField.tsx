import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './editor.module.css';

interface Props {
  readonly part: 'goals' | 'needs' | 'fears' | 'drives';
  readonly value: readonly string[];
  readonly onChange: (lines: string[]) => void;
}

/** As many as the server keeps. */
const MOST = 12;

/** Short lines, one below the other: Enter begins the next, Backspace in an empty one takes it away. */
export function LinesField({ part, value, onChange }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLFieldSetElement>(null);
  const name = t(`personas.parts.${part}`);
  const focus = (index: number) =>
    requestAnimationFrame(() => box.current?.querySelectorAll('input')[index]?.focus());
  const add = (after: number) => {
    if (value.length >= MOST) return;
    onChange([...value].toSpliced(after + 1, 0, ''));
    focus(after + 1);
  };
  const remove = (index: number) => {
    onChange([...value].toSpliced(index, 1));
    focus(Math.max(0, index - 1));
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(index);
    } else if (event.key === 'Backspace' && value[index] === '') {
      event.preventDefault();
      remove(index);
    }
  };
  return (
    <fieldset ref={box} className={css.lines}>
      <legend>{name}</legend>
      {value.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
        <div key={index}>
          <input
            value={line}
            maxLength={300}
            aria-label={t('personas.form.line', { part: name, n: index + 1 })}
            onChange={(event) => onChange([...value].with(index, event.target.value))}
            onKeyDown={(event) => onKey(event, index)}
          />
          <button
            type="button"
            aria-label={t('personas.form.removeLine', { text: line })}
            onClick={() => remove(index)}
          >
            <IconX size={15} stroke={1.6} aria-hidden />
          </button>
        </div>
      ))}
      {value.length < MOST && (
        <button
          type="button"
          className={css.add}
          aria-label={`${name}: ${t('personas.form.add')}`}
          onClick={() => add(value.length - 1)}
        >
          <IconPlus size={15} stroke={1.7} aria-hidden /> {t('personas.form.add')}
        </button>
      )}
    </fieldset>
  );
}
