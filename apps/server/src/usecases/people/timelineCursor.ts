import type { TimelinePosition } from '@viaggio/domain/ports/timeline';
import { isId, isTime, readCursor, writeCursor } from './cursor';

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

export const writeTimelineCursor = ({ time, receivedAt, sequence }: TimelinePosition): string =>
  writeCursor([time, receivedAt, sequence]);

/** A place in a timeline, or the moment before which to read. */
export function readTimelineCursor(text: string): TimelinePosition | { readonly time: number } {
  if (INSTANT.test(text)) {
    const time = Date.parse(text);
    if (!Number.isNaN(time)) return { time };
  }
  return readCursor(
    text,
    ([time, receivedAt, sequence]) =>
      isTime(time) && isTime(receivedAt) && isId(sequence) ? { time, receivedAt, sequence } : undefined,
    'before',
  );
}
