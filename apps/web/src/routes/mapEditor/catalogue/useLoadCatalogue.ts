import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import type { Catalogue } from './CatalogueContext';

/** Names stay good for a while. */
const FRESH_MS = 60_000;

const byId = <T extends { readonly id: string }>(items: readonly T[] | undefined) =>
  items && new Map(items.map((item) => [item.id, item]));

export function useLoadCatalogue(personasOfMap: readonly string[], model: string | null): Catalogue {
  const { t } = useTranslation();
  const touchpoints = useQuery({ ...apiQuery('getTouchpoints', {}), staleTime: FRESH_MS }).data?.items;
  const personas = useQuery({ ...apiQuery('listPersonas', {}), staleTime: FRESH_MS }).data?.items;
  const models = useQuery({ ...apiQuery('listModels', {}), staleTime: FRESH_MS }).data?.items;
  // The same names make the same catalogue: every card looks at it.
  const line = personasOfMap.join('\n');
  return useMemo(() => {
    const known = byId(personas);
    const lines = line.split('\n');
    return {
      touchpoints: byId(touchpoints),
      personas: known,
      stages: models?.find((item) => item.model.id === model)?.model.stages,
      nameOf: (persona) => known?.get(persona)?.name ?? (known ? t('maps.cards.personaGone') : ''),
      lineOf: (persona) => (persona === null ? 0 : Math.max(0, lines.indexOf(persona))),
    };
  }, [touchpoints, personas, models, model, line, t]);
}
