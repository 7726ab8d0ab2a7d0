import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSegments } from '../../../components/useSegments';
import type { Comparison } from './comparison';

/** What is held against a funnel, in words. */
export function useComparisonName(): (comparison: Comparison) => string {
  const { t } = useTranslation();
  const segments = useSegments();
  return useCallback(
    (comparison) => {
      switch (comparison.kind) {
        case 'previous':
          return t('analysis.funnel.comparePrevious');
        case 'everyone':
          return t('reports.allCustomers');
        case 'place':
          return comparison.value;
        case 'segment': {
          const name = segments?.find(({ id }) => id === comparison.value)?.name;
          return name ?? (segments ? t('reports.goneSegment') : '…');
        }
      }
    },
    [t, segments],
  );
}
