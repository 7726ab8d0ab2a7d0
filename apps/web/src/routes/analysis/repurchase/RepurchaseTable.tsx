import type { RepurchaseData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useCounted } from '../frame/useCounted';

/** The curve at the days worth knowing. */
export function RepurchaseTable({ data }: { data: RepurchaseData }) {
  const { t } = useCounted();
  const format = useFormat();
  return (
    <TableView
      caption={t('analysis.repurchase.curve')}
      heads={[
        t('analysis.repurchase.table.days'),
        t('analysis.repurchase.table.share'),
        t('analysis.repurchase.table.interval'),
        t('analysis.repurchase.table.atRisk'),
      ]}
      rows={data.curve.points.map(({ days, share, interval, atRisk }) => ({
        key: String(days),
        cells: [
          t('common.days', { count: days, n: format.number(days) }),
          share === null ? t('analysis.repurchase.notYet') : format.share(share),
          interval
            ? t('reports.periodCustom', { from: format.share(interval[0]), to: format.share(interval[1]) })
            : '–',
          format.number(atRisk),
        ],
      }))}
    />
  );
}
