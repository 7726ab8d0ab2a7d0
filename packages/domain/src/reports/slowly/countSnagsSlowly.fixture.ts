import type {
  DailyRow,
  NumberedSnag,
  SnagDimension,
  SnagMoments,
  SnagQuery,
  WatchQuery,
} from '../../ports/frictionStore';
import {
  bucketOf,
  distinct,
  inPeriod,
  matchesAnyOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** A snag: its kind, and the place of its contact in the journey. */
interface Snag {
  readonly kind: number;
  readonly place: number;
  readonly isOpen: boolean;
}

/** Snags as planSnags defines them, by looking at all contacts after each. */
function snagsOf(contacts: readonly TravelContact[], query: SnagQuery): Snag[] {
  return query.kinds.flatMap((one, kind) =>
    contacts.flatMap((contact, place): Snag[] => {
      if (!matchesAnyOf(contact, one.is) || !isLeft(contacts, place, one, query)) return [];
      const isOpen = one.ends !== undefined && contact.time + query.within >= query.asOf;
      return [{ kind, place, isOpen }];
    }),
  );
}

export function isLeft(
  contacts: readonly TravelContact[],
  place: number,
  { is, ends }: NumberedSnag,
  { within }: SnagQuery,
): boolean {
  if (ends === undefined) return true;
  const goesOn = (it: TravelContact): boolean => matchesAnyOf(it, is) || matchesAnyOf(it, ends);
  return !contacts.some((it, i) => i > place && it.time - contacts[place]!.time <= within && goesOn(it));
}

export function countSnagsSlowly(travellers: readonly Traveller[], query: SnagQuery): SnagMoments[] {
  const counted = new Map<string, { times: number; people: Set<string> }>();
  const count = (kind: number, by: SnagDimension, value: number, person: string): void => {
    const key = JSON.stringify([kind, by, value]);
    const known = counted.get(key) ?? { times: 0, people: new Set<string>() };
    counted.set(key, known);
    known.times++;
    known.people.add(person);
  };
  for (const { person, contacts } of travellersOf(travellers, query)) {
    for (const { kind, place, isOpen } of snagsOf(contacts, query)) {
      const contact = contacts[place]!;
      const day = bucketOf(contact.time, query.days);
      const isWatched = day !== undefined && contact.time < query.days.at(-1)!;
      if (!isOpen && isWatched) count(kind, 'day', day, person);
      if (!inPeriod(contact, query)) continue;
      if (isOpen) {
        count(kind, 'open', 0, person);
        continue;
      }
      count(kind, 'all', 0, person);
      count(kind, 'bucket', bucketOf(contact.time, query.buckets)!, person);
      count(kind, 'channel', contact.channel, person);
      count(kind, 'place', contact.place, person);
      count(kind, 'stage', contact.stage, person);
    }
  }
  return [...counted].map(([key, { times, people }]) => {
    const [kind, by, value] = JSON.parse(key) as [number, SnagDimension, number];
    return { kind, by, value, times, people: people.size };
  });
}

export function watchDaysSlowly(travellers: readonly Traveller[], query: WatchQuery): DailyRow[] {
  const series = new Map<string, Map<number, number>>();
  const count = (by: DailyRow['by'], value: number, day: number): void => {
    const key = JSON.stringify([by, value]);
    const days = series.get(key) ?? new Map<number, number>();
    series.set(key, days.set(day, (days.get(day) ?? 0) + 1));
  };
  for (const { contacts } of travellersOf(travellers, query)) {
    for (const [day, start] of query.days.slice(0, -1).entries()) {
      const here = contacts.filter(
        (it) => it.actor === 0 && it.time >= start && it.time < query.days[day + 1]!,
      );
      if (here.length === 0) continue;
      count('active', 0, day);
      for (const by of ['channel', 'source', 'touchpoint', 'place'] as const)
        for (const value of distinct(here.map((it) => it[by]))) if (value !== 0) count(by, value, day);
      const done = query.steps.map((step) => here.some((it) => matchesAnyOf(it, step)));
      for (const [k, isDone] of done.entries()) {
        if (isDone) count('step', k, day);
        if (isDone && done[k + 1]) count('pair', k, day);
      }
    }
  }
  return [...series].map(([key, days]) => {
    const [by, value] = JSON.parse(key) as [DailyRow['by'], number];
    return { by, value, days: [...days].sort(([a], [b]) => a - b) };
  });
}
