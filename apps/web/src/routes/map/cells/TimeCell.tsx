import { useTranslation } from 'react-i18next';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import type { CellProps } from '../cellProps';
import css from './small.module.css';

export function TimeCell({ stage }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { p50, p90 } = stage.timeInStage;
  if (p50 === null) return <span className={css.none}>–</span>;
  return (
    <Tip text={t('map.definitions.time')}>
      <p className={css.pair}>
        <span>{t('reports.typical', { value: format.duration(p50) })}</span>
        {p90 !== null && <small>{t('reports.nineInTen', { value: format.duration(p90) })}</small>}
      </p>
    </Tip>
  );
}
