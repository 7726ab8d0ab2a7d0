import { MultiSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { EventFilter } from '@viaggio/contract/common';
import { useState } from 'react';
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

const TYPES = ['track', 'page', 'screen', 'identify', 'group'];
const ACTORS = ['customer', 'brand', 'third'] as const;

/** One group of conditions: all of them must hold; within one, any value may match. */
export function FilterEditor({ filter, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const field = (part: 'events' | 'urls' | 'channels') => ({
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
      <WhereEditor
        where={filter.where ?? []}
        onChange={(where) => onChange({ ...filter, where: where.length > 0 ? where : undefined })}
      />
      <MoreConditions filter={filter} onChange={onChange} />
      {onRemove && (
        <button type="button" className={css.remove} onClick={onRemove}>
          <IconTrash size={15} stroke={1.6} aria-hidden /> {t('settings.rules.removeFilter')}
        </button>
      )}
    </div>
  );
}

const RARE = ['referrers', 'places', 'actors', 'types'] as const;

/** Conditions few rules need. Open where one of them is in use: no condition works unseen. */
function MoreConditions({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(() => RARE.some((part) => (filter[part]?.length ?? 0) > 0));
  const field = (part: (typeof RARE)[number]) => ({
    label: t(`settings.rules.${part}`),
    values: filter[part] ?? [],
    onChange: (values: readonly string[]) =>
      onChange({ ...filter, [part]: values.length > 0 ? values : undefined }),
  });
  const { label, values, onChange: changeActors } = field('actors');
  return (
    <details className={css.more} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('settings.rules.more')}</summary>
      <div className={css.moreFields}>
        <ChannelsField {...field('referrers')} known={REFERRERS} />
        <TextsField {...field('places')} />
        <MultiSelect
          label={label}
          data={ACTORS.map((value) => ({ value, label: t(`settings.rules.actor_${value}`) }))}
          value={[...values]}
          onChange={changeActors}
        />
        <TextsField {...field('types')} known={TYPES} />
      </div>
    </details>
  );
}
