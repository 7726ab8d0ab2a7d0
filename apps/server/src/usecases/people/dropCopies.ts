import type { TimelineRow, TimelineStore } from '@viaggio/domain/ports/timeline';
import type { ContactsRequest } from './contactsRequest';

/**
 * Leaves of each message the copy that arrived first, as the projection does. Where the window does not show all of
 * the person's contacts, the log is asked whether earlier copies lie outside it.
 */
export async function dropCopies(
  timelines: TimelineStore,
  request: ContactsRequest,
  rows: readonly TimelineRow[],
  isWhole: boolean,
): Promise<TimelineRow[]> {
  const messages = new Set(rows.map(({ messageHash }) => messageHash));
  const showsAll = isWhole && request.before === undefined;
  if (showsAll && messages.size === rows.length) return [...rows];
  const first = showsAll ? firstOf(rows) : await timelines.firstCopies(request, [...messages]);
  return rows.filter(({ messageHash, sequence }) => (first.get(messageHash) ?? sequence) === sequence);
}

function firstOf(rows: readonly TimelineRow[]): Map<string, string> {
  const first = new Map<string, TimelineRow>();
  for (const row of rows) {
    const known = first.get(row.messageHash);
    if (!known || compareArrival(row, known) < 0) first.set(row.messageHash, row);
  }
  return new Map([...first].map(([message, row]) => [message, row.sequence]));
}

function compareArrival(a: TimelineRow, b: TimelineRow): number {
  return a.receivedAt - b.receivedAt || (BigInt(a.sequence) < BigInt(b.sequence) ? -1 : 1);
}
