import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { apiQuery } from '../../../api';
import { useFormat } from '../../../format';

/** Asks for the name of the stages with this id; undefined when they are not there. */
export function useModelName(): (id: string) => Promise<string | undefined> {
  const client = useQueryClient();
  const { say } = useFormat();
  return useCallback(
    async (id) => {
      const { items } = await client.fetchQuery(apiQuery('listModels', {}));
      const found = items.find(({ model }) => model.id === id);
      return found && say(found.model.name);
    },
    [client, say],
  );
}
