import { Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { EventFilter } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import { showValue, withValue } from './conditionValue';
import { OPERATORS } from './operators';
import css from './rules.module.css';

type Condition = NonNullable<EventFilter['where']>[number];

interface Props {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

export function ConditionLine({ condition, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const ops = OPERATORS.map((value) => ({ value, label: t(`settings.rules.ops.${value}`) }));
  const needsValue = condition.op !== 'exists' && condition.op !== 'not_exists';
  const changeOp = (chosen: string | null) => {
    const op = OPERATORS.find((each) => each === chosen);
    if (op) onChange(withValue({ ...condition, op }, showValue(condition)));
  };
  return (
    <div className={css.condition}>
      <TextInput
        aria-label={t('settings.rules.whereProperty')}
        value={condition.property}
        onChange={(event) => onChange({ ...condition, property: event.target.value })}
      />
      <Select aria-label={t('settings.rules.where')} data={ops} value={condition.op} onChange={changeOp} />
      {needsValue && (
        <TextInput
          aria-label={t('settings.rules.whereValue')}
          value={showValue(condition)}
          onChange={(event) => onChange(withValue(condition, event.target.value))}
        />
      )}
      <button type="button" aria-label={t('common.remove')} onClick={onRemove}>
        <IconX size={16} />
      </button>
    </div>
  );
}
