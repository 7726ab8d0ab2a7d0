import type { JourneyTouchpoints, TimelineRow, TimelineStore } from '@viaggio/domain/ports/timeline';
import type { HashId } from '@viaggio/domain/shared';
import type { Touchpoint } from '@viaggio/domain/touchpoints';
import type { ContactsRequest } from './contactsRequest';

/**
 * The touchpoint of each row, by its sequence. The person's journey knows those of all projected contacts; only what
 * came since, or people set apart, are matched against the catalogue here, which takes longer than all the rest.
 * Contacts of one millisecond are told apart by their order, so they are matched anew when not all are there.
 */
export async function matchTouchpoints(
  timelines: TimelineStore,
  request: ContactsRequest,
  rows: readonly TimelineRow[],
  journey: JourneyTouchpoints | undefined,
): Promise<Map<HashId, Touchpoint>> {
  const numbers = new Map<HashId, number>();
  const unmatched: TimelineRow[] = [];
  const projected = byTime(journey);
  for (const [time, contacts] of groupByTime(rows)) {
    const touchpoints = projected.get(time);
    if (touchpoints?.length !== contacts.length) unmatched.push(...contacts);
    // Rows come latest first, journeys oldest first.
    else for (const [i, row] of contacts.entries()) numbers.set(row.sequence, touchpoints.at(-1 - i)!);
  }
  for (const [sequence, number] of await timelines.classify(request, unmatched))
    numbers.set(sequence, number);
  const touchpointOf = new Map(request.catalogue.map((touchpoint) => [touchpoint.number, touchpoint]));
  return new Map(
    [...numbers].flatMap(([sequence, number]) => {
      const touchpoint = touchpointOf.get(number);
      return touchpoint ? [[sequence, touchpoint] as const] : [];
    }),
  );
}

function byTime(journey: JourneyTouchpoints | undefined): Map<number, number[]> {
  const found = new Map<number, number[]>();
  journey?.times.forEach((time, i) => {
    const list = found.get(time);
    if (list) list.push(journey.touchpoints[i]!);
    else found.set(time, [journey.touchpoints[i]!]);
  });
  return found;
}

function groupByTime(rows: readonly TimelineRow[]): Map<number, TimelineRow[]> {
  const groups = new Map<number, TimelineRow[]>();
  for (const row of rows) {
    const group = groups.get(row.time);
    if (group) group.push(row);
    else groups.set(row.time, [row]);
  }
  return groups;
}
