import { useTranslation } from 'react-i18next';
import type { PeriodSearch } from '../app/searches';
import { useFormat } from '../format';
import { addDays, type PeriodName, usualPeriod } from './periods';

/** The words of the period an address asks for. */
export function usePeriodName(search: PeriodSearch, usual: PeriodName = usualPeriod): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (!search.from || !search.to) return t(`reports.period${search.period ?? usual}`);
  const noon = (day: string) => format.date(`${day}T12:00:00Z`, 'dayYear');
  return t('reports.periodCustom', { from: noon(search.from), to: noon(addDays(search.to, -1)) });
}
