import type { AttributionModel, AttributionRow } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import css from './CreditTable.module.css';
import { type CreditFigure, creditFigure } from './creditFigures';
import { useCreditText } from './useCreditText';

interface Props {
  readonly row: AttributionRow;
  readonly model: AttributionModel;
  readonly figure: CreditFigure;
  readonly most: number;
  readonly currency: string;
}

/** A figure with its bar; beside a number of conversions, what they are worth. */
export function CreditCell({ row, model, figure, most, currency }: Props) {
  const format = useFormat();
  const text = useCreditText(currency);
  const value = creditFigure(row, model, figure);
  const worth = figure === 'conversions' ? creditFigure(row, model, 'value') : null;
  return (
    <td>
      <span className={css.figure} data-zero={!value || undefined}>
        {text(figure, value)}
      </span>
      {!!worth && <small>{format.money(worth, currency)}</small>}
      <i aria-hidden style={{ width: `${most === 0 || value === null ? 0 : (value / most) * 100}%` }} />
    </td>
  );
}
