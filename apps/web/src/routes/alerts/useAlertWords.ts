import type { AlertWatch } from '@viaggio/contract/alerts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import { isShare, keyOfWatch } from './alertWatches';

/** Figures of an alert as their kind is written. */
export function useAlertWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (watch: AlertWatch, value: number | null): string => {
    if (value === null) return t('alerts.notTold');
    if (watch.figure === 'revenue') return format.money(Math.round(value));
    return isShare(keyOfWatch(watch)) ? format.share(value) : format.number(value);
  };
  return { say, nameOf: (watch: AlertWatch) => t(`alerts.watches.${keyOfWatch(watch)}`) };
}
