import type { AttributionData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import css from './CreditTable.module.css';

/** Costs that no figure holds, since nothing says what they are worth in the workspace's currency. */
export function OtherCurrencies({ data: { otherCurrencies } }: { data: AttributionData }) {
  const { t } = useCounted();
  const format = useFormat();
  if (otherCurrencies.length === 0) return null;
  const costs = otherCurrencies.map(({ currency, cost }) => format.money(cost, currency)).join(', ');
  return <p className={css.others}>{t('analysis.attribution.otherCurrencies', { costs })}</p>;
}
