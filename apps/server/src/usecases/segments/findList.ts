import type { PeopleListStore, StoredList } from '@viaggio/domain/ports/segments';
import { AppError } from '@viaggio/domain/shared';

/** @throws AppError `list_not_found` */
export async function findList(
  lists: Pick<PeopleListStore, 'find'>,
  workspace: number,
  id: string,
): Promise<StoredList> {
  const found = /^\d{1,9}$/.test(id) ? await lists.find(workspace, Number(id)) : undefined;
  if (found) return found;
  throw new AppError('list_not_found', 'There is no such list: it may have been removed.', {
    status: 404,
    field: 'list',
  });
}
