import { Select, TextInput } from '@mantine/core';
import type { TouchpointInput } from '@viaggio/contract/touchpoints';
import { useTranslation } from 'react-i18next';
import { ChannelSelect } from '../../../components/ChannelSelect';
import rows from '../rows.module.css';

interface Props {
  readonly item: TouchpointInput;
  readonly onChange: (next: Partial<TouchpointInput>) => void;
}

const CHOICES = {
  control: ['owned', 'paid', 'earned'],
  contact: ['direct', 'indirect'],
  setting: ['online', 'offline'],
  moment: ['interest', 'decision', 'service', 'none'],
  initiative: ['customer', 'us'],
} as const;
const PARTS = Object.keys(CHOICES) as (keyof typeof CHOICES)[];

/** Its names in both languages, and what kind of contact it is. */
export function TouchpointFields({ item, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={rows.groups}>
      <Names item={item} onChange={onChange} />
      <div className={rows.two}>
        <ChannelSelect
          label={t('settings.touchpoints.channel')}
          value={item.channel}
          onChange={(channel) => channel && onChange({ channel })}
        />
        {PARTS.map((part) => (
          <Select
            key={part}
            label={t(`settings.touchpoints.${part}`)}
            data={CHOICES[part].map((value) => ({ value, label: t(`settings.touchpoints.${value}`) }))}
            value={item[part]}
            onChange={(value) => value && onChange({ [part]: value })}
          />
        ))}
      </div>
    </div>
  );
}

function Names({ item, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={rows.pairs}>
      {(['name', 'says'] as const).flatMap((part) =>
        (['it', 'en'] as const).map((language) => (
          <TextInput
            key={part + language}
            label={t(`settings.touchpoints.${part}${language === 'it' ? 'It' : 'En'}`)}
            lang={language}
            value={item[part][language]}
            onChange={(event) => onChange({ [part]: { ...item[part], [language]: event.target.value } })}
          />
        )),
      )}
    </div>
  );
}
