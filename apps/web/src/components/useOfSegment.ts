import { useTranslation } from 'react-i18next';
import { useSegments } from './useSegments';

/** What is told of a period, with the segment it is of. */
export function useOfSegment(period: string, id: string | undefined): string {
  const { t } = useTranslation();
  const segment = useSegments()?.find((each) => each.id === id);
  return segment ? t('reports.ofSegment', { period, segment: segment.name }) : period;
}
