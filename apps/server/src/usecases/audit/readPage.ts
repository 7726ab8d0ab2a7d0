import type { PageRequest } from '@viaggio/domain/ports/access';
import { AppError } from '@viaggio/domain/shared';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

/** One page of a list ordered by falling id. One item more than asked for is read, to know whether more follow. */
export async function readPage<Item extends { readonly id: number }>(
  { cursor, limit }: { cursor: string | undefined; limit: number },
  list: (page: PageRequest) => Promise<Item[]>,
): Promise<Page<Item>> {
  if (cursor !== undefined && !/^[1-9]\d{0,14}$/.test(cursor)) {
    throw new AppError('invalid_cursor', 'Use the cursor of the page before as it was answered.', {
      field: 'cursor',
    });
  }
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = await list({ before, limit: limit + 1 });
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? String(items.at(-1)!.id) : null };
}
