import { CURRENCY } from '../brand/index';
import { hexOfTwo, Stream } from '../random/index';
import { DAY, isoTime } from '../time/index';
import { ACT_OF_BYTE, ARRIVALS, INSIDE, type LoadContext, PRODUCT_PROPERTIES } from './shapes';

/** A Segment item with nothing that a benchmark does not need. */
export interface LoadItem {
  readonly type: 'track' | 'page' | 'identify';
  readonly event?: string;
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly messageId: string;
  readonly timestamp: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly traits?: Readonly<Record<string, unknown>>;
  readonly context: LoadContext;
}

/** Counters of what was planted. */
export interface LoadTruth {
  events: number;
  people: number;
  /** People whose events lie under two identifiers, joined by an identify. */
  merged: number;
  /** People known by a userId alone, and by an anonymousId alone. */
  named: number;
  anonymous: number;
  buyers: number;
  orders: number;
  /** EUR cents. */
  revenueCents: number;
}

export interface LoadWorld {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly lengths: Uint16Array;
  /** Probability that somebody with two events or more signs in on the way: merged people are 60 % of all. */
  readonly signsIn: number;
  readonly truth: LoadTruth;
}

/** Of those that are not merged, half are known by name alone. */
const NAMED = 0.5;
/** Who may buy, and how often they end a visit of two steps or more with an order. */
const BUYERS = 0.15;
const ORDERS = 0.5;
/** Longest life of a person, days. */
const LIFE = 210;

/** Who somebody is, so far: both once they have signed in. */
interface Names {
  readonly kind: 'merged' | 'named' | 'anonymous';
  readonly userId: string;
  readonly anonymousId: string;
  /** From which event on the userId is known. */
  readonly signsInAt: number;
}

function namesOf(stream: Stream, person: number, length: number, signsIn: number): Names {
  const merges = stream.chance(signsIn) && length > 1;
  const kind = merges ? 'merged' : stream.chance(NAMED) ? 'named' : 'anonymous';
  const signsInAt = kind === 'merged' ? 1 + stream.below(length - 1) : kind === 'named' ? 0 : length;
  return { kind, userId: `u${person}`, anonymousId: `a${person}`, signsInAt };
}

function itemOf(
  stream: Stream,
  names: Names,
  i: number,
  time: number,
  event: string,
  context: LoadContext,
): LoadItem {
  const messageId = hexOfTwo(stream.bits(), stream.bits());
  const timestamp = isoTime(time);
  const userId = i >= names.signsInAt ? names.userId : undefined;
  const anonymousId = names.kind === 'named' ? undefined : names.anonymousId;
  if (i === names.signsInAt && names.kind === 'merged') {
    return {
      type: 'identify',
      userId: names.userId,
      anonymousId: names.anonymousId,
      messageId,
      timestamp,
      traits: { email: `${names.userId}@example.it` },
      context,
    };
  }
  if (event === '') return { type: 'page', userId, anonymousId, messageId, timestamp, context } as LoadItem;
  const properties = PRODUCT_PROPERTIES[stream.bits() & 63]!;
  return { type: 'track', event, userId, anonymousId, messageId, timestamp, properties, context } as LoadItem;
}

function orderOf(
  stream: Stream,
  names: Names,
  i: number,
  time: number,
  person: number,
  context: LoadContext,
  truth: LoadTruth,
): LoadItem {
  const cents = 900 + stream.below(24_000);
  const revenue = cents / 100;
  truth.orders += 1;
  truth.revenueCents += cents;
  const properties = { order_id: `${person}-${i}`, revenue, currency: CURRENCY };
  const item = itemOf(
    stream,
    { ...names, signsInAt: i < names.signsInAt ? i + 1 : i - 1 },
    i,
    time,
    'Order Completed',
    context,
  );
  return { ...item, properties };
}

/** All items of one person, in order of time. Nothing but the person's own number decides them. */
export function* loadPerson(world: LoadWorld, person: number, limit: number): Generator<LoadItem> {
  const { truth, lengths } = world;
  const stream = new Stream(world.seed, person, 32);
  const length = Math.min(limit, lengths[person % lengths.length]!);
  const names = namesOf(stream, person, length, world.signsIn);
  const buys = stream.chance(BUYERS);
  const perSession = 1 + stream.below(7);
  const sessions = Math.ceil(length / perSession);
  const start = world.from + Math.floor(stream.next() * (world.to - world.from) * 0.97);
  const life = Math.min((10 + stream.below(LIFE)) * DAY, world.to - start);
  const slice = life / sessions;
  let bought = false;
  for (let i = 0; i < length; ) {
    const session = Math.floor(i / perSession);
    const last = Math.min(length, i + perSession) - 1;
    const context = ARRIVALS[stream.bits() & 2047]!;
    // A session begins somewhere in its own slice of the life and never runs into the next.
    const step = Math.min(5000 + stream.below(240_000), slice / 8);
    let time = Math.floor(start + slice * (session + 0.12 * stream.next()));
    for (const first = i; i <= last; i += 1) {
      const ends = i === last && buys && i !== names.signsInAt && i > first && stream.chance(ORDERS);
      const event = i === first ? '' : ACT_OF_BYTE[stream.bits() & 255]!;
      const where = i === first || event !== '' ? context : INSIDE[stream.bits() & 255]!;
      if (ends) yield orderOf(stream, names, i, time, person, context, truth);
      else yield itemOf(stream, names, i, time, event, where);
      bought ||= ends;
      time = Math.floor(time + step * (0.2 + stream.next()) * 0.8) + 1;
    }
  }
  truth.events += length;
  truth.people += 1;
  truth[names.kind] += 1;
  if (bought) truth.buyers += 1;
}
