import { useQuery } from '@tanstack/react-query';
import type { Persona } from '@viaggio/contract/personas';
import { apiQuery } from '../api';

/** The buyer personas of the workspace by name; undefined until they are known. */
export function usePersonas(): readonly Persona[] | undefined {
  return useQuery({ ...apiQuery('listPersonas', {}), staleTime: 60_000 }).data?.items;
}
