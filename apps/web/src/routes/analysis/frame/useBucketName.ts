import { useFormat } from '../../../format';
import { useCounted } from './useCounted';

/** What a day, week or month of the calendar is called, by its first day. */
export function useBucketName(by: 'day' | 'week' | 'month') {
  const { t } = useCounted();
  const format = useFormat();
  const date = (start: string, style: 'day' | 'dayYear' | 'month') =>
    format.date(`${start}T12:00:00Z`, style);
  return {
    /** Below a column. */
    short: (start: string) => date(start, 'day'),
    /** In a sentence. */
    long: (start: string) =>
      by === 'month' ? date(start, 'month') : t(`analysis.from_${by}`, { day: date(start, 'dayYear') }),
  };
}
