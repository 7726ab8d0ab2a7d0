import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { PickerTarget } from '../../../components/PickerTarget';
import { useFormat } from '../../../format';
import css from './fields.module.css';
import { useReadOnly } from './readOnly';

interface Props {
  readonly name: string;
  readonly none: string;
  readonly value: readonly string[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Any number of words: "Acquisto o Fedeltà". */
export function ManyField({ name, none, value, choices, onChange }: Props) {
  const { either } = useFormat();
  const read = useReadOnly();
  const labelOf = (id: string) => choices.find((choice) => choice.value === id)?.label ?? id;
  const words = value.length > 0 ? either(value.map(labelOf)) : none;
  if (read) return <b data-strong>{words}</b>;
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id]);
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <PickerTarget name={name} none={value.length === 0}>
          {words}
        </PickerTarget>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value: id, label }) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={value.includes(id)}
            leftSection={<span className={css.check}>{value.includes(id) && <IconCheck size={15} />}</span>}
            onClick={() => toggle(id)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
