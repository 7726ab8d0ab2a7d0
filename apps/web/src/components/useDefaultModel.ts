import { useQuery } from '@tanstack/react-query';
import type { JourneyModel } from '@viaggio/contract/models';
import { apiQuery } from '../api';

/** The stages used where none are asked for. */
export function useDefaultModel(): JourneyModel | undefined {
  const { data } = useQuery(apiQuery('listModels', {}));
  return (data?.items.find((item) => item.default) ?? data?.items[0])?.model;
}
