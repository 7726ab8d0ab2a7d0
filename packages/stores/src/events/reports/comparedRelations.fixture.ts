import type { RelationStore } from '@viaggio/domain/ports/relationStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import type { NumberedDeed } from '@viaggio/domain/ports/segmentRules';
import type fc from 'fast-check';
import {
  countLostDealsSlowly,
  countRivalsSlowly,
  listRivalsSlowly,
} from '../../../../domain/src/reports/slowly/countAlternativesSlowly.fixture';
import {
  countConsideredUnitsSlowly,
  countConsideringSlowly,
} from '../../../../domain/src/reports/slowly/countConsideringSlowly.fixture';
import {
  countInitiativeSlowly,
  countPressureSlowly,
  countStartersSlowly,
} from '../../../../domain/src/reports/slowly/countInitiativeSlowly.fixture';
import { countLifecycleSlowly } from '../../../../domain/src/reports/slowly/countLifecycleSlowly.fixture';
import { countRepurchaseSlowly } from '../../../../domain/src/reports/slowly/countRepurchaseSlowly.fixture';
import type { Case } from '../../../../domain/src/reports/slowly/randomQueries.fixture';
import {
  anyAlternativesCase,
  anyConsiderationCase,
  anyInitiativeCase,
  anyLifecycleCase,
  anyPressureCase,
  anyRepurchaseCase,
} from '../../../../domain/src/reports/slowly/randomRelations.fixture';
import { matchesAnyOf, type Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';
import { plain, saidSlowly } from './compared.fixture';

/** A report of the store beside the slow, obvious one, and random cases for both. */
export interface ComparedRelation {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case<Population>>;
  /** What both say of a case, or of a segment of its people, in one order and to nine digits: [the store, the slow one]. */
  readonly ask: (
    store: RelationStore,
    workspace: number,
    unit: Population['unit'],
    one: Case<Population>,
    segment?: NumberedDeed,
  ) => Promise<[unknown, unknown]>;
}

/** Whoever was at the first touchpoint twice. */
export const TWICE: NumberedDeed = {
  kind: 'did',
  contacts: [{ touchpoints: [1] }],
  atLeast: 2,
  atMost: undefined,
  from: 0,
};

const belongs =
  ({ contacts: sought, atLeast }: NumberedDeed, { asOf }: Population) =>
  ({ contacts }: Traveller): boolean =>
    contacts.filter((it) => it.time < asOf && matchesAnyOf(it, sought)).length >= atLeast;

function compared<Query extends Population>(
  name: string,
  cases: fc.Arbitrary<Case<Query>>,
  ask: (store: RelationStore, query: Query) => Promise<unknown>,
  slowly: (travellers: readonly Traveller[], query: Query) => unknown,
): ComparedRelation {
  return {
    name,
    cases,
    ask: async (store, workspace, unit, one, segment) => {
      const { travellers, query } = one as Case<Query>;
      const said = plain(await ask(store, { ...query, workspace, unit, segment }));
      const own = segment === undefined ? travellers : travellers.filter(belongs(segment, query));
      return [said, saidSlowly(slowly, own, query, unit)];
    },
  };
}

/** Amounts come in any order. */
function inOrder<Key extends string, Row extends { readonly amounts: readonly string[] }>(
  answer: Readonly<Record<Key, readonly Row[]>>,
  key: Key,
): unknown {
  return { ...answer, [key]: answer[key].map((row) => ({ ...row, amounts: [...row.amounts].sort() })) };
}

const LEVELS = [0.005, 0.25, 0.5, 0.995];

/** The reports on how customers and the brand stay in touch. */
export const COMPARED_RELATIONS: readonly ComparedRelation[] = [
  compared(
    'lifecycles',
    anyLifecycleCase,
    (store, query) => store.countLifecycle(query),
    countLifecycleSlowly,
  ),
  compared(
    'repurchases',
    anyRepurchaseCase,
    (store, query) => store.countRepurchase(query),
    countRepurchaseSlowly,
  ),
  compared(
    'initiatives',
    anyInitiativeCase,
    (store, query) => store.countInitiative(query),
    countInitiativeSlowly,
  ),
  compared('starters', anyInitiativeCase, (store, query) => store.countStarters(query), countStartersSlowly),
  compared(
    'pressures',
    anyPressureCase,
    (store, query) => store.countPressure(query),
    (travellers, query) => (query.weeks.length < 2 ? [] : countPressureSlowly(travellers, query)),
  ),
  compared(
    'considerations',
    anyConsiderationCase,
    async (store, query) => ({
      counts: await store.countConsidering(query, LEVELS),
      units: await store.countConsideredUnits(query, query.exposures),
    }),
    (travellers, query) => ({
      counts: countConsideringSlowly(travellers, query, LEVELS),
      units: countConsideredUnitsSlowly(travellers, query, query.exposures),
    }),
  ),
  compared(
    'lost deals',
    anyAlternativesCase,
    async (store, query) => inOrder(await store.countLostDeals(query), 'reasons'),
    countLostDealsSlowly,
  ),
  compared('listed rivals', anyAlternativesCase, (store, query) => store.listRivals(query), listRivalsSlowly),
  compared(
    'named rivals',
    anyAlternativesCase,
    async (store, query) => inOrder(await store.countRivals(query, query.rivals), 'rivals'),
    (travellers, query) => countRivalsSlowly(travellers, query, query.rivals),
  ),
];
