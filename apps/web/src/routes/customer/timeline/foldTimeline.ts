import type { TimelineContact, TimelineStay } from '@viaggio/contract/people';

/** One line of the timeline: a contact alone, or the contacts of one visit folded. Latest first. */
export interface TimelineLine {
  readonly key: string;
  readonly contacts: readonly TimelineContact[];
}

export interface TimelineDay {
  readonly day: string;
  readonly lines: readonly TimelineLine[];
}

/** A stretch of the journey inside one stay, or outside every stage (`stay` null). */
export interface TimelineBand {
  readonly key: string;
  readonly stay: TimelineStay | null;
  readonly days: readonly TimelineDay[];
}

/**
 * Folds contacts (latest first) into stages, days and visits. A contact belongs to the last stay entered at or
 * before it that had not ended; contacts of one visit stay together unless a stage or a midnight parts them.
 */
export function foldTimeline(
  contacts: readonly TimelineContact[],
  stays: readonly TimelineStay[],
  dayOf: (instant: string) => string,
): readonly TimelineBand[] {
  const ordered = stays.toSorted((a, b) => Date.parse(a.entered) - Date.parse(b.entered));
  const bands: { key: string; stay: TimelineStay | null; contacts: TimelineContact[] }[] = [];
  for (const contact of contacts) {
    const stay = stayAt(ordered, contact.time);
    const last = bands.at(-1);
    if (last && last.stay === stay) last.contacts.push(contact);
    else bands.push({ key: `${stay?.entered ?? 'outside'}-${contact.id}`, stay, contacts: [contact] });
  }
  return bands.map(({ key, stay, contacts: inside }) => ({ key, stay, days: foldDays(inside, dayOf) }));
}

function stayAt(ordered: readonly TimelineStay[], time: string): TimelineStay | null {
  const at = Date.parse(time);
  const stay = ordered.findLast((each) => Date.parse(each.entered) <= at);
  if (!stay) return null;
  return stay.end === 'open' || at < Date.parse(stay.left) || stay.entered === time ? stay : null;
}

function foldDays(
  contacts: readonly TimelineContact[],
  dayOf: (instant: string) => string,
): readonly TimelineDay[] {
  const days: {
    day: string;
    lines: { key: string; session: string | null; contacts: TimelineContact[] }[];
  }[] = [];
  for (const contact of contacts) {
    const day = dayOf(contact.time);
    if (days.at(-1)?.day !== day) days.push({ day, lines: [] });
    const lines = days.at(-1)?.lines ?? [];
    const last = lines.at(-1);
    if (last && contact.session !== null && last.session === contact.session) last.contacts.push(contact);
    else lines.push({ key: contact.id, session: contact.session, contacts: [contact] });
  }
  return days;
}
