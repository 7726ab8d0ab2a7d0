import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/Button';
import rows from '../rows.module.css';

interface Props {
  readonly label: string;
  readonly submit: string;
  readonly onAdd: (name: string) => void;
}

/** A line in which one name is written and added: of an event, or of a property. */
export function AddName({ label, submit, onAdd }: Props) {
  const [name, setName] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    onAdd(name.trim());
    setName('');
  };
  return (
    <form className={rows.form} onSubmit={add}>
      <TextInput
        label={label}
        maxLength={200}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {submit}
      </Button>
    </form>
  );
}
