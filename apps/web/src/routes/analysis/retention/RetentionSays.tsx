import type { RetentionData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { FEWEST } from './cells';
import type { Bucket } from './retentionQuestion';
import { useCohortName } from './useCohortName';

/** The share that comes back soon, and later. */
export function RetentionSays({ data, by }: { data: RetentionData; by: Bucket }) {
  const { t } = useCounted();
  const format = useFormat();
  const name = useCohortName(by);
  const told = data.overall
    .map((value, n) => ({ ...value, n }))
    .filter(({ n, rate, of }) => n > 0 && rate !== null && of > 0);
  const soon = told[0];
  const late = told.findLast(({ of }) => of >= FEWEST);
  if (!soon || soon.rate === null) return null;
  const first = t('analysis.retention.says', {
    when: name.column(soon.n),
    share: format.share(soon.rate),
    of: format.number(soon.of),
  });
  if (!late || late === soon || late.rate === null) return first;
  const later = t('analysis.retention.saysLate', {
    when: name.column(late.n),
    share: format.share(late.rate),
    of: format.number(late.of),
  });
  return `${first} ${later}`;
}
