import type { Touchpoint } from '../touchpoints/index';

/** A contact as sessions see it. Unmapped contacts count as direct and online. */
export interface SessionContact extends Pick<Touchpoint, 'contact' | 'setting'> {
  /** UTC milliseconds. */
  readonly time: number;
}

export interface Session {
  /** Time of the first and of the last contact. */
  readonly start: number;
  readonly end: number;
  /** Indexes of its contacts in what was given, ascending. */
  readonly contacts: readonly number[];
  /** An indirect or offline contact, which is a session of its own. */
  readonly alone: boolean;
}

const MINUTE_MS = 60_000;

/**
 * Splits the contacts of one journey key, in domain order, into sessions. A pause of more than `gapMinutes` between
 * two direct online contacts ends a session (exactly that long does not).
 *
 * Indirect and offline contacts stand alone: a call taken while browsing neither splits the visit around it nor keeps
 * it alive, since nothing on the site happened. So the pause is measured between the direct online contacts only, as
 * if the others were not there. Sessions come in the order of their first contact.
 */
export function splitSessions(contacts: readonly SessionContact[], gapMinutes = 30): Session[] {
  const gap = gapMinutes * MINUTE_MS;
  const sessions: { start: number; end: number; contacts: number[]; alone: boolean }[] = [];
  let visit: (typeof sessions)[number] | undefined;
  for (const [index, { time, contact, setting }] of contacts.entries()) {
    const alone = contact === 'indirect' || setting === 'offline';
    if (!alone && visit && time - visit.end <= gap) {
      visit.contacts.push(index);
      visit.end = time;
      continue;
    }
    const session = { start: time, end: time, contacts: [index], alone };
    sessions.push(session);
    if (!alone) visit = session;
  }
  return sessions;
}
