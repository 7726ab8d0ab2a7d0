import { Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { EventFilter } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import { showValue, withValue } from './conditionValue';
import css from './rules.module.css';

type Condition = NonNullable<EventFilter['where']>[number];

const OPS: readonly Condition['op'][] = [
  'equals',
  'not_equals',
  'contains',
  'not_contains',
  'starts_with',
  'in',
  'greater',
  'at_least',
  'less',
  'at_most',
  'exists',
  'not_exists',
];

interface Props {
  readonly where: readonly Condition[];
  readonly onChange: (where: readonly Condition[]) => void;
}

/** Conditions on the details of an event. */
export function WhereEditor({ where, onChange }: Props) {
  const { t } = useTranslation();
  const ops = OPS.map((value) => ({ value, label: t(`settings.rules.ops.${value}`) }));
  const change = (index: number, next: Condition) =>
    onChange(where.map((each, at) => (at === index ? next : each)));
  return (
    <div className={css.where}>
      <span className={css.label}>{t('settings.rules.where')}</span>
      {where.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place.
        <div key={index} className={css.condition}>
          <TextInput
            aria-label={t('settings.rules.whereProperty')}
            value={condition.property}
            onChange={(event) => change(index, { ...condition, property: event.target.value })}
          />
          <Select
            aria-label={t('settings.rules.where')}
            data={ops}
            value={condition.op}
            onChange={(op) =>
              op &&
              change(index, withValue({ ...condition, op: op as Condition['op'] }, showValue(condition)))
            }
          />
          {condition.op !== 'exists' && condition.op !== 'not_exists' && (
            <TextInput
              aria-label={t('settings.rules.whereValue')}
              value={showValue(condition)}
              onChange={(event) => change(index, withValue(condition, event.target.value))}
            />
          )}
          <button
            type="button"
            aria-label={t('common.remove')}
            onClick={() => onChange(where.filter((_, at) => at !== index))}
          >
            <IconX size={16} />
          </button>
        </div>
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
