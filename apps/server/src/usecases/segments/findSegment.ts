import type { SegmentStore, StoredSegment } from '@viaggio/domain/ports/segments';
import { AppError } from '@viaggio/domain/shared';

/** Segments are called by their number. */
export async function findSegment(
  segments: Pick<SegmentStore, 'find'>,
  workspace: number,
  id: string,
): Promise<StoredSegment> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  const found = await segments.find(workspace, number);
  if (found === undefined) {
    throw new AppError('segment_not_found', 'There is no such segment: it may have been removed.', {
      status: 404,
      field: 'segment',
    });
  }
  return found;
}
