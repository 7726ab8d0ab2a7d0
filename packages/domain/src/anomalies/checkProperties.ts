import { THRESHOLDS } from './thresholds';
import { type Anomaly, type DayMeasures, type EventDay, JSON_KINDS, type JsonKind } from './types';

type Kinds = Partial<Record<JsonKind, number>>;

/** Days of one event's name, added up. */
interface Known {
  sampled: number;
  readonly properties: Map<string, Kinds>;
}

/** Values of a property; a null says that there is none. */
const seenOf = (kinds: Kinds): number =>
  JSON_KINDS.reduce((sum, kind) => sum + (kind === 'null' ? 0 : (kinds[kind] ?? 0)), 0);

function addUp(before: readonly DayMeasures[]): Map<string, Known> {
  const all = new Map<string, Known>();
  for (const { events } of before) {
    for (const { name, sampled, properties } of events) {
      const known = all.get(name) ?? { sampled: 0, properties: new Map<string, Kinds>() };
      all.set(name, known);
      known.sampled += sampled;
      for (const { name: property, kinds } of properties) {
        const sum: Kinds = known.properties.get(property) ?? {};
        for (const kind of JSON_KINDS) if (kinds[kind]) sum[kind] = (sum[kind] ?? 0) + kinds[kind];
        known.properties.set(property, sum);
      }
    }
  }
  return all;
}

type Found = Omit<Anomaly, 'connection' | 'day' | 'name'>;

function newOnes({ sampled, properties }: EventDay, known: Known): Found[] {
  const rule = THRESHOLDS.propertyNew;
  if (known.sampled < rule.before) return [];
  return properties.flatMap(({ name, kinds }) => {
    const seen = seenOf(kinds);
    const isNew = seenOf(known.properties.get(name) ?? {}) === 0;
    if (!isNew || seen < rule.seen || seen < rule.share * sampled) return [];
    return [{ check: 'property_new' as const, property: name, value: seen / sampled, expected: 0 }];
  });
}

function vanishedOnes({ sampled, properties }: EventDay, known: Known): Found[] {
  const rule = THRESHOLDS.propertyVanished;
  if (known.sampled < rule.before) return [];
  const today = new Map(properties.map(({ name, kinds }) => [name, seenOf(kinds)]));
  return [...known.properties].flatMap(([property, kinds]) => {
    const share = Math.min(1, seenOf(kinds) / (known.sampled + 1));
    const isGone = (today.get(property) ?? 0) === 0 && (1 - share) ** sampled < rule.chance;
    return isGone ? [{ check: 'property_vanished' as const, property, value: 0, expected: share }] : [];
  });
}

function driftedOnes({ properties }: EventDay, known: Known): Found[] {
  const rule = THRESHOLDS.typeDrift;
  return properties.flatMap(({ name, kinds }) => {
    const past = known.properties.get(name) ?? {};
    const before = seenOf(past);
    if (before < rule.before) return [];
    const usual = JSON_KINDS.filter((kind) => kind !== 'null').find(
      (kind) => (past[kind] ?? 0) >= rule.dominant * before,
    );
    const seen = seenOf(kinds);
    if (usual === undefined || seen === 0) return [];
    const others = seen - (kinds[usual] ?? 0);
    if (others < rule.seen || others < rule.share * seen) return [];
    const expected = 1 - (past[usual] ?? 0) / before;
    return [{ check: 'type_drift' as const, property: name, value: others / seen, expected }];
  });
}

/** Properties that are new, that have gone, and whose values have become of another type. */
export function checkProperties(before: readonly DayMeasures[], today: DayMeasures): Anomaly[] {
  const days = before.slice(-THRESHOLDS.history.days);
  if (days.length < THRESHOLDS.history.least) return [];
  const known = addUp(days);
  return today.events.flatMap((event) => {
    const past = known.get(event.name);
    if (past === undefined) return [];
    return [...newOnes(event, past), ...vanishedOnes(event, past), ...driftedOnes(event, past)].map(
      (found) => ({
        ...found,
        connection: 0,
        name: event.name,
        day: today.day,
      }),
    );
  });
}

/** Events that came every day and did not come at all. */
export function checkEvents(before: readonly DayMeasures[], today: DayMeasures): Anomaly[] {
  const days = before.slice(-THRESHOLDS.history.days);
  if (days.length < THRESHOLDS.history.least) return [];
  const came = new Map<string, number[]>();
  for (const { events } of days) {
    for (const { name, events: count } of events) came.set(name, [...(came.get(name) ?? []), count]);
  }
  const now = new Map(today.events.map(({ name, events }) => [name, events]));
  return [...came].flatMap(([name, counts]) => {
    const isSteady = counts.length === days.length && Math.min(...counts) >= THRESHOLDS.eventVanished.least;
    if (!isSteady || (now.get(name) ?? 0) > 0) return [];
    const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    return [
      {
        check: 'event_vanished' as const,
        connection: 0,
        name,
        property: '',
        day: today.day,
        value: 0,
        expected,
      },
    ];
  });
}
