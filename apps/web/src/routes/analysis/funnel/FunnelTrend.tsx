import type { FunnelData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { DateNotes } from '../../dashboards/notes/DateNotes';
import { Bars } from '../chart/Bars';
import { Chart } from '../chart/Chart';
import { TableView } from '../chart/TableView';
import { useCounted } from '../frame/useCounted';

/** Of those who began in each day, week or month, the share that came to the end. */
export function FunnelTrend({ data }: { data: FunnelData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { by, points } = data.trend;
  const day = (start: string) => format.date(`${start}T12:00:00Z`, 'dayYear');
  const title = t(`analysis.funnel.trendTitle_${by}`);
  const open = points.some((point) => !point.complete);
  const bars = points.map((point) => ({
    key: point.start,
    label: format.date(`${point.start}T12:00:00Z`, 'day'),
    value: point.people === 0 ? 0 : point.converted / point.people,
    top: point.people === 0 ? '' : format.share(point.converted / point.people),
    open: !point.complete,
    says: t(point.complete ? 'analysis.funnel.trendPoint' : 'analysis.funnel.trendOpenPoint', {
      when: t(`analysis.from_${by}`, { day: day(point.start) }),
      people: t('common.people', { count: point.people, n: format.number(point.people) }),
      converted: format.number(point.converted),
      share: format.share(point.people === 0 ? 0 : point.converted / point.people),
    }),
  }));
  const caption = open ? 'analysis.funnel.trendCaptionOpen' : 'analysis.funnel.trendCaption';
  return (
    <Chart title={title}>
      <Bars bars={bars} label={title} caption={t(caption)} />
      <DateNotes starts={points.map(({ start }) => start)} />
      <TableView
        caption={title}
        heads={[
          t('analysis.when'),
          t('analysis.funnel.began'),
          t('analysis.funnel.finished'),
          t('analysis.share'),
        ]}
        rows={points.map((point) => ({
          key: point.start,
          cells: [
            day(point.start),
            format.number(point.people),
            point.complete
              ? format.number(point.converted)
              : t('analysis.soFar', { n: format.number(point.converted) }),
            point.people === 0 ? '–' : format.share(point.converted / point.people),
          ],
        }))}
      />
    </Chart>
  );
}
