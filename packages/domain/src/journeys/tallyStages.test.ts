import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContactsOf, anyModel, anyMoment, DAY, exitOn, modelOf, on, stageOf } from './arbitraries.fixture';
import { stateAt } from './stateAt';
import { type StageTally, tallyStages, type WalkedJourney } from './tallyStages';
import type { JourneyModel, WalkContact } from './types';
import { walkStages } from './walkStages';

/** Awareness, consideration (re-entrant), purchase (goal), advocacy. */
const shop = modelOf([
  stageOf(0),
  stageOf(1, { reentrant: true }),
  stageOf(2, { goal: true }),
  stageOf(3, { group: 'after' }),
]);

const walked = (model: JourneyModel, person: string, contacts: readonly WalkContact[]): WalkedJourney => ({
  person,
  ...walkStages(model, contacts, 0),
});

/** Three people; days 10 … 20 are the period of most examples. */
const people = [
  walked(shop, 'anna', [on(0, 0), on(12, 1), on(15, 2), on(16, 3), on(18, 1)]),
  walked(shop, 'bruno', [on(11, 0), on(14, 1), exitOn(19, 1)]),
  walked(shop, 'carla', [on(-45, 0), on(19, 0)]),
];

function tally(from: number, to: number, asOf = 1_000): StageTally[] {
  return tallyStages(shop, people, { from: from * DAY, to: to * DAY }, asOf * DAY);
}

const cycles = (
  tallies: readonly StageTally[],
  name: 'present0' | 'present' | 'entered' | 'movedOn' | 'lost',
) => tallies.map((it) => it[name].cycles);

describe('tallyStages', () => {
  it('counts who is there before and after, who entered and who left, stage by stage', () => {
    const tallies = tally(10, 20);
    expect(cycles(tallies, 'present0')).toEqual([2, 0, 0, 0]);
    expect(cycles(tallies, 'entered')).toEqual([2, 3, 1, 1]);
    expect(cycles(tallies, 'movedOn')).toEqual([2, 1, 1, 0]);
    expect(cycles(tallies, 'lost')).toEqual([1, 1, 0, 0]);
    expect(tallies.map((it) => it.restarted.cycles)).toEqual([0, 0, 0, 1]);
    expect(cycles(tallies, 'present')).toEqual([1, 1, 0, 0]);
  });

  it('shows people beside cycles', () => {
    expect(tally(10, 20)[1]!.entered).toEqual({ cycles: 3, people: 2 });
  });

  it('names the reasons of the losses: the clock, or the exit rule', () => {
    const [awareness, consideration] = tally(10, 20);
    expect(awareness!.lostBy).toEqual({ lapsed: { cycles: 1, people: 1 } });
    expect(consideration!.lostBy).toEqual({ returned: { cycles: 1, people: 1 } });
    expect(consideration!.exited.cycles).toBe(1);
  });

  it('counts the lapse of an open stay by the clock, at its moment, up to asOf only', () => {
    // Carla's second cycle would lapse on day 79.
    expect(tally(70, 90)[0]!.lostBy).toEqual({ lapsed: { cycles: 1, people: 1 } });
    expect(tally(70, 79)[0]!.lost.cycles).toBe(0);
    expect(tally(70, 90, 78)[0]!).toMatchObject({ lost: { cycles: 0 }, present: { cycles: 1 } });
    expect(tally(70, 90, 79)[0]!).toMatchObject({ lost: { cycles: 1 }, present: { cycles: 0 } });
  });

  it('includes the first moment of the period and excludes its end', () => {
    expect(tally(11, 12)[0]!.entered.cycles).toBe(1);
    expect(tally(10, 11)[0]!.entered.cycles).toBe(0);
    expect(tally(12, 13)[1]!.entered.cycles).toBe(1);
  });

  it('follows to asOf those who entered in the period', () => {
    // Day 11–13: Bruno enters awareness; Anna enters consideration and leaves it on day 15.
    expect(tally(11, 13, 1_000)[0]!).toMatchObject({ converted: { cycles: 1 }, conversion: 1 });
    expect(tally(11, 13, 13)[0]!).toMatchObject({ waiting: { cycles: 1 }, conversion: 0 });
    expect(tally(11, 13, 14)[1]!).toMatchObject({ waiting: { cycles: 1 }, conversion: 0 });
    expect(tally(11, 13, 15)[1]!).toMatchObject({ waiting: { cycles: 0 }, conversion: 1 });
    expect(tally(10, 20)[1]!.conversion).toBeCloseTo(1 / 3);
  });

  it('has no conversion where nobody entered, nor in the last stage', () => {
    expect(tally(30, 40).map((it) => it.conversion)).toEqual([null, null, null, null]);
    expect(tally(10, 20)[3]!.conversion).toBeNull();
  });

  it('tells the time in a stage from those who moved on', () => {
    expect(tally(10, 20)[0]!.timeInStage).toEqual({ p50: 12 * DAY, p90: 12 * DAY });
    expect(tally(13, 15)[0]!.timeInStage).toEqual({ p50: 3 * DAY, p90: 3 * DAY });
    expect(tally(10, 20)[3]!.timeInStage).toBeNull();
  });

  it('counts as dormant those present who are past half the lapse span', () => {
    expect(tally(10, 49).map((it) => it.dormant.cycles)).toEqual([0, 1, 0, 0]);
    expect(tally(10, 50).map((it) => it.dormant.cycles)).toEqual([1, 1, 0, 0]);
  });

  it('counts in reached whoever met the rule in the period, whatever the position', () => {
    const fan = walked(shop, 'dora', [on(0, 3), on(11, 0), on(12, 0)]);
    const [awareness] = tallyStages(shop, [fan, fan], { from: 10 * DAY, to: 20 * DAY }, 1_000 * DAY);
    expect(awareness).toMatchObject({ reached: 1, present: { cycles: 0 } });
  });
});

const anyTally = anyModel.chain((model) =>
  fc.record({
    journeys: fc
      .array(fc.record({ person: fc.constantFrom('a', 'b', 'c'), contacts: anyContactsOf(model) }), {
        maxLength: 6,
      })
      .map((rows) => rows.map(({ person, contacts }) => walked(model, person, contacts))),
    model: fc.constant(model),
    moments: fc.tuple(anyMoment, anyMoment, anyMoment).map((times) => times.sort((a, b) => a - b)),
    asOf: anyMoment,
  }),
);

describe('the tally of random journeys, over random periods', () => {
  it('balances: present₁ = present₀ + entered − movedOn − lost − restarted', () => {
    let flows = 0;
    fc.assert(
      fc.property(anyTally, ({ model, journeys, moments: [from, , to], asOf }) => {
        for (const it of tallyStages(model, journeys, { from: from!, to: to! }, asOf)) {
          const out = it.movedOn.cycles + it.lost.cycles + it.restarted.cycles;
          expect(it.present.cycles).toBe(it.present0.cycles + it.entered.cycles - out);
          flows += out;
        }
      }),
      { numRuns: 1_500 },
    );
    expect(flows).toBeGreaterThan(5_000);
  });

  it('splits losses into reasons, and those who entered into converted, waiting, lost and restarted', () => {
    fc.assert(
      fc.property(anyTally, ({ model, journeys, moments: [from, , to], asOf }) => {
        tallyStages(model, journeys, { from: from!, to: to! }, asOf).forEach((it, stage) => {
          const reasons = Object.values(it.lostBy).reduce((sum, count) => sum + count.cycles, 0);
          expect(reasons).toBe(it.lost.cycles);
          expect(it.exited.cycles).toBe(it.lost.cycles - (it.lostBy.lapsed?.cycles ?? 0));
          const ended = journeys
            .flatMap(({ stays }) => stays)
            .filter((stay) => stay.stage === stage && stay.entered >= from! && stay.entered < to!)
            .filter((stay) => ['lost', 'exited', 'restarted'].includes(stateAt(stay, asOf, model.lapseDays)));
          expect(it.entered.cycles).toBe(it.converted.cycles + it.waiting.cycles + ended.length);
        });
      }),
      { numRuns: 1_500 },
    );
  });

  it('adds up: two periods in a row have the flows of both, and join where the first ends', () => {
    fc.assert(
      fc.property(anyTally, ({ model, journeys, moments: [a, b, c], asOf }) => {
        const [first, second, both] = [
          { from: a!, to: b! },
          { from: b!, to: c! },
          { from: a!, to: c! },
        ].map((period) => tallyStages(model, journeys, period, asOf));
        both!.forEach((whole, i) => {
          const [x, y] = [first![i]!, second![i]!];
          expect(y.present0).toEqual(x.present);
          for (const flow of ['entered', 'movedOn', 'lost', 'restarted', 'exited'] as const) {
            expect(whole[flow].cycles).toBe(x[flow].cycles + y[flow].cycles);
          }
        });
      }),
      { numRuns: 1_500 },
    );
  });

  it('does not know of anything later than asOf', () => {
    fc.assert(
      fc.property(
        anyModel.chain((model) => fc.tuple(fc.constant(model), anyContactsOf(model))),
        anyMoment,
        ([model, contacts], asOf) => {
          const period = { from: 0, to: 300 * DAY };
          const known = contacts.filter((contact) => contact.time <= asOf);
          const whole = tallyStages(model, [walked(model, 'a', contacts)], period, asOf);
          const part = tallyStages(model, [walked(model, 'a', known)], period, asOf);
          const withoutSleep = (tallies: readonly StageTally[]) =>
            tallies.map(({ dormant: _, ...rest }) => rest);
          expect(withoutSleep(whole)).toEqual(withoutSleep(part));
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
