import type { HandoverCounts, HandoverQuery, HandoverRow } from '../../ports/frictionStore';
import { drawKey } from '../../statistics/index';
import {
  inPeriod,
  matchesAnyOf,
  quantilesOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

interface Move {
  readonly person: string;
  readonly from: number;
  readonly to: number;
  readonly took: number;
  /** Of the second contact. */
  readonly time: number;
  readonly isOver: boolean;
  readonly isConverted: boolean;
}

/** Handovers as planHandovers defines them: each pair of consecutive own contacts, looked at one by one. */
export function countHandoversSlowly(travellers: readonly Traveller[], query: HandoverQuery): HandoverCounts {
  const moves = travellersOf(travellers, query).flatMap(({ person, contacts }) =>
    movesOf(person, contacts, query),
  );
  const pairs = new Set(moves.map(({ from, to }) => `${from} ${to}`));
  return {
    rows: [...pairs].map((pair) => rowOf(moves.filter(({ from, to }) => `${from} ${to}` === pair))),
    people: new Set(moves.filter(({ from, to }) => from !== to).map(({ person }) => person)).size,
  };
}

function movesOf(person: string, contacts: readonly TravelContact[], query: HandoverQuery): Move[] {
  const groupOf = (contact: TravelContact): number =>
    query.groups.find(({ channel }) => channel === contact.channel)?.group ?? 0;
  const own = contacts.flatMap((contact, i) => (contact.actor === 0 && groupOf(contact) > 0 ? [i] : []));
  return own.flatMap((second, place) => {
    const first = own[place - 1];
    const contact = contacts[second]!;
    if (first === undefined || !inPeriod(contact, query)) return [];
    const took = contact.time - contacts[first]!.time;
    if (query.within !== null && took > query.within) return [];
    const isConverted = contacts.some(
      (it, i) =>
        i >= second && it.time - contact.time <= query.followed && matchesAnyOf(it, query.conversion),
    );
    return {
      person,
      from: groupOf(contacts[first]!),
      to: groupOf(contact),
      took,
      time: contact.time,
      isOver: contact.time + query.followed < query.asOf,
      isConverted,
    };
  });
}

function rowOf(moves: readonly Move[]): HandoverRow {
  const people = [...new Set(moves.map(({ person }) => person))];
  const drawn = people.map((person) => {
    const own = moves.filter((move) => move.person === person);
    return own.reduce((best, move) =>
      drawKey(person, move.time) < drawKey(person, best.time) ? move : best,
    );
  });
  const over = drawn.filter(({ isOver }) => isOver);
  return {
    from: moves[0]!.from,
    to: moves[0]!.to,
    count: moves.length,
    people: people.length,
    times: quantilesOf(moves.map(({ took }) => took))!,
    followed: over.length,
    converted: over.filter(({ isConverted }) => isConverted).length,
    open: drawn.length - over.length,
  };
}
