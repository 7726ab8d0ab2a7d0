import { useState } from 'react';
import { useFormat } from '../../../format';
import css from './fields.module.css';
import { useReadOnly } from './readOnly';

interface Props {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number inside a sentence. While it is typed it may be empty; then the former one counts. */
export function NumberField({ name, value, least, most, onChange }: Props) {
  const format = useFormat();
  const read = useReadOnly();
  const [typed, setTyped] = useState<string>();
  if (read) return <b>{format.decimal(value)}</b>;
  return (
    <input
      className={css.number}
      type="number"
      inputMode="numeric"
      aria-label={name}
      min={least}
      max={most}
      value={typed ?? value}
      onChange={(event) => {
        const next = event.target.valueAsNumber;
        setTyped(event.target.value);
        if (Number.isFinite(next) && next >= least && next <= most) onChange(next);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
