import type { OwnedSource } from '@viaggio/domain/ports/people';
import type { TimelinePosition, TimelineRow, TimelineStore } from '@viaggio/domain/ports/timeline';
import type { HashId } from '@viaggio/domain/shared';
import type { Touchpoint } from '@viaggio/domain/touchpoints';
import { dropCopies } from './dropCopies';
import { findVisits } from './findVisits';
import { matchTouchpoints } from './matchTouchpoints';

export interface ContactsRequest {
  readonly workspace: number;
  readonly person: HashId;
  readonly owned: readonly OwnedSource[];
  readonly catalogue: readonly Touchpoint[];
  readonly before: TimelinePosition | { readonly time: number } | undefined;
  readonly limit: number;
  readonly channels?: readonly string[] | undefined;
  /** False for those set apart: bots and kiosks, whose visit never ends. */
  readonly inVisits: boolean;
}

export interface LoadedContact {
  readonly row: TimelineRow;
  readonly touchpoint: Touchpoint | undefined;
  /** Message of the visit's first contact; null for contacts that stand alone. */
  readonly visit: HashId | null;
}

export interface LoadedContacts {
  /** Latest first. */
  readonly contacts: readonly LoadedContact[];
  /** Where the next page begins, after this; undefined at the beginning of the journey. */
  readonly last: TimelinePosition | undefined;
  /** How many there are in all; null where only a part was read. */
  readonly total: number | null;
}

/** Most people have fewer contacts in all: one read shows everything. */
const FIRST_WINDOW = 700;
const GROWTH = 4;
/** Nobody's journey is longer; who has more contacts was set apart. */
const LARGEST_WINDOW = 50_000;

/**
 * One page of a person's contacts. A window of the log is read, and a larger one when the page is not full (few
 * contacts of the channels asked for), or when the visit of its oldest contact began before the window.
 */
export async function loadContacts(
  timelines: TimelineStore,
  request: ContactsRequest,
): Promise<LoadedContacts> {
  const journey = timelines.readJourney(request.workspace, request.person);
  // Waited for below; a failure of the rows must not leave this one unhandled.
  journey.catch(() => undefined);
  for (
    let size = Math.max(FIRST_WINDOW, 2 * request.limit);
    ;
    size = Math.min(size * GROWTH, LARGEST_WINDOW)
  ) {
    const rows = await timelines.readRows({ ...request, limit: size });
    const isWhole = rows.length < size;
    const isLast = isWhole || size >= LARGEST_WINDOW;
    const unique = await dropCopies(timelines, request, rows, isWhole);
    const touchpoints = await matchTouchpoints(timelines, request, unique, await journey);
    const visits = findVisits(request.inVisits ? unique : [], touchpoints);
    const wanted = unique.flatMap((row): LoadedContact[] =>
      request.channels && !request.channels.includes(row.channel)
        ? []
        : [
            {
              row,
              touchpoint: touchpoints.get(row.sequence),
              visit: visits.visitOf.get(row.sequence) ?? null,
            },
          ],
    );
    const contacts = wanted.slice(0, request.limit);
    const isFull = wanted.length > request.limit;
    const isCut = contacts.some(({ visit }) => visit !== null && visit === visits.oldest);
    if (!isLast && (!isFull || isCut)) continue;
    return {
      contacts,
      last: isFull ? contacts.at(-1)?.row : isWhole ? undefined : rows.at(-1),
      total: isWhole && request.before === undefined ? wanted.length : null,
    };
  }
}
