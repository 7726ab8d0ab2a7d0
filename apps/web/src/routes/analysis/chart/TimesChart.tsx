import type { FunnelStep } from '@viaggio/contract/reports';
import type { ReactNode } from 'react';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { Bars } from './Bars';
import { Chart } from './Chart';
import { TableView } from './TableView';
import { timeBars } from './timeBars';

interface Props {
  readonly title: ReactNode;
  /** The title in plain words. */
  readonly label: string;
  readonly histogram: FunnelStep['histogram'];
  readonly p50: number | null;
  readonly p90: number | null;
}

/** How long people take, by length of time. The bars are ranges that grow: minutes, hours, days. */
export function TimesChart({ title, label, histogram, p50, p90 }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const bars = timeBars(histogram, format, {
    within: (time) => t('analysis.within', { time }),
    beyond: (time) => t('analysis.beyond', { time }),
    between: (from, to) => t('analysis.between', { from, to }),
    people: (count) => t('common.people', { count, n: format.number(count) }),
  });
  const caption =
    p50 !== null && p90 !== null
      ? `${t('reports.typical', { value: format.duration(p50) })}, ${t('reports.nineInTen', { value: format.duration(p90) })}`
      : t('analysis.noTimes');
  return (
    <Chart title={title}>
      <Bars bars={bars} label={label} caption={caption} />
      <TableView
        caption={label}
        heads={[t('shell.reports.time'), t('analysis.people')]}
        rows={bars.map(({ key, says, value }) => ({
          key,
          cells: [says.split(':')[0], format.number(value)],
        }))}
      />
    </Chart>
  );
}
