import type { ConnectionDay, DayMeasures, EventDay, JsonKind } from '@viaggio/domain/anomalies';
import type { AcceptedEvent } from '@viaggio/domain/events';

/** An event as the checks see it: through which connection it came, and whether a touchpoint recognises it. */
export interface Seen {
  readonly event: AcceptedEvent;
  readonly connection: number;
  readonly mapped: boolean;
  /** Local day of the event, and of its arrival. */
  readonly day: string;
  readonly arrived: string;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Measures days as the events store does, one event after the other. */
export function measureSlowly(seen: readonly Seen[], copies: ReadonlyMap<string, number>): DayMeasures[] {
  const days = new Map<string, { of: Seen[]; arrived: Seen[] }>();
  const day = (name: string) => {
    const known = days.get(name) ?? { of: [], arrived: [] };
    days.set(name, known);
    return known;
  };
  for (const one of seen) {
    day(one.day).of.push(one);
    day(one.arrived).arrived.push(one);
  }
  return [...days]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, { of, arrived }]) => ({
      day: name,
      connections: groups(of, ({ connection }) => connection).map(([connection, ones]) =>
        connectionOf(connection, ones),
      ),
      arrivals: groups(arrived, ({ connection }) => connection).map(([connection, ones]) => ({
        connection,
        events: ones.length,
        twins: ones.filter(({ event }) => (copies.get(saidBy(event)) ?? 0) > 1).length,
      })),
      places: groups(
        of.filter(({ event }) => event.place !== ''),
        ({ connection, event }) => `${connection}/${event.place}`,
      ).map(([, ones]) => ({
        connection: ones[0]!.connection,
        place: ones[0]!.event.place,
        events: ones.length,
      })),
      events: groups(of, ({ event }) => event.name).map(([event, ones]) => eventOf(event, ones)),
    }));
}

/** What an event says: two that say the same are twins. */
export const saidBy = ({ source, time, name, properties }: AcceptedEvent): string =>
  `${source} ${time} ${name} ${properties}`;

function groups<Key, One>(all: readonly One[], keyOf: (one: One) => Key): [Key, One[]][] {
  const found = new Map<Key, One[]>();
  for (const one of all) {
    const known = found.get(keyOf(one));
    if (known) known.push(one);
    else found.set(keyOf(one), [one]);
  }
  return [...found];
}

function connectionOf(connection: number, ones: readonly Seen[]): ConnectionDay {
  const count = (holds: (event: AcceptedEvent) => boolean): number =>
    ones.filter(({ event }) => holds(event)).length;
  const isContact = ({ type, source, bot }: AcceptedEvent): boolean =>
    ['track', 'page', 'screen'].includes(type) && source !== '0' && !bot;
  const isShifted = ({ receivedAt, time, clockCorrected }: AcceptedEvent): boolean => {
    const lag = receivedAt - time;
    const off = Math.abs(lag - Math.round(lag / HOUR) * HOUR);
    return !clockCorrected && lag >= HOUR - 2 * MINUTE && lag <= 14 * HOUR + 2 * MINUTE && off <= 2 * MINUTE;
  };
  return {
    connection,
    events: ones.length,
    contacts: count(isContact),
    bots: count(({ bot }) => bot),
    corrected: count(({ clockCorrected }) => clockCorrected),
    future: count(({ receivedAt, time }) => time > receivedAt + MINUTE),
    shifted: count(isShifted),
    unmapped: ones.filter(({ event, mapped }) => isContact(event) && !mapped).length,
  };
}

function kindOf(value: unknown): JsonKind {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonKind);
}

function eventOf(name: string, ones: readonly Seen[]): EventDay {
  const properties = new Map<string, Partial<Record<JsonKind, number>>>();
  for (const { event } of ones) {
    for (const [property, value] of Object.entries(JSON.parse(event.properties || '{}') as object)) {
      const known = properties.get(property) ?? {};
      const kind = kindOf(value);
      known[kind] = (known[kind] ?? 0) + 1;
      properties.set(property, known);
    }
  }
  const said = [...properties].map(([property, kinds]) => ({ name: property, kinds }));
  return { name, events: ones.length, sampled: ones.length, properties: said };
}
