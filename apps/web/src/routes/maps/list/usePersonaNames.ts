import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../api';

/** Names of personas by their ids; those that are gone are left out. */
export function usePersonaNames(ids: readonly string[]): readonly string[] {
  const { data } = useQuery(apiQuery('listPersonas', {}));
  return ids.flatMap((id) => data?.items.find((persona) => persona.id === id)?.name ?? []);
}
