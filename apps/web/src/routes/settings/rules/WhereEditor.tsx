import { IconPlus } from '@tabler/icons-react';
import type { EventFilter } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import { ConditionLine } from './ConditionLine';
import css from './rules.module.css';

type Condition = NonNullable<EventFilter['where']>[number];

interface Props {
  readonly where: readonly Condition[];
  readonly onChange: (where: readonly Condition[]) => void;
}

/** Conditions on the details of an event. */
export function WhereEditor({ where, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.where}>
      <span className={css.label}>{t('settings.rules.where')}</span>
      {where.map((condition, index) => (
        <ConditionLine
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place.
          key={index}
          condition={condition}
          onChange={(next) => onChange(where.with(index, next))}
          onRemove={() => onChange(where.toSpliced(index, 1))}
        />
      ))}
      <button
        type="button"
        className={css.add}
        onClick={() => onChange([...where, { property: '', op: 'equals', value: '' }])}
      >
        <IconPlus size={15} aria-hidden /> {t('settings.rules.addWhere')}
      </button>
    </div>
  );
}
