import { IconPlus } from '@tabler/icons-react';
import type { EventFilter } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import { FilterEditor } from './FilterEditor';
import css from './rules.module.css';

interface Props {
  readonly filters: readonly EventFilter[];
  readonly onChange: (filters: readonly EventFilter[]) => void;
}

/** Groups of conditions: any of them may match. */
export function FilterList({ filters, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.filters}>
      {filters.map((filter, index) => (
        <FilterEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place.
          key={index}
          filter={filter}
          onChange={(next) => onChange(filters.map((each, at) => (at === index ? next : each)))}
          onRemove={() => onChange(filters.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" className={css.add} onClick={() => onChange([...filters, {}])}>
        <IconPlus size={15} aria-hidden /> {t('settings.rules.addFilter')}
      </button>
    </div>
  );
}
