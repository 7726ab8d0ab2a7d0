import { ALL_STAGES, type UnansweredQuery, type UnansweredRow } from '../../ports/livingMapStore';
import {
  distinct,
  inPeriod,
  matchesAnyOf,
  quantilesOf,
  sum,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** What links say in a test: which contacts (by their place in a journey) are named, and which name something. */
export interface Links {
  isNamed(person: string, index: number): boolean;
  isNaming(person: string, index: number): boolean;
}

export const NO_LINKS: Links = { isNamed: () => false, isNaming: () => false };

interface Action {
  readonly person: string;
  readonly stage: number;
  readonly touchpoint: number;
  readonly isOver: boolean;
  readonly isNamed: boolean;
  readonly isAnswered: boolean;
  readonly took: number;
}

/** Unanswered actions as planUnanswered defines them: each action, and every contact after it, one by one. */
export function countUnansweredSlowly(
  travellers: readonly Traveller[],
  query: UnansweredQuery,
  links: Links = NO_LINKS,
): UnansweredRow[] {
  const actions = travellersOf(travellers, query).flatMap(({ person, contacts }) =>
    contacts.flatMap((contact, i) => actionOf(person, contacts, i, contact, query, links) ?? []),
  );
  const rows: UnansweredRow[] = [];
  for (const stage of distinct(actions.map((one) => one.stage))) {
    const own = actions.filter((one) => one.stage === stage);
    rows.push(rowOf(stage, 0, own));
    for (const touchpoint of distinct(own.map((one) => one.touchpoint))) {
      rows.push(
        rowOf(
          stage,
          touchpoint,
          own.filter((one) => one.touchpoint === touchpoint),
        ),
      );
    }
  }
  return actions.length === 0 ? [] : [...rows, rowOf(ALL_STAGES, 0, actions)];
}

function actionOf(
  person: string,
  contacts: readonly TravelContact[],
  index: number,
  contact: TravelContact,
  query: UnansweredQuery,
  links: Links,
): Action | undefined {
  const { stage, touchpoint, time } = contact;
  if (contact.actor !== 0 || touchpoint === 0 || !inPeriod(contact, query)) return undefined;
  const window = query.windows.find((one) => one.touchpoint === touchpoint)?.window ?? query.window;
  const reply = contacts.find(
    (it, i) => i > index && it.actor === 1 && !matchesAnyOf(it, query.exclude) && !links.isNaming(person, i),
  );
  const took = reply === undefined ? Number.POSITIVE_INFINITY : reply.time - time;
  const isNamed = links.isNamed(person, index);
  const isAnswered = isNamed || took <= window;
  return { person, stage, touchpoint, isOver: time + window < query.asOf, isNamed, isAnswered, took };
}

function rowOf(stage: number, touchpoint: number, actions: readonly Action[]): UnansweredRow {
  const peopleOf = (some: readonly Action[]): string[] => [...new Set(some.map(({ person }) => person))];
  const over = actions.filter(({ isOver }) => isOver);
  const answered = over.filter(({ isAnswered }) => isAnswered);
  const waiting = actions.filter(({ isOver, isAnswered }) => !isOver && !isAnswered);
  const each = peopleOf(over).map((person) => ({
    f: over.filter((one) => one.person === person).length,
    a: answered.filter((one) => one.person === person).length,
  }));
  return {
    stage,
    touchpoint,
    actions: actions.length,
    people: peopleOf(actions).length,
    followed: over.length,
    answered: answered.length,
    named: over.filter(({ isNamed }) => isNamed).length,
    waiting: waiting.length,
    peopleFollowed: peopleOf(over).length,
    peopleUnanswered: peopleOf(over.filter(({ isAnswered }) => !isAnswered)).length,
    peopleWaiting: peopleOf(waiting).length,
    squares: [
      sum(each.map(({ f }) => f * f)),
      sum(each.map(({ f, a }) => f * a)),
      sum(each.map(({ a }) => a * a)),
    ],
    times: quantilesOf(answered.filter(({ isNamed }) => !isNamed).map(({ took }) => took)),
  };
}
