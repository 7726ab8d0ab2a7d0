import { useTranslation } from 'react-i18next';
import { usePersonas } from './usePersonas';
import { useSegments } from './useSegments';

interface Group {
  readonly segment?: string | undefined;
  readonly persona?: string | undefined;
}

/** What is told of a period, with the segment and the buyer persona it is of. */
export function useOfGroup(period: string, { segment, persona }: Group): string {
  const { t } = useTranslation();
  const names = [
    useSegments()?.find(({ id }) => id === segment)?.name,
    usePersonas()?.find(({ id }) => id === persona)?.name,
  ];
  return names.reduce<string>(
    (told, name) => (name ? t('reports.ofSegment', { period: told, segment: name }) : told),
    period,
  );
}
