import { useQueryClient } from '@tanstack/react-query';
import type { ListKind, PeopleList } from '@viaggio/contract/segments';
import { useState } from 'react';
import { call, keyOf } from '../../../api';

/** So many identifiers travel in one request. */
export const CHUNK = 20_000;

interface NewList {
  readonly name: string;
  readonly kind: ListKind;
  readonly values: readonly string[];
}

/** Sends the first part with the name, and the others after it, one by one. */
async function bring({ name, kind, values }: NewList, onSent: (sent: number) => void): Promise<PeopleList> {
  let list = await call('createPeopleList', { body: { name, kind, values: values.slice(0, CHUNK) } });
  onSent(Math.min(CHUNK, values.length));
  for (let from = CHUNK; from < values.length; from += CHUNK) {
    const part = values.slice(from, from + CHUNK);
    list = await call('extendPeopleList', { params: { id: list.id }, body: { values: part } });
    onSent(from + part.length);
  }
  return list;
}

/** Brings a list of people, however long; `sent` is how many identifiers are there already. */
export function useBringList() {
  const client = useQueryClient();
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const start = async (list: NewList): Promise<PeopleList | undefined> => {
    setError(undefined);
    setSent(0);
    try {
      return await bring(list, setSent);
    } catch (fault) {
      setError(fault);
      return undefined;
    } finally {
      setSent(undefined);
      await client.invalidateQueries({ queryKey: keyOf('listPeopleLists') });
    }
  };
  return { start, sent, error };
}
