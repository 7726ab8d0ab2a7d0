import type { InitiativeData } from '@viaggio/contract/reports';
import { useState } from 'react';
import { useFormat } from '../../../format';
import { DateNotes } from '../../dashboards/notes/DateNotes';
import { Chart } from '../chart/Chart';
import { Columns } from '../chart/Columns';
import { TableView } from '../chart/TableView';
import { useBucketName } from '../frame/useBucketName';
import { useCounted } from '../frame/useCounted';
import { partsOf } from './initiativeFindings';

/** Who started contacts, in parts of all, over time. */
export function InitiativeChart({ data }: { data: InitiativeData }) {
  const { t } = useCounted();
  const format = useFormat();
  const name = useBucketName(data.by);
  const [looked, setLooked] = useState<string | undefined>();
  const last = data.buckets.findLast(({ complete }) => complete) ?? data.buckets.at(-1);
  const title = t('analysis.initiative.chart');
  const part = (key: 'customer' | 'us' | 'unknown') => t(`analysis.initiative.parts.${key}`);
  const share = (value: number | null) => (value === null ? '–' : format.share(value));
  return (
    <Chart title={title}>
      <Columns
        label={title}
        parts={[
          { key: 'customer', name: part('customer'), tone: 'strong' },
          { key: 'us', name: part('us'), tone: 'middle' },
          { key: 'unknown', name: part('unknown'), tone: 'weak' },
        ]}
        columns={data.buckets.map((bucket) => ({
          key: bucket.start,
          label: name.short(bucket.start),
          values: partsOf(bucket),
          open: !bucket.complete,
          says: t(bucket.complete ? 'analysis.initiative.point' : 'analysis.initiative.openPoint', {
            when: name.long(bucket.start),
            share: share(bucket.customerShare),
            customer: format.number(bucket.startedByCustomer),
            us: format.number(bucket.startedByUs),
            unknown: format.number(bucket.unknown),
          }),
        }))}
        chosen={looked ?? last?.start ?? ''}
        onChoose={setLooked}
      >
        <DateNotes starts={data.buckets.map(({ start }) => start)} />
      </Columns>
      <TableView
        caption={title}
        heads={[
          t('analysis.when'),
          part('customer'),
          part('us'),
          part('unknown'),
          t('analysis.initiative.customerShare'),
        ]}
        rows={data.buckets.toReversed().map((bucket) => ({
          key: bucket.start,
          cells: [
            bucket.complete
              ? name.long(bucket.start)
              : t('analysis.initiative.partly', { when: name.long(bucket.start) }),
            format.number(bucket.startedByCustomer),
            format.number(bucket.startedByUs),
            format.number(bucket.unknown),
            share(bucket.customerShare),
          ],
        }))}
      />
    </Chart>
  );
}
