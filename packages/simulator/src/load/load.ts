import { fromRome, monthsBefore, romeDay } from '../time/index';
import { type LoadItem, type LoadTruth, type LoadWorld, loadPerson } from './loadPerson';
import { EVENTS_PER_PERSON, lengthsOf } from './shapes';

/** Share of the people with two identifiers. */
const MERGED = 0.6;

export interface LoadOptions {
  readonly seed: number;
  /** How many items; people are a tenth of it. */
  readonly events: number;
  /** UTC milliseconds. */
  readonly endsAt: number;
  /** Default 12. */
  readonly months?: number;
}

export interface Load {
  /** Streams once, person by person, in constant memory. */
  readonly items: Iterable<LoadItem>;
  /** Counters of what has been streamed so far. */
  readonly truth: Readonly<LoadTruth>;
}

function* itemsOf(world: LoadWorld, events: number): Generator<LoadItem> {
  for (let person = 0; world.truth.events < events; person += 1) {
    yield* loadPerson(world, person, events - world.truth.events);
  }
}

/** Cheap items by the million for benchmarks, with identity merges for 60 % of the people. */
export function load(options: LoadOptions): Load {
  const { seed, events, endsAt, months = 12 } = options;
  if (!(Number.isInteger(events) && events >= EVENTS_PER_PERSON))
    throw new RangeError('events must be a whole number from 10');
  const truth: LoadTruth = {
    events: 0,
    people: 0,
    merged: 0,
    named: 0,
    anonymous: 0,
    buyers: 0,
    orders: 0,
    revenueCents: 0,
  };
  const from = fromRome(monthsBefore(romeDay(endsAt), months), 0);
  const lengths = lengthsOf(seed);
  const signsIn = MERGED / (lengths.filter((length) => length > 1).length / lengths.length);
  return { items: itemsOf({ seed, from, to: endsAt, lengths, signsIn, truth }, events), truth };
}
