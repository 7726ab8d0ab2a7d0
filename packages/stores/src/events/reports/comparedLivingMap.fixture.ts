import type { StoredSignal } from '@viaggio/domain/ports/journeyStore';
import type { CyclesQuery, LivingMapStore, UnansweredQuery } from '@viaggio/domain/ports/livingMapStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import type { HashId } from '@viaggio/domain/shared';
import fc from 'fast-check';
import {
  countUnansweredSlowly,
  type Links,
} from '../../../../domain/src/reports/slowly/countUnansweredSlowly.fixture';
import {
  countCyclesSlowly,
  countLastContactsSlowly,
  type Walker,
} from '../../../../domain/src/reports/slowly/cyclesSlowly.fixture';
import {
  anyUnansweredCase,
  anyWalkCase,
} from '../../../../domain/src/reports/slowly/randomLivingMap.fixture';
import type { Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';
import type { EventsDriver } from '../driver/types';
import { createEventLog, createJourneyStore } from '../index';
import { logEntry } from '../logEntry.fixture';
import { plain, saidSlowly, writeTravellers } from './compared.fixture';
import { messageOf, storedJourney } from './contacts/storedJourney.fixture';
import { createLivingMapStore } from './createLivingMapStore';

/** A question of the living map beside its slow, obvious version; `run` writes a case and says what both say of it. */
export interface ComparedMap {
  readonly name: string;
  readonly cases: fc.Arbitrary<unknown>;
  /** So many times as many cases as of the others. */
  readonly times: number;
  readonly run: (
    driver: EventsDriver,
    workspace: number,
    unit: Population['unit'],
    one: unknown,
  ) => Promise<readonly [said: unknown, slowly: unknown]>;
}

function compared<Case>(
  name: string,
  cases: fc.Arbitrary<Case>,
  run: (
    store: LivingMapStore,
    driver: EventsDriver,
    asked: { readonly workspace: number; readonly unit: Population['unit'] },
    one: Case,
  ) => Promise<readonly [unknown, unknown]>,
  times = 1,
): ComparedMap {
  return {
    name,
    cases,
    times,
    run: (driver, workspace, unit, one) =>
      run(createLivingMapStore(driver), driver, { workspace, unit }, one as Case),
  };
}

/** Writes journeys, walks and what was said in a workspace of their own. */
async function writeWalkers(
  driver: EventsDriver,
  workspace: number,
  walkers: readonly Walker[],
): Promise<void> {
  const some = walkers.filter(({ contacts }) => contacts.length > 0);
  const signalOf = (person: HashId, index: number, time: number, emotion: number): StoredSignal => ({
    signal: {
      messageHash: String(Number(person) * 100 + index),
      source: person,
      ...{ time, emotion, name: 'Review Posted', metric: 'rating', status: 'answered', provenance: 'said' },
      ...{ score: null, scaleMin: null, scaleMax: null, text: '', language: '', touchpoint: '' },
      respondentKnown: true,
      ...{ survey: '', question: '', version: '', channel: '', place: '' },
    },
    person,
    touchpoint: 0,
    stage: 0,
  });
  await createJourneyStore(driver).write({
    workspace,
    version: 1,
    owners: new Map(),
    gone: [],
    journeys: some.map(storedJourney),
    walks: some.map(({ person, walk }) => ({ model: 7, key: person, person, walk })),
    signals: some.flatMap(({ person, voices }) =>
      voices.map(({ time, emotion }, index) => signalOf(person, index, time, emotion)),
    ),
  });
}

interface LinkedCase {
  readonly travellers: readonly Traveller[];
  readonly query: UnansweredQuery;
  /** Of each contact of ours: of which of the first twelve contacts of the first journey it says that it answers it. */
  readonly names: readonly (number | null)[];
}

const anyLinkedCase: fc.Arbitrary<LinkedCase> = anyUnansweredCase.chain(({ travellers, query }) =>
  fc.array(fc.option(fc.integer({ min: 0, max: 11 })), { minLength: 6, maxLength: 6 }).map((names) => {
    return { travellers, query: { ...query, places: undefined }, names };
  }),
);

/** What a contact names; only those of ours name anything, and only what happened in the period is looked for. */
const nameOf = ({ travellers, query, names }: LinkedCase, person: string, index: number): string | null => {
  const contact = travellers.find((one) => one.person === person)!.contacts[index]!;
  const first = travellers[0]!;
  const at = names[index % names.length];
  const isNaming = contact.actor === 1 && contact.time >= query.from && contact.time < query.asOf;
  return isNaming && at != null && first.contacts[at] ? String(messageOf(first.person, at)) : null;
};

async function writeLinks(driver: EventsDriver, workspace: number, one: LinkedCase): Promise<void> {
  const entries = one.travellers.flatMap(({ person, contacts }) =>
    contacts.map(({ time, actor }, i) => {
      const message = String(messageOf(person, i));
      const named = nameOf(one, person, i);
      const properties = named === null ? '{}' : JSON.stringify({ responseTo: named });
      const said = { actor: (['customer', 'brand', 'third'] as const)[actor]!, properties };
      return {
        ...logEntry({ messageHash: message, messageId: message, source: person, time, ...said }),
        workspace,
      };
    }),
  );
  if (entries.length > 0) {
    await createEventLog(driver).append({ id: workspace, node: 0, committedAt: 0, entries });
  }
}

export const COMPARED_MAP: readonly ComparedMap[] = [
  compared('unanswered actions', anyUnansweredCase, async (store, driver, asked, { travellers, query }) => {
    await writeTravellers(driver, asked.workspace, travellers);
    const said = await store.countUnanswered({ ...query, ...asked });
    const slowly = (all: readonly Traveller[], of: UnansweredQuery) => countUnansweredSlowly(all, of);
    return [plain(said), saidSlowly(slowly, travellers, query, asked.unit)];
  }),
  compared(
    'actions that responses name',
    anyLinkedCase,
    async (store, driver, { workspace }, one) => {
      await writeTravellers(driver, workspace, one.travellers);
      await writeLinks(driver, workspace, one);
      const query = { ...one.query, workspace };
      // Here a message's hash is its own text.
      const named = (await store.namedResponses(query)).map(({ message }) => message);
      const isNamed = new Set(
        one.travellers.flatMap(({ person, contacts }) =>
          contacts.flatMap((_, i) => nameOf(one, person, i) ?? []),
        ),
      );
      const links: Links = {
        isNamed: (person, i) => isNamed.has(String(messageOf(person, i))),
        isNaming: (person, i) => nameOf(one, person, i) !== null,
      };
      const said = await store.countUnanswered({ ...query, named });
      return [plain(said), plain(countUnansweredSlowly(one.travellers, query, links))];
      // Few random responses name an action that is asked about.
    },
    4,
  ),
  compared('cycles', anyWalkCase, async (store, driver, { workspace }, { walkers, query }) => {
    await writeWalkers(driver, workspace, walkers);
    const { variants, ...rest } = await store.countCycles({ ...query, workspace });
    // Ways have numbers of their own, all different.
    const ids = new Set(variants.map(({ id }) => id)).size;
    const said = { ...rest, ids, variants: variants.map(({ id: _, ...way }) => way) };
    const slow = countCyclesSlowly(walkers, query);
    return [plain(said), plain({ ...slow, ids: slow.variants.length })];
  }),
  compared('last contacts', anyWalkCase, async (store, driver, { workspace }, { walkers, query }) => {
    await writeWalkers(driver, workspace, walkers);
    const asked: CyclesQuery = { ...query, workspace };
    return [plain(await store.countLastContacts(asked)), plain(countLastContactsSlowly(walkers, query))];
  }),
];
