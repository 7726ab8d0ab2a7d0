import type {
  InitiativeCounts,
  InitiativeQuery,
  PressureCounts,
  PressureQuery,
  StarterCounts,
} from '../../ports/relationStore';
import {
  bucketOf,
  distinct,
  inPeriod,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

const CUSTOMER = 0;
const BRAND = 1;

/** Contacts of the period, alike in bucket, channel, actor and who starts. */
export function countInitiativeSlowly(
  travellers: readonly Traveller[],
  query: InitiativeQuery,
): InitiativeCounts[] {
  const contacts = startedContacts(travellers, query).map(({ person: _, ...it }) => it);
  const kinds = new Map(contacts.map((it) => [JSON.stringify(it), it]));
  return [...kinds].map(([key, kind]) => ({
    ...kind,
    contacts: contacts.filter((it) => JSON.stringify(it) === key).length,
  }));
}

function startedContacts(travellers: readonly Traveller[], query: InitiativeQuery) {
  return travellersOf(travellers, query).flatMap((it, person) =>
    it.contacts
      .filter((one) => inPeriod(one, query))
      .map(({ time, channel, actor, touchpoint }) => ({
        person,
        bucket: bucketOf(time, query.buckets) ?? -1,
        channel,
        actor,
        started: query.byCustomer.includes(touchpoint)
          ? ('customer' as const)
          : query.byUs.includes(touchpoint)
            ? ('us' as const)
            : ('unknown' as const),
      })),
  );
}

/** Who had contacts of each kind: asked bucket by bucket, then of all. */
export function countStartersSlowly(
  travellers: readonly Traveller[],
  query: InitiativeQuery,
): StarterCounts[] {
  const all = startedContacts(travellers, query);
  return [null, ...distinct(all.map(({ bucket }) => bucket))].flatMap((bucket) => {
    const own = all.filter((it) => bucket === null || it.bucket === bucket);
    return [...new Set(own.map(({ started }) => started))].map((started) => ({
      bucket,
      started,
      people: distinct(own.filter((it) => it.started === started).map(({ person }) => person)).length,
    }));
  });
}

/** Weeks of customers by their messages: every week of every customer is looked at. */
export function countPressureSlowly(
  travellers: readonly Traveller[],
  query: PressureQuery,
): PressureCounts[] {
  const weeks = travellersOf(travellers, query).flatMap(({ contacts }) =>
    query.weeks.slice(0, -1).flatMap((start, i) => {
      const end = query.weeks[i + 1]!;
      return contacts.some((it) => it.time < end) ? [weekOf(contacts, { start, end }, query)] : [];
    }),
  );
  return distinct(weeks.map((it) => it.messages)).map((messages) => {
    const own = weeks.filter((it) => it.messages === messages);
    const count = (is: (week: (typeof own)[number]) => boolean) => own.filter(is).length;
    return {
      messages,
      weeks: own.length,
      reacted: count((it) => it.reacted),
      active: count((it) => it.active),
      unsubscribed: count((it) => it.unsubscribed),
      followed: count((it) => it.followed),
      quiet: count((it) => it.followed && it.quiet),
    };
  });
}

function weekOf(
  contacts: readonly TravelContact[],
  { start, end }: { readonly start: number; readonly end: number },
  query: PressureQuery,
) {
  const isIn = (it: TravelContact) => it.time >= start && it.time < end;
  const own = contacts.filter((it) => it.actor === CUSTOMER);
  const messages = contacts.flatMap((it, i) => (isIn(it) && isMessage(contacts, i, query) ? [i] : []));
  return {
    messages: messages.length,
    reacted: messages.some((i) =>
      contacts.some(
        (it, j) => j > i && it.actor === CUSTOMER && it.time <= contacts[i]!.time + query.reaction,
      ),
    ),
    active: own.some(isIn),
    unsubscribed: contacts.some((it) => isIn(it) && query.unsubscribing.includes(it.touchpoint)),
    followed:
      end + query.quiet <= query.asOf && own.some((it) => it.time < end && it.time >= end - query.quiet),
    quiet: !own.some((it) => it.time >= end && it.time < end + query.quiet),
  };
}

/** Whether a contact is a message of ours, and not the rest of one just before it on the same channel. */
function isMessage(contacts: readonly TravelContact[], index: number, query: PressureQuery): boolean {
  const isOurs = (it: TravelContact) => it.actor === BRAND && query.channels.includes(it.channel);
  const one = contacts[index]!;
  const before = contacts.slice(0, index).findLast((it) => isOurs(it) && it.channel === one.channel);
  return isOurs(one) && (before === undefined || one.time - before.time > query.merge);
}
