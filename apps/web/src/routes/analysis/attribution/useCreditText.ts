import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import type { CreditFigure } from './creditFigures';

/** A figure as it is written: shared conversions have decimals, a return is so many times what was spent. */
export function useCreditText(currency: string): (figure: CreditFigure, value: number | null) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (figure, value) => {
    if (value === null) return '–';
    if (figure === 'conversions') return format.decimal(value);
    if (figure === 'return') return t('analysis.attribution.times', { n: format.decimal(value) });
    return format.money(value, currency);
  };
}
