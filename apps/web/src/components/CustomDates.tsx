import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import css from './PeriodPicker.module.css';
import { addDays } from './periods';

interface Props {
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  readonly last: string;
  readonly onUse: (period: { from: string; to: string }) => void;
}

export function CustomDates({ from, to, last, onUse }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const days = [String(form.get('from')), String(form.get('to'))].sort();
    onUse({ from: days[0] ?? from, to: addDays(days[1] ?? to, 1) });
  };
  return (
    <form className={css.dates} onSubmit={submit}>
      <label>
        <span>{t('reports.customFrom')}</span>
        <input type="date" name="from" defaultValue={from} max={last} required />
      </label>
      <label>
        <span>{t('reports.customTo')}</span>
        <input type="date" name="to" defaultValue={to} max={last} required />
      </label>
      <Button type="submit" small>
        {t('reports.customApply')}
      </Button>
    </form>
  );
}
