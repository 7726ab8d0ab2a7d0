import type { AttributionData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { mostDifferent } from './creditFigures';

interface Props {
  readonly data: AttributionData;
  readonly name: (id: string) => string;
}

/** How much there is to share, and who looks different depending on who is asked. */
export function AttributionSays({ data, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  if (data.conversions === 0) return null;
  const all = t('analysis.attribution.says', {
    count: data.conversions,
    n: format.number(data.conversions),
    value: format.money(data.value, data.currency),
  });
  const row = mostDifferent(data.rows);
  if (!row?.first || !row.last) return all;
  const share = (conversions: number) => format.share(conversions / data.conversions);
  const key = row.first.conversions > row.last.conversions ? 'saysOpens' : 'saysCloses';
  const differs = t(`analysis.attribution.${key}`, {
    name: name(row.name),
    first: share(row.first.conversions),
    last: share(row.last.conversions),
  });
  return `${all} ${differs}`;
}
