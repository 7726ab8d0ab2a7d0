import { MultiSelect, TagsInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { EventFilter } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '../../../components/channels';
import { useChannelName } from '../../../components/useChannelName';
import css from './rules.module.css';
import { WhereEditor } from './WhereEditor';

interface Props {
  readonly filter: EventFilter;
  readonly onChange: (filter: EventFilter) => void;
  readonly onRemove?: () => void;
}

/** Classes of what sends visitors: channels that refer. */
const REFERRERS = [
  'search',
  'ai',
  'social',
  'comparison',
  'marketplace',
  'review',
  'press',
  'blog',
  'email',
  'partner',
];

/** One group of conditions: all of them must hold; within one, any value may match. */
export function FilterEditor({ filter, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const name = useChannelName();
  const set = (part: keyof EventFilter, values: readonly string[]) =>
    onChange({ ...filter, [part]: values.length > 0 ? values : undefined });
  const channelOptions = (list: readonly string[]) => list.map((value) => ({ value, label: name(value) }));
  const placeholder = (values: readonly string[] | undefined) =>
    values?.length ? undefined : t('settings.rules.type');
  return (
    <div className={css.filter}>
      <TagsInput
        label={t('settings.rules.events')}
        value={[...(filter.events ?? [])]}
        onChange={(values) => set('events', values)}
        placeholder={placeholder(filter.events)}
      />
      <TagsInput
        label={t('settings.rules.urls')}
        description={t('settings.rules.urlsHelp')}
        value={[...(filter.urls ?? [])]}
        onChange={(values) => set('urls', values)}
        placeholder={placeholder(filter.urls)}
      />
      <MultiSelect
        label={t('settings.rules.channels')}
        data={channelOptions([...new Set([...CHANNELS, ...(filter.channels ?? [])])])}
        value={[...(filter.channels ?? [])]}
        onChange={(values) => set('channels', values)}
        searchable
      />
      <MultiSelect
        label={t('settings.rules.referrers')}
        data={channelOptions([...new Set([...REFERRERS, ...(filter.referrers ?? [])])])}
        value={[...(filter.referrers ?? [])]}
        onChange={(values) => set('referrers', values)}
        searchable
      />
      <TagsInput
        label={t('settings.rules.places')}
        value={[...(filter.places ?? [])]}
        onChange={(values) => set('places', values)}
        placeholder={placeholder(filter.places)}
      />
      <WhereEditor
        where={filter.where ?? []}
        onChange={(where) => onChange({ ...filter, where: where.length > 0 ? where : undefined })}
      />
      {onRemove && (
        <button type="button" className={css.remove} onClick={onRemove}>
          <IconTrash size={15} stroke={1.6} aria-hidden /> {t('settings.rules.removeFilter')}
        </button>
      )}
    </div>
  );
}
