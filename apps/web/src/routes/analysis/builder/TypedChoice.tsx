import { TextInput } from '@mantine/core';
import { useState } from 'react';
import css from './TypedChoice.module.css';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly value: string | undefined;
  readonly numeric?: boolean;
  /** Entered: what was typed, trimmed; undefined where it is nothing. */
  readonly onType: (typed: string | undefined) => void;
}

/** Below the choices of a menu, one that is typed: a property's name, a percentage. */
export function TypedChoice({ label, help, value, numeric, onType }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  return (
    <form
      className={css.typed}
      onSubmit={(event) => {
        event.preventDefault();
        onType(typed.trim() || undefined);
      }}
    >
      <TextInput
        label={label}
        description={help}
        value={typed}
        maxLength={200}
        inputMode={numeric ? 'numeric' : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        // The menu listens to keys too.
        onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      />
    </form>
  );
}
