import { AppError } from '@viaggio/domain/shared';

/**
 * Where the page after a cursor begins; lists that are counted are read by place.
 * @throws AppError `bad_cursor`
 */
export function readOffset(cursor: string | undefined): number {
  const offset = cursor === undefined ? 0 : /^\d{1,12}$/.test(cursor) ? Number(cursor) : -1;
  if (offset >= 0) return offset;
  throw new AppError('bad_cursor', 'The cursor is not one of ours: begin again without it.', {
    field: 'cursor',
  });
}
