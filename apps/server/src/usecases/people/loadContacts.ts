import type { OwnedSource } from '@viaggio/domain/ports/people';
import type {
  JourneyTouchpoints,
  TimelinePosition,
  TimelineRow,
  TimelineStore,
} from '@viaggio/domain/ports/timeline';
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
  firstWindow: number = FIRST_WINDOW,
): Promise<LoadedContacts> {
  const journey = timelines.readJourney(request.workspace, request.person);
  // Waited for with the first window; if that fails, this must not fail unheard.
  journey.catch(() => undefined);
  for (let size = Math.max(firstWindow, 2 * request.limit); ; size *= GROWTH) {
    const window = await readWindow(timelines, request, Math.min(size, LARGEST_WINDOW), journey);
    const contacts = window.contacts.slice(0, request.limit);
    const isFull = window.contacts.length > request.limit;
    const isCut = contacts.some(({ visit }) => visit !== null && visit === window.oldestVisit);
    const isLargest = window.end === undefined || size >= LARGEST_WINDOW;
    if (!isLargest && (!isFull || isCut)) continue;
    return {
      contacts,
      last: isFull ? contacts.at(-1)?.row : window.end,
      total: window.end || request.before ? null : window.contacts.length,
    };
  }
}

interface Window {
  /** Of the channels asked for, latest first. */
  readonly contacts: readonly LoadedContact[];
  readonly oldestVisit: HashId | undefined;
  /** Where the window ends and the log may go on; undefined when it does not. */
  readonly end: TimelinePosition | undefined;
}

async function readWindow(
  timelines: TimelineStore,
  request: ContactsRequest,
  size: number,
  journey: Promise<JourneyTouchpoints | undefined>,
): Promise<Window> {
  const rows = await timelines.readRows({ ...request, limit: size });
  const end = rows.length < size ? undefined : rows.at(-1);
  const unique = await dropCopies(timelines, request, rows, end === undefined);
  const touchpoints = await matchTouchpoints(timelines, request, unique, await journey);
  const { visitOf, oldest } = findVisits(request.inVisits ? unique : [], touchpoints);
  const contacts = unique
    .filter(({ channel }) => request.channels?.includes(channel) ?? true)
    .map((row) => ({
      row,
      touchpoint: touchpoints.get(row.sequence),
      visit: visitOf.get(row.sequence) ?? null,
    }));
  return { contacts, oldestVisit: oldest, end };
}
