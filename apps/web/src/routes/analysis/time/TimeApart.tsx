import type { TimeToConvertData } from '@viaggio/contract/reports';
import type { ToldApartBy } from '../../../app/analysisSearches';
import { useFormat } from '../../../format';
import { ApartRows } from '../frame/ApartRows';
import { useCounted } from '../frame/useCounted';

/** Fewer who came to the second contact than these are too few for a time. */
const FEWEST = 10;

/** How long those take who began in one channel, place or campaign, and those who began in another. */
export function TimeApart({ data, by }: { data: TimeToConvertData; by: ToldApartBy }) {
  const { t } = useCounted();
  const format = useFormat();
  const time = (seconds: number | null, converted: number) => {
    if (converted < FEWEST) return t('analysis.few');
    return seconds === null ? '–' : format.duration(seconds);
  };
  return (
    <ApartRows
      by={by}
      heads={[
        { key: 'people', text: t('analysis.time.apart.people') },
        { key: 'converted', text: t('analysis.time.apart.converted') },
        { key: 'share', text: t('analysis.share') },
        { key: 'p50', text: t('analysis.time.p50') },
        { key: 'p90', text: t('analysis.time.p90') },
      ]}
      rows={data.breakdown.map(({ name, people, converted, p50, p90 }) => ({
        name,
        cells: [
          format.number(people),
          format.number(converted),
          people === 0 ? '–' : format.share(converted / people),
          time(p50, converted),
          time(p90, converted),
        ],
      }))}
    />
  );
}
