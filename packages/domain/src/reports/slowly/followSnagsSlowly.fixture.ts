import type { MatchedCell, SnagOutcomes, SnagQuery } from '../../ports/frictionStore';
import { isLeft } from './countSnagsSlowly.fixture';
import { DAY, MINUTE } from './randomTravellers.fixture';
import {
  bucketOf,
  inPeriod,
  matchesAnyOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

type Side = 'everybody' | SnagOutcomes['met'][number]['side'];

/** A moment of one customer: what it is held against whom for, and how it went on. */
interface Moment {
  readonly person: string;
  readonly side: Side;
  readonly kind: number;
  readonly cell: number;
  readonly isOver: boolean;
  readonly isConverted: boolean;
}

/** Moments as ADR 0013 defines them, by looking at all of a journey for each. */
export function followSnagsSlowly(travellers: readonly Traveller[], query: SnagQuery): SnagOutcomes {
  const isNext = query.kinds.map(({ ends, step }) => ends === undefined && step === undefined);
  const moments = travellersOf(travellers, query).flatMap(({ person, contacts }): Moment[] => [
    ...(isNext.includes(true) ? everybodyOf(person, contacts, query, isNext) : []),
    ...query.kinds.flatMap((_, kind) => {
      if (isNext[kind]) return nextOf(person, contacts, query, kind, isNext);
      return stepOf(person, contacts, query, kind);
    }),
  ]);
  const cells = cellsOf(moments);
  return {
    sampled: null,
    everybody: cells
      .filter(({ side }) => side === 'everybody')
      .map(({ side, kind, ...cell }): MatchedCell => cell),
    met: cells.filter(({ side }) => side !== 'everybody') as SnagOutcomes['met'],
  };
}

function cellsOf(moments: readonly Moment[]) {
  const cells = new Map<string, Moment[]>();
  for (const moment of moments) {
    const key = JSON.stringify([moment.side, moment.kind, moment.cell]);
    const known = cells.get(key);
    if (known) known.push(moment);
    else cells.set(key, [moment]);
  }
  return [...cells.values()].map((own) => {
    const over = own.filter(({ isOver }) => isOver);
    const people = new Map<string, number>();
    for (const { person } of over) people.set(person, (people.get(person) ?? 0) + 1);
    const { side, kind, cell } = own[0]!;
    return {
      cell,
      followed: over.length,
      converted: over.filter(({ isConverted }) => isConverted).length,
      open: own.length - over.length,
      squares: [...people.values()].reduce((sum, times) => sum + times ** 2, 0),
      kind,
      side,
    };
  });
}

/** Whether somebody could have met a snag instead of what they did there: not of going on to buy. */
function couldMeet(contact: TravelContact, query: SnagQuery, isNext: readonly boolean[]): boolean {
  return isSnag(contact, query, isNext) || !matchesAnyOf(contact, query.onward);
}

const isSnag = (contact: TravelContact, query: SnagQuery, isNext: readonly boolean[]): boolean =>
  query.kinds.some((one, kind) => isNext[kind] && matchesAnyOf(contact, one.is));

/** What the customer did, and what happened: contacts of their own, and snags of kinds without a step. */
function doings(contacts: readonly TravelContact[], query: SnagQuery, isNext: readonly boolean[]): number[] {
  return contacts.flatMap((it, i) => (it.actor === 0 || isSnag(it, query, isNext) ? [i] : []));
}

function everybodyOf(
  person: string,
  contacts: readonly TravelContact[],
  query: SnagQuery,
  isNext: readonly boolean[],
): Moment[] {
  const places = doings(contacts, query, isNext);
  return places
    .map((place, i) => nextMoment(person, contacts, query, places[i - 1], place, 'everybody', 0))
    .filter((_, i) => {
      const contact = contacts[places[i]!]!;
      return inPeriod(contact, query) && couldMeet(contact, query, isNext);
    });
}

function nextOf(
  person: string,
  contacts: readonly TravelContact[],
  query: SnagQuery,
  kind: number,
  isNext: readonly boolean[],
): Moment[] {
  const places = doings(contacts, query, isNext);
  const inside = places.filter(
    (place) => inPeriod(contacts[place]!, query) && couldMeet(contacts[place]!, query, isNext),
  );
  const first = inside.find((place) => matchesAnyOf(contacts[place]!, query.kinds[kind]!.is));
  if (first === undefined) return [];
  const told = (place: number, side: Side): Moment =>
    nextMoment(person, contacts, query, places[places.indexOf(place) - 1], place, side, kind);
  return [
    told(first, 'snag'),
    ...inside.filter((place) => place < first).map((place) => told(place, 'control')),
    ...inside.map((place) => told(place, 'taken')),
  ];
}

/** A customer who stood at `before` and came to `place`: followed from there, and what is there counts. */
function nextMoment(
  person: string,
  contacts: readonly TravelContact[],
  query: SnagQuery,
  before: number | undefined,
  place: number,
  side: Side,
  kind: number,
): Moment {
  const { time } = contacts[place]!;
  const gap = before === undefined ? Number.POSITIVE_INFINITY : time - contacts[before]!.time;
  const band = [30 * MINUTE, DAY, 7 * DAY].filter((most) => gap > most).length;
  const cell = cellOf(before === undefined ? 0 : standing(contacts, before, query), band, time, query);
  const outcome = follow(contacts, time, (i) => i >= place, query);
  return { person, side, kind, cell, ...outcome };
}

function stepOf(
  person: string,
  contacts: readonly TravelContact[],
  query: SnagQuery,
  kind: number,
): Moment[] {
  const { is, ends, step } = query.kinds[kind]!;
  const isSnag = (place: number): boolean => {
    if (!matchesAnyOf(contacts[place]!, is)) return false;
    if (ends === undefined) return true;
    const isOver = contacts[place]!.time + query.within < query.asOf;
    return isOver && isLeft(contacts, place, query.kinds[kind]!, query);
  };
  const all = contacts.map((_, i) => i);
  const first = all.find((place) => isSnag(place) && contacts[place]!.time >= query.from);
  const told = (place: number, side: Side): Moment => {
    const cell = cellOf(standing(contacts, place, query), 0, contacts[place]!.time, query);
    return { person, side, kind, cell, ...follow(contacts, contacts[place]!.time, (i) => i > place, query) };
  };
  /** What follows the contact among those that matter. */
  const other = ends ?? step ?? [];
  const nextOf = (place: number): number | undefined =>
    all.find((i) => i > place && (matchesAnyOf(contacts[i]!, is) || matchesAnyOf(contacts[i]!, other)));
  const isIn = (next: number | undefined, place: number, within: number): next is number =>
    next !== undefined && contacts[next]!.time - contacts[place]!.time <= within;
  const fails = (place: number): boolean => {
    const next = nextOf(place);
    return isIn(next, place, DAY) && matchesAnyOf(contacts[next]!, is);
  };
  const goesOn = (place: number): boolean => {
    const next = nextOf(place);
    const isOver = contacts[place]!.time + query.within < query.asOf;
    return isOver && isIn(next, place, query.within) && matchesAnyOf(contacts[next]!, other);
  };
  const isControl = (place: number): boolean =>
    ends === undefined
      ? matchesAnyOf(contacts[place]!, other) && !fails(place)
      : matchesAnyOf(contacts[place]!, is) && goesOn(place);
  const controls = all.filter(
    (place) =>
      isControl(place) && inPeriod(contacts[place]!, query) && (first === undefined || place < first),
  );
  const met = controls.map((place) => told(place, 'control'));
  if (first === undefined || !inPeriod(contacts[first]!, query)) return met;
  if (ends !== undefined) return [...met, told(first, 'snag')];
  const attempt = all.find(
    (place) => matchesAnyOf(contacts[place]!, other) && fails(place) && nextOf(place) === first,
  );
  if (attempt !== undefined) return [...met, told(attempt, 'snag')];
  // Nobody stood where it came from: it is met, followed from itself, and cannot be compared.
  return [...met, { ...told(first, 'snag'), cell: 0 }];
}

function follow(
  contacts: readonly TravelContact[],
  time: number,
  counts: (place: number) => boolean,
  query: SnagQuery,
): Pick<Moment, 'isOver' | 'isConverted'> {
  const isConverted = contacts.some(
    (it, i) => counts(i) && it.time - time <= query.followed && matchesAnyOf(it, query.conversion),
  );
  return { isOver: time + query.followed < query.asOf, isConverted };
}

/** Where somebody stood with a contact: event, touchpoint, stage, and the age of their cycle. */
function standing(contacts: readonly TravelContact[], place: number, query: SnagQuery): number {
  const { event, touchpoint, stage, time } = contacts[place]!;
  const bought = contacts.findLast((it, i) => i <= place && matchesAnyOf(it, query.conversion));
  const age = time - (bought ?? contacts[0]!).time;
  const band = [DAY, 7 * DAY, 30 * DAY].filter((least) => age >= least).length;
  return ((event * 65_536 + touchpoint) * 256 + stage) * 4 + band;
}

const cellOf = (from: number, band: number, time: number, query: SnagQuery): number =>
  (from * 4 + band) * query.months.length + (bucketOf(time, query.months) ?? 0) + 1;
