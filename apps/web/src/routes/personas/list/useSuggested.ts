import { useQuery } from '@tanstack/react-query';
import type { Persona } from '@viaggio/contract/personas';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { fullOf } from '../editor/personaDraft';

/** A suggestion with everything a persona says of itself. */
export interface Suggested {
  readonly id: string;
  readonly persona: Omit<Persona, 'id' | 'picture' | 'createdBy' | 'createdAt' | 'updatedAt'>;
}

/** Typical personas of what the workspace sells, in the reader's language; undefined until they are known. */
export function useSuggested(): readonly Suggested[] | undefined {
  const { i18n } = useTranslation();
  const language = i18n.language === 'it' ? 'it' : 'en';
  const { data } = useQuery({ ...apiQuery('suggestPersonas', { query: { language } }), staleTime: 60_000 });
  return data?.items.map(({ id, persona }) => ({ id, persona: fullOf(persona) }));
}
