import type { LifecycleData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useBucketName } from '../frame/useBucketName';
import { useCounted } from '../frame/useCounted';
import { FIGURES } from './lifecycleFindings';

/** The latest first. */
export function LifecycleTable({ data }: { data: LifecycleData }) {
  const { t } = useCounted();
  const format = useFormat();
  const name = useBucketName(data.by);
  return (
    <TableView
      caption={t('analysis.lifecycle.chart')}
      heads={[t('analysis.when'), ...FIGURES.map((key) => t(`analysis.lifecycle.parts.${key}`))]}
      rows={data.buckets.toReversed().map((bucket) => ({
        key: bucket.start,
        cells: [
          name.long(bucket.start),
          ...FIGURES.map((key) => {
            const value = bucket[key];
            if (value === null) return '–';
            return bucket.complete ? format.number(value) : t('analysis.soFar', { n: format.number(value) });
          }),
        ],
      }))}
    />
  );
}
