import type { FunnelData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useCounted } from '../frame/useCounted';

interface Props {
  readonly data: FunnelData;
  readonly names: readonly string[];
}

/** All figures of the steps, with the intervals that the list shows on hover. */
export function StepsTable({ data, names }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const share = (value: number | null) => (value === null ? '–' : format.share(value));
  const range = (interval: readonly [number, number] | null) =>
    interval ? `${format.share(interval[0])} – ${format.share(interval[1])}` : '–';
  const time = (seconds: number | null) => (seconds === null ? '–' : format.duration(seconds));
  const heads = ['people', 'fromFirst', 'interval', 'fromPrevious', 'intervalPrevious'] as const;
  const more = ['typical', 'nineInTen', 'sinceFirst', 'lost', 'valueLost'] as const;
  return (
    <TableView
      caption={t('analysis.funnel.steps')}
      heads={[
        t('analysis.funnel.stepHead'),
        ...[...heads, ...more].map((head) => t(`analysis.funnel.table.${head}`)),
      ]}
      rows={data.steps.map((step, index) => ({
        key: String(index),
        cells: [
          `${index + 1}. ${names[index] ?? ''}`,
          format.number(step.people),
          share(step.fromFirst),
          range(step.interval),
          share(step.fromPrevious),
          range(step.intervalPrevious),
          time(step.timeFromPrevious.p50),
          time(step.timeFromPrevious.p90),
          time(step.timeFromFirst.p50),
          index === 0 ? '–' : format.number(step.lost),
          step.valueLost === null ? '–' : format.estimate(step.valueLost, data.currency),
        ],
      }))}
    />
  );
}
