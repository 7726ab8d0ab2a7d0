import { useId } from 'react';
import css from './fields.module.css';
import { useReadOnly } from './readOnly';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Words that are offered; any other can be typed. */
  readonly known?: readonly { readonly value: string; readonly label: string }[];
}

/** A word of their own inside a sentence. */
export function TextField({ name, value, onChange, known = [] }: Props) {
  const read = useReadOnly();
  const list = useId();
  if (read) return <b data-strong>{known.find((each) => each.value === value)?.label ?? value}</b>;
  return (
    <>
      <input
        className={css.text}
        aria-label={name}
        placeholder={name}
        list={known.length > 0 ? list : undefined}
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
      />
      {known.length > 0 && (
        <datalist id={list}>
          {known.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
