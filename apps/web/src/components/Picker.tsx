import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Picker.module.css';
import { PickerTarget } from './PickerTarget';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface Props<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly shown?: ReactNode;
  readonly children?: ReactNode;
}

/** A choice inside a line of text: the chosen words, underlined, open the others. */
export function Picker<T extends string>({ name, value, choices, onChange, shown, children }: Props<T>) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <PickerTarget name={name}>{shown ?? chosen?.label ?? value}</PickerTarget>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.value}
            onClick={() => onChange(choice.value)}
            rightSection={choice.value === value ? <IconCheck size={15} aria-hidden /> : null}
            aria-current={choice.value === value || undefined}
          >
            {choice.label}
            {choice.hint && <span className={css.hint}>{choice.hint}</span>}
          </Menu.Item>
        ))}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
