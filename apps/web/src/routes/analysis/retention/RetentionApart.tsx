import type { RetentionData } from '@viaggio/contract/reports';
import type { ToldApartBy } from '../../../app/analysisSearches';
import { useFormat } from '../../../format';
import { ApartRows } from '../frame/ApartRows';
import { useCounted } from '../frame/useCounted';
import { FEWEST } from './cells';
import type { Bucket } from './retentionQuestion';
import { useCohortName } from './useCohortName';

/** Later periods have few who have been followed so long; the grid above has them all. */
const SHOWN = 6;

/** How many come back of those who joined in one channel, place or campaign, over all cohorts. */
export function RetentionApart({
  data,
  by,
  bucket,
}: {
  data: RetentionData;
  by: ToldApartBy;
  bucket: Bucket;
}) {
  const { t } = useCounted();
  const format = useFormat();
  const name = useCohortName(bucket);
  const columns = Array.from({ length: Math.min(SHOWN, data.overall.length - 1) }, (_, n) => n + 1);
  const share = (value: RetentionData['overall'][number] | undefined) => {
    if (!value || value.rate === null) return '–';
    return value.of < FEWEST ? t('analysis.few') : format.share(value.rate);
  };
  return (
    <ApartRows
      by={by}
      heads={[
        { key: 'people', text: t('analysis.people') },
        ...columns.map((n) => ({ key: String(n), text: name.column(n) })),
      ]}
      rows={data.breakdown.map(({ name: value, people, overall }) => ({
        name: value,
        cells: [format.number(people), ...columns.map((n) => share(overall[n]))],
      }))}
    />
  );
}
