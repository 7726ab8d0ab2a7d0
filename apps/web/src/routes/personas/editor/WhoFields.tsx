import { MultiSelect } from '@mantine/core';
import { BUYING_ROLES } from '@viaggio/domain/personas';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '../../../components/channels';
import { Picker } from '../../../components/Picker';
import { useChannelName } from '../../../components/useChannelName';
import css from './editor.module.css';
import type { PersonaDraft } from './personaDraft';

interface Props {
  readonly draft: PersonaDraft;
  readonly onChange: (part: Partial<PersonaDraft>) => void;
}

/** Name, the line below it, what they do in a company's decision, and who they are. */
export function WhoFields({ draft, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <label className={css.name}>
        <span>{t('personas.form.name')}</span>
        <input
          value={draft.name}
          maxLength={120}
          placeholder={t('personas.form.namePlaceholder')}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </label>
      <div className={css.line}>
        {(['role', 'age', 'place'] as const).map((part) => (
          <label key={part} className={css.short}>
            <span>{t(`personas.form.${part}`)}</span>
            <input
              value={draft[part]}
              maxLength={120}
              onChange={(event) => onChange({ [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p className={css.role}>
        {t('personas.form.buyingRole')}{' '}
        <Picker
          name={t('personas.form.buyingRole')}
          value={draft.buyingRole ?? 'none'}
          choices={[
            { value: 'none' as const, label: t('personas.form.noRole') },
            ...BUYING_ROLES.map((value) => ({ value, label: t(`personas.roles.${value}`) })),
          ]}
          onChange={(role) => onChange({ buyingRole: role === 'none' ? null : role })}
        />
      </p>
      <label className={css.bio}>
        <span>{t('personas.form.bio')}</span>
        <textarea
          rows={3}
          value={draft.bio}
          maxLength={2000}
          onChange={(event) => onChange({ bio: event.target.value })}
        />
      </label>
    </>
  );
}

/** The channels they prefer, in their order. */
export function ChannelsField({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const name = useChannelName();
  const own = draft.channels.filter((channel) => !CHANNELS.includes(channel));
  return (
    <MultiSelect
      label={t('personas.parts.channels')}
      description={t('personas.form.channelsHelp')}
      value={[...draft.channels]}
      onChange={(channels) => onChange({ channels })}
      data={[...own, ...CHANNELS].map((channel) => ({ value: channel, label: name(channel) }))}
      maxValues={10}
      searchable
      hidePickedOptions
    />
  );
}
