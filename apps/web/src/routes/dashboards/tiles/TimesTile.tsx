import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { Bars } from '../../analysis/chart/Bars';
import { timeBars } from '../../analysis/chart/timeBars';
import type { TimeTile } from './tileBars';
import css from './tiles.module.css';

/** The two times worth remembering, and how they are spread. */
export function TimesTile({ data }: { data: TimeTile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = data.histogram.map((bin) => ({ ...bin, people: bin.people ?? 0 }));
  const bars = timeBars(shown, format, {
    within: (time) => t('analysis.within', { time }),
    beyond: (time) => t('analysis.beyond', { time }),
    between: (from, to) => t('analysis.between', { from, to }),
    people: (count) => t('common.people', { count, n: format.number(count) }),
  });
  return (
    <>
      <dl className={css.times}>
        {(['p50', 'p90'] as const).map((which) => (
          <div key={which}>
            <dt>{t(`analysis.time.${which}`)}</dt>
            <dd>{data[which] === null ? '–' : format.duration(data[which])}</dd>
          </div>
        ))}
      </dl>
      {bars.length > 0 && <Bars bars={bars} label={t('analysis.time.chart')} caption="" />}
    </>
  );
}
