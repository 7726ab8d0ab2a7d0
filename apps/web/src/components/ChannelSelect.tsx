import { Select } from '@mantine/core';
import { CHANNELS } from './channels';
import { useChannelName } from './useChannelName';

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (channel: string | null) => void;
  readonly clearable?: boolean;
  readonly placeholder?: string | undefined;
}

export function ChannelSelect({ label, value, onChange, clearable, placeholder }: Props) {
  const name = useChannelName();
  const known = value && !CHANNELS.includes(value) ? [value, ...CHANNELS] : CHANNELS;
  return (
    <Select
      label={label}
      placeholder={placeholder}
      value={value}
      onChange={onChange}
      searchable
      clearable={clearable}
      allowDeselect={clearable}
      data={known.map((channel) => ({ value: channel, label: name(channel) }))}
    />
  );
}
