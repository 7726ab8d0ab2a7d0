import { useQuery } from '@tanstack/react-query';
import type { BookFile } from '@viaggio/contract/books';
import type { BookTotal } from '@viaggio/domain/reconciliation';
import { useState } from 'react';
import { currentWorkspace, upload } from '../../../../api';

interface Choices {
  readonly columns?: BookFile['columns'];
  readonly dateOrder?: BookFile['dateOrder'];
}

export type UnreadRow = BookFile['unread'][number];

/** One row may hold an amount for each measure. */
export const keyOfRow = ({ row, read }: UnreadRow): string => `${row} ${read.measure}`;

/** A file of the books as the server reads it, with the corrections made so far, and rows mended by hand. */
export function useBookFile(file: File) {
  const [choices, setChoices] = useState<Choices>({});
  const [mended, setMended] = useState<ReadonlyMap<string, BookTotal>>(new Map());
  const fields = {
    columns: choices.columns && JSON.stringify(choices.columns),
    dateOrder: choices.dateOrder,
  };
  const { data, error } = useQuery({
    queryKey: [currentWorkspace(), 'readBookFile', file.name, file.size, file.lastModified, fields],
    queryFn: () => upload('readBookFile', file, fields),
    placeholderData: (old) => old,
    // What stands there already may have changed since.
    gcTime: 0,
  });
  return {
    read: data,
    error,
    mended,
    /** Read anew, other rows are wrong. */
    choose: (next: Choices) => {
      setChoices({ ...choices, ...next });
      setMended(new Map());
    },
    mend: (row: UnreadRow, total: BookTotal) => setMended(new Map(mended).set(keyOfRow(row), total)),
    /** All that would be written. */
    totals: [
      ...(data?.totals ?? []).map(({ measure, place, from, to, books }) => ({
        measure,
        place,
        from,
        to,
        books,
      })),
      ...mended.values(),
    ],
  };
}
