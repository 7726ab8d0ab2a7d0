import { IconTrash } from '@tabler/icons-react';
import type { EventFilter } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import { CHANNELS, REFERRERS } from '../../../components/channels';
import { ChannelsField, TextsField } from './FilterFields';
import css from './rules.module.css';
import { WhereEditor } from './WhereEditor';

interface Props {
  readonly filter: EventFilter;
  readonly onChange: (filter: EventFilter) => void;
  readonly onRemove?: () => void;
}

/** One group of conditions: all of them must hold; within one, any value may match. */
export function FilterEditor({ filter, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const field = (part: 'events' | 'urls' | 'places' | 'channels' | 'referrers') => ({
    label: t(`settings.rules.${part}`),
    values: filter[part] ?? [],
    onChange: (values: readonly string[]) =>
      onChange({ ...filter, [part]: values.length > 0 ? values : undefined }),
  });
  return (
    <div className={css.filter}>
      <TextsField {...field('events')} />
      <TextsField {...field('urls')} help={t('settings.rules.urlsHelp')} />
      <ChannelsField {...field('channels')} known={CHANNELS} />
      <ChannelsField {...field('referrers')} known={REFERRERS} />
      <TextsField {...field('places')} />
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
