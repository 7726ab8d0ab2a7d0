import { useTranslation } from 'react-i18next';
import { CHANNELS } from './channels';
import { Picker } from './Picker';
import { useChannelName } from './useChannelName';

interface Props {
  readonly value: string | undefined;
  readonly onChange: (channel: string | undefined) => void;
}

/** Everybody, or who met one channel in the period. */
export function ChannelPicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  const name = useChannelName();
  const known = value && !CHANNELS.includes(value) ? [value, ...CHANNELS] : CHANNELS;
  return (
    <Picker<string>
      name={t('reports.pickChannel')}
      value={value ?? ''}
      choices={[
        { value: '', label: t('reports.allChannels') },
        ...known.map((channel) => ({ value: channel, label: name(channel) })),
      ]}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
