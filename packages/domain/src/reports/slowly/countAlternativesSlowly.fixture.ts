import {
  type AlternativesQuery,
  type ListedRival,
  type LostDeals,
  NAMED_IN,
  type NamedRivals,
} from '../../ports/alternatives';
import { matchesAnyOf, type TravelContact, type Traveller, travellersOf } from './traveller.fixture';

interface Told {
  readonly person: string;
  readonly contact: TravelContact;
  /** What it decides, if anything. */
  readonly decides: 'lost' | 'won' | undefined;
  /** Place in NAMED_IN. */
  readonly kind: number;
}

const key = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Contacts of deals and those in which rivals are named, from the period on. */
function toldOf(travellers: readonly Traveller[], query: AlternativesQuery): Told[] {
  return travellersOf(travellers, query).flatMap(({ person, contacts }) =>
    contacts
      .filter(({ time }) => time >= query.from)
      .flatMap((contact) => {
        const decides = (['lost', 'won'] as const).find((end) => matchesAnyOf(contact, query[end]));
        const named = NAMED_IN.findIndex((one) => matchesAnyOf(contact, query.naming[one]));
        const kind = decides === undefined ? named : 0;
        return kind < 0 ? [] : [{ person, contact, decides, kind }];
      }),
  );
}

interface Deal {
  readonly end: 'lost' | 'won';
  readonly people: readonly string[];
  readonly reason: string;
  readonly amount: string;
  readonly contacts: readonly TravelContact[];
}

const lastSaid = (contacts: readonly TravelContact[], of: (it: TravelContact) => string): string => {
  const said = contacts.filter((it) => of(it) !== '');
  const latest = Math.max(...said.map(({ time }) => time));
  return (
    said
      .filter(({ time }) => time === latest)
      .map(of)
      .sort()
      .at(-1) ?? ''
  );
};

const reasonOf = ({ says }: TravelContact): string => says?.reason ?? '';
const amountOf = ({ says }: TravelContact): string =>
  says?.amount === undefined ? '' : JSON.stringify(says.amount);

/** Deals whose last decision falls in the period. */
function dealsOf(told: readonly Told[], { end }: AlternativesQuery): Deal[] {
  const deals = new Map<unknown, Told[]>();
  for (const one of told.filter(({ kind }) => kind === 0)) {
    const id = one.contact.says?.deal ?? one.contact;
    deals.set(id, [...(deals.get(id) ?? []), one]);
  }
  return [...deals.values()].flatMap((all) => {
    const decisions = all.filter(({ decides }) => decides !== undefined);
    const at = Math.max(...decisions.map(({ contact }) => contact.time));
    if (decisions.length === 0 || at >= end) return [];
    const last = decisions.filter(({ contact }) => contact.time === at);
    const losses = all.filter(({ decides }) => decides === 'lost');
    return [
      {
        end: last.some(({ decides }) => decides === 'won') ? 'won' : 'lost',
        people: [...new Set(losses.map(({ person }) => person))],
        reason: lastSaid(
          losses.map(({ contact }) => contact),
          reasonOf,
        ),
        amount: lastSaid(
          all.map(({ contact }) => contact),
          amountOf,
        ),
        contacts: all.map(({ contact }) => contact),
      },
    ];
  });
}

const amountsOf = (deals: readonly Deal[]): string[] =>
  deals
    .map(({ amount }) => amount)
    .filter((amount) => amount !== '')
    .sort();

export function countLostDealsSlowly(travellers: readonly Traveller[], query: AlternativesQuery): LostDeals {
  const deals = dealsOf(toldOf(travellers, query), query);
  const lost = deals.filter(({ end }) => end === 'lost');
  const people = (some: readonly Deal[]): number => new Set(some.flatMap((deal) => deal.people)).size;
  return {
    won: deals.length - lost.length,
    people: people(lost),
    reasons: [...new Set(lost.map(({ reason }) => key(reason)))].map((reason) => {
      const own = lost.filter((deal) => key(deal.reason) === reason);
      const text = own.map((deal) => deal.reason).sort()[0]!;
      return { reason, text, deals: own.length, people: people(own), amounts: amountsOf(own) };
    }),
  };
}

export function listRivalsSlowly(travellers: readonly Traveller[], query: AlternativesQuery): ListedRival[] {
  const said = toldOf(travellers, query)
    .filter(({ contact }) => contact.time < query.end)
    .flatMap(({ person, contact }) =>
      (contact.says?.rivals ?? []).map((text) => ({ person, text, rival: key(text) })),
    )
    .filter(({ rival }) => rival !== '');
  return [...new Set(said.map(({ rival }) => rival))].map((rival) => {
    const own = said.filter((one) => one.rival === rival);
    return {
      rival,
      text: own.map(({ text }) => text).sort()[0]!,
      people: new Set(own.map(({ person }) => person)).size,
    };
  });
}

/** Whether a contact names a rival: in a property, or as whole words of a text. */
function names({ says }: TravelContact, rival: string): boolean {
  const inText = (text: string | undefined): boolean => ` ${key(text ?? '')} `.includes(` ${rival} `);
  return (
    (says?.rivals ?? []).some((text) => key(text) === rival) || inText(says?.words) || inText(says?.reason)
  );
}

export function countRivalsSlowly(
  travellers: readonly Traveller[],
  query: AlternativesQuery,
  rivals: readonly string[],
): NamedRivals {
  const all = toldOf(travellers, query);
  const told = all.filter(({ contact }) => contact.time < query.end);
  const deals = dealsOf(all, query);
  const people = (some: readonly Told[]): number => new Set(some.map(({ person }) => person)).size;
  const counts = rivals.map((rival) => {
    const own = told.filter(({ contact }) => names(contact, rival));
    const against = deals.filter(({ contacts }) => contacts.some((contact) => names(contact, rival)));
    const lost = against.filter(({ end }) => end === 'lost');
    return {
      rival,
      people: people(own),
      contacts: own.length,
      namedIn: NAMED_IN.map((_, i) => own.filter(({ kind }) => kind === i).length),
      won: against.length - lost.length,
      lost: lost.length,
      amounts: amountsOf(lost),
    };
  });
  return {
    people: people(told.filter(({ contact }) => rivals.some((rival) => names(contact, rival)))),
    rivals: counts.filter(({ contacts }) => contacts > 0),
  };
}
