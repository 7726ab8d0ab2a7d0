import {
  type JourneyModel,
  type StageTally,
  tallyStages,
  type WalkContact,
  type WalkedJourney,
  walkStages,
} from '@viaggio/domain/journeys';
import type { OverviewQuery, StayFigure } from '@viaggio/domain/ports/overviewStore';
import { numberPeopleFilters, planOverview } from '@viaggio/domain/reports';
import { createOverviewStore } from '@viaggio/stores/events';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MapWorld, mapWorld } from './testing/mapWorld.fixture';
import {
  anyHistory,
  anyModel,
  anyPeriods,
  arrivalOf,
  CATALOGUE,
  type Happening,
  itemOf,
  moneyOf,
  NAMES,
  NOW,
  type SignIn,
} from './testing/randomHistories.fixture';

let world: MapWorld;

beforeAll(async () => {
  world = await mapWorld(() => NOW);
});
afterAll(() => world.close());

/** A contact as plain TypeScript knows it. */
interface Known extends Happening {
  readonly index: number;
  readonly person: string;
}

/** A device belongs, from each sign-in until the next, to that user; what came before the first, to the first. */
function personOf(contact: Happening, signIns: readonly (SignIn & { index: number })[]): string {
  if (contact.user !== undefined) return `u${contact.user}`;
  const own = signIns
    .filter((one) => one.device === contact.device)
    .sort((a, b) => a.time - b.time || (`m${a.index}` < `m${b.index}` ? -1 : 1));
  const last = own.filter((one) => one.time <= contact.time).at(-1) ?? own[0];
  return last ? `u${last.user}` : `d${contact.device}`;
}

const byTime = (a: Known, b: Known): number => a.time - b.time || a.index - b.index;

function toWalk(contact: Known, model: JourneyModel): WalkContact {
  const id = contact.name.toLowerCase();
  const stages = model.stages.flatMap(({ entry }, i) =>
    entry.touchpoints.includes(id) || (entry.filters.length > 0 && contact.name === 'Survey Answered')
      ? [i]
      : [],
  );
  return {
    time: contact.time,
    actor: contact.actor,
    stages,
    exit: ['cancelled', 'returned'].indexOf(contact.name),
  };
}

interface Journey extends WalkedJourney {
  readonly contacts: readonly Known[];
  readonly positions: Uint8Array;
}

function walkAll(known: readonly Known[], model: JourneyModel, asOf: number): Journey[] {
  const keys = new Map<string, Known[]>();
  for (const contact of [...known].sort(byTime)) {
    const key =
      model.key.kind === 'person'
        ? contact.person
        : model.key.kind === 'account'
          ? contact.account
          : contact.ticket;
    if (key !== '') keys.set(key, [...(keys.get(key) ?? []), contact]);
  }
  return [...keys].map(([key, contacts]) => {
    const walk = walkStages(
      model,
      contacts.map((contact) => toWalk(contact, model)),
      asOf,
    );
    // Whom a case is counted for: whoever had its first contact. A company counts for itself.
    const person = model.key.kind === 'account' ? key : contacts[0]!.person;
    return { ...walk, person, contacts };
  });
}

async function history(
  { contacts, signIns }: { contacts: Happening[]; signIns: SignIn[] },
  model: JourneyModel,
) {
  const workspace = await world.newWorkspace(CATALOGUE, [model]);
  const all = [...contacts, ...signIns].map((one, index) => ({ ...one, index }));
  const items = all.map((one) => itemOf(one, one.index));
  const arrivals = all.map((one) => arrivalOf(one.index));
  const half = Math.floor(all.length / 2);
  // In two halves, so that people are projected, and then projected again with what came later.
  await world.send(workspace, items.slice(0, half), arrivals.slice(0, half));
  await world.core.projector.round(false);
  await world.send(workspace, items.slice(half), arrivals.slice(half));
  const again = all.filter((one) => one.kind === 'contact' && one.twice);
  await world.send(
    workspace,
    again.map((one) => itemOf(one, one.index)),
    again.map(() => NOW),
  );
  await world.core.projector.round(false);
  const known = all.flatMap((one): Known[] => {
    if (one.kind !== 'contact') return [];
    const owners = all.filter((it): it is SignIn & { index: number } => it.kind === 'identify');
    return [{ ...one, person: personOf(one, owners) }];
  });
  return { workspace, known };
}

const plain = (tally: StageTally, model: JourneyModel) => ({
  stage: tally.stage,
  present0: tally.present0.cycles,
  present: tally.present.cycles,
  dormant: tally.dormant.cycles,
  entered: tally.entered.cycles,
  enteredPeople: tally.entered.people,
  movedOn: tally.movedOn.cycles,
  lost: tally.lost.cycles,
  lapsed: tally.lostBy.lapsed?.cycles ?? 0,
  exited: Object.fromEntries(
    model.exits.flatMap(({ reason }, i) => (tally.lostBy[reason] ? [[i, tally.lostBy[reason].cycles]] : [])),
  ),
  restarted: tally.restarted.cycles,
  waiting: tally.waiting.cycles,
  converted: tally.converted.cycles,
  p50: tally.timeInStage?.p50 ?? null,
  p90: tally.timeInStage?.p90 ?? null,
});

async function checkStages(query: OverviewQuery, tallies: readonly StageTally[], model: JourneyModel) {
  const store = createOverviewStore(world.events.driver);
  const rows = await store.countStages(query);
  const empty = plain(tallyStages(model, [], { from: query.from, to: query.end }, query.asOf)[0]!, model);
  for (const tally of tallies) {
    expect(rows.find((row) => row.stage === tally.stage) ?? { ...empty, stage: tally.stage }).toEqual(
      plain(tally, model),
    );
  }
  const reached = new Map((await store.countReached(query)).map((row) => [row.stage, row.reached]));
  expect(model.stages.map((_, i) => reached.get(i) ?? 0)).toEqual(tallies.map((tally) => tally.reached));
}

async function checkCells(query: OverviewQuery, tallies: readonly StageTally[], stageIndex: number) {
  const store = createOverviewStore(world.events.driver);
  const tally = tallies[stageIndex]!;
  const figures: StayFigure[] = ['present', 'entered', 'movedOn', 'lost', 'dormant', 'restarted', 'waiting'];
  for (const figure of figures) {
    const cell = await store.peopleOfFigure(query, { stage: stageIndex, figure }, { offset: 0, limit: 200 });
    expect([figure, cell.total, cell.people.length]).toEqual([
      figure,
      tally[figure].people,
      tally[figure].people,
    ]);
  }
  const reached = { stage: stageIndex, figure: 'reached' as const };
  expect((await store.peopleOfFigure(query, reached, { offset: 0, limit: 200 })).total).toBe(tally.reached);
}

async function checkContacts(query: OverviewQuery, journeys: readonly Journey[]) {
  const store = createOverviewStore(world.events.driver);
  const cells = new Map<string, { contacts: number; people: Set<string> }>();
  const inside: Known[] = [];
  for (const { contacts, positions, person } of journeys) {
    contacts.forEach((contact, i) => {
      if (contact.time < query.from || contact.time >= query.end) return;
      inside.push(contact);
      const key = `${positions[i]}/${NAMES.filter((name) => name !== 'unknown').indexOf(contact.name) + 1}`;
      const cell = cells.get(key) ?? { contacts: 0, people: new Set() };
      cells.set(key, { contacts: cell.contacts + 1, people: cell.people.add(person) });
    });
  }
  const { cells: found, totals } = await store.countContacts(query);
  expect(new Map(found.map((row) => [`${row.stage}/${row.touchpoint}`, [row.contacts, row.people]]))).toEqual(
    new Map([...cells].map(([key, cell]) => [key, [cell.contacts, cell.people.size]])),
  );
  const paid = inside.map(moneyOf).filter((amount) => amount > 0);
  expect(totals).toMatchObject({
    people: new Set(inside.map((contact) => contact.person)).size,
    contacts: inside.length,
    unmapped: inside.filter((contact) => contact.name === 'unknown').length,
    orders: paid.length,
    typicalOrder: paid.sort((a, b) => a - b)[Math.floor(paid.length / 2)] ?? null,
  });
  expect(totals.revenue).toBeCloseTo(
    inside.reduce((sum, contact) => sum + moneyOf(contact), 0),
    6,
  );
  await checkTouchpointCell(query, [...cells][0]);
  await checkFeelings(query, journeys);
}

async function checkTouchpointCell(
  query: OverviewQuery,
  cell: [string, { people: Set<string> }] | undefined,
): Promise<void> {
  if (cell === undefined) return;
  const [stageNumber, number] = cell[0].split('/').map(Number);
  const found = await createOverviewStore(world.events.driver).peopleOfTouchpoint(
    query,
    { stage: stageNumber!, touchpoint: number! },
    { offset: 0, limit: 200 },
  );
  expect(found.total).toBe(cell[1].people.size);
}

async function checkFeelings(query: OverviewQuery, journeys: readonly Journey[]) {
  const store = createOverviewStore(world.events.driver);
  const felt = journeys.flatMap(({ contacts, positions, person }) =>
    contacts.flatMap((contact, i) =>
      contact.name === 'Survey Answered' &&
      contact.actor !== 'brand' &&
      contact.time >= query.from &&
      contact.time < query.end
        ? [{ stage: positions[i]!, emotion: Math.round((contact.score / 10) * 400 - 200) / 100, person }]
        : [],
    ),
  );
  const rows = await store.countFeelings(query);
  for (const stageNumber of new Set([...felt, ...rows].map((one) => one.stage))) {
    const expected = felt.filter((one) => one.stage === stageNumber);
    const [row] = rows.filter((one) => one.stage === stageNumber);
    expect([row?.n ?? 0, row?.signals ?? 0]).toEqual([expected.length, expected.length]);
    expect(row?.sum ?? 0).toBeCloseTo(
      expected.reduce((sum, one) => sum + one.emotion, 0),
      4,
    );
    const people = await store.peopleOfSignals(query, { stage: stageNumber }, { offset: 0, limit: 200 });
    expect(people.total).toBe(new Set(expected.map((one) => one.person)).size);
  }
}

const NO_NUMBERS = { touchpoints: new Map(), channels: new Map(), events: new Map(), places: new Map() };

/** Whether somebody came first in the period, or before it; neither where they had not come when it ended. */
function customersOf(
  known: readonly Known[],
  person: string,
  { from, end }: { readonly from: number; readonly end: number },
  asOf: number,
): 'new' | 'returning' | undefined {
  const own = known.filter((one) => one.person === person && one.actor === 'customer' && one.time <= asOf);
  if (own.some(({ time }) => time < from)) return 'returning';
  return own.some(({ time }) => time < end) ? 'new' : undefined;
}

let cases = 0;
/** Periods count in whole seconds. */
const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;

test('the map counts what the plain tally counts, for any journeys, stages and periods', async () => {
  await fc.assert(
    fc.asyncProperty(anyModel, anyHistory, anyPeriods, async (model, happened, periods) => {
      const { workspace, known } = await history(happened, model);
      expect(world.errors).toEqual([]);
      const { models } = await world.core.definitions.load(workspace);
      const places = await world.core.projection.terms.valuesOf(workspace, 'place');
      for (const { from, asOf, place, customers, ...period } of periods) {
        const length = Math.max(period.length, 1000);
        const span = { from, end: from + length };
        const query = planOverview(
          { period: { from: new Date(from).toISOString(), to: new Date(from + length).toISOString() } },
          {
            workspace,
            timeZone: 'UTC',
            model: models[0]!.model,
            modelNumber: models[0]!.number,
            isDefault: model.key.kind === 'person',
            asOf,
            places: place && [...places].flatMap(([number, name]) => (name === place ? [number] : [])),
            segment: customers && {
              kind: 'all',
              rules: numberPeopleFilters({ customers }, span, NO_NUMBERS),
            },
          },
        );
        const seen = new Set(known.filter((one) => one.place === place).map((one) => one.person));
        const journeys = walkAll(known, model, query.asOf).filter(
          (one) =>
            (place === undefined || seen.has(one.contacts[0]!.person)) &&
            (customers === undefined ||
              customersOf(known, one.contacts[0]!.person, span, query.asOf) === customers),
        );
        const seconds = { from: wholeSecond(from), to: wholeSecond(from + length) };
        const tallies = tallyStages(model, journeys, seconds, query.asOf);
        await checkStages(query, tallies, model);
        if (model.key.kind !== 'account') await checkCells(query, tallies, cases % model.stages.length);
        if (model.key.kind === 'person') await checkContacts(query, journeys);
        cases++;
      }
    }),
    { numRuns: 45, seed: 2026, endOnFailure: true },
  );
  expect(cases).toBeGreaterThanOrEqual(300);
}, 600_000);
