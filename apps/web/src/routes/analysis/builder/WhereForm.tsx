import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useId } from 'react';
import { Button } from '../../../components/Button';
import { showValue, withValue } from '../../settings/rules/conditionValue';
import { OPERATORS } from '../../settings/rules/operators';
import { useCounted } from '../frame/useCounted';
import type { Condition } from './contacts';
import css from './WhereField.module.css';
import { needsNoValue } from './whereText';

/** Names of details that shops, tills and surveys use most; any other can be typed. */
const USUAL = [
  'total',
  'revenue',
  'value',
  'quantity',
  'product_id',
  'name',
  'category',
  'brand',
  'price',
  'coupon',
  'payment_method',
  'plan',
  'store',
  'score',
] as const;

interface Props {
  readonly value: readonly Condition[];
  readonly onChange: (where: readonly Condition[]) => void;
  readonly onDone: () => void;
}

/** One line for each detail; all must hold. */
export function WhereForm({ value, onChange, onDone }: Props) {
  const { t } = useCounted();
  const names = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p>{t('analysis.whereHelp')}</p>
      <datalist id={names}>
        {USUAL.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {value.map((condition, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: details have no identity but their place.
          key={index}
          condition={condition}
          names={names}
          onChange={(next) => onChange(value.with(index, next))}
          onRemove={() => onChange(value.toSpliced(index, 1))}
        />
      ))}
      <div className={css.foot}>
        <button
          type="button"
          className={css.more}
          onClick={() => onChange([...value, { property: '', op: 'equals', value: '' }])}
        >
          <IconPlus size={15} stroke={1.7} aria-hidden /> {t('settings.rules.addWhere')}
        </button>
        <Button type="submit" small look="solid">
          {t('analysis.done')}
        </Button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly condition: Condition;
  readonly names: string;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

function Line({ condition, names, onChange, onRemove }: LineProps) {
  const { t } = useCounted();
  const changeOp = (name: string) => {
    const op = OPERATORS.find((each) => each === name);
    if (op) onChange(withValue({ property: condition.property, op }, showValue(condition)));
  };
  return (
    <div className={css.line}>
      <input
        aria-label={t('settings.rules.whereProperty')}
        placeholder={t('settings.rules.whereProperty')}
        list={names}
        maxLength={200}
        value={condition.property}
        onChange={(event) => onChange({ ...condition, property: event.target.value })}
      />
      <select
        aria-label={t('analysis.compare')}
        value={condition.op}
        onChange={(event) => changeOp(event.target.value)}
      >
        {OPERATORS.map((op) => (
          <option key={op} value={op}>
            {t(`settings.rules.ops.${op}`)}
          </option>
        ))}
      </select>
      {needsNoValue(condition) ? (
        <span />
      ) : (
        <input
          aria-label={t('settings.rules.whereValue')}
          placeholder={t('settings.rules.whereValue')}
          maxLength={500}
          value={showValue(condition)}
          onChange={(event) => onChange(withValue(condition, event.target.value))}
        />
      )}
      <button type="button" aria-label={t('common.remove')} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </button>
    </div>
  );
}
