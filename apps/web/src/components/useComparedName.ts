import { useTranslation } from 'react-i18next';
import type { Comparison } from './comparison';
import { usePersonas } from './usePersonas';
import { useSegments } from './useSegments';

/** The group the figures are held against, in words; '' where it is none. */
export function useComparedName(comparison: Comparison | undefined): string {
  const { t } = useTranslation();
  const segments = useSegments();
  const personas = usePersonas();
  switch (comparison?.with) {
    case undefined:
    case 'previous':
      return '';
    case 'all':
      return t('reports.allCustomers');
    case 'place':
      return comparison.of;
    case 'segment': {
      const name = segments?.find(({ id }) => id === comparison.of)?.name;
      return name ?? (segments ? t('reports.goneSegment') : '…');
    }
    case 'persona': {
      const name = personas?.find(({ id }) => id === comparison.of)?.name;
      return name ?? (personas ? t('reports.gonePersona') : '…');
    }
  }
}
