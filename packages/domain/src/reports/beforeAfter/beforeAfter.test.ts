import { describe, expect, it } from 'vitest';
import type { StageCounts } from '../../ports/overviewStore';
import { findOtherChanges, hasShifted, type SurroundingFacts } from './findOtherChanges';
import { planBeforeAfter } from './planBeforeAfter';
import { judge, shapeBeforeAfter } from './shapeBeforeAfter';

const ROME = 'Europe/Rome';
const NOON = Date.parse('2025-04-10T10:00:00Z');

describe('the periods before and after a change', () => {
  it('are of as many whole local days, also over the change of the clock', () => {
    const plan = planBeforeAfter({ day: '2025-04-01', days: 7 }, { timeZone: ROME, asOf: NOON });
    expect(plan.before).toEqual({ from: '2025-03-25', to: '2025-04-01' });
    expect(plan.after).toEqual({ from: '2025-04-01', to: '2025-04-08' });
    // The clock went forward on 30 March: the days before are an hour shorter.
    expect([plan.at - plan.from, plan.end - plan.at].map((ms) => ms / 3_600_000)).toEqual([167, 168]);
  });

  it('are shortened to the days that are over', () => {
    const plan = planBeforeAfter({ day: '2025-04-08', days: 28 }, { timeZone: ROME, asOf: NOON });
    expect(plan).toMatchObject({ days: 2, before: { from: '2025-04-06' }, after: { to: '2025-04-10' } });
  });

  it('do not exist on the day of the change', () => {
    const ask = () => planBeforeAfter({ day: '2025-04-10', days: 28 }, { timeZone: ROME, asOf: NOON });
    expect(ask).toThrow(expect.objectContaining({ code: 'change_too_recent' }));
  });
});

const counts = (over: Partial<StageCounts>): StageCounts => ({
  ...{ stage: 0, present0: 0, present: 0, dormant: 0, entered: 0, enteredPeople: 0, movedOn: 0, lost: 0 },
  ...{ lapsed: 0, exited: {}, restarted: 0, waiting: 0, converted: 0, p50: null, p90: null },
  ...over,
});
const same = (text: string) => ({ it: text, en: text });
const stage = (id: string) => ({
  ...{ id, name: same(id), says: same(''), response: same(''), group: 'before' as const, goal: false },
  ...{ reentrant: false, entry: { touchpoints: [], filters: [] } },
});
const MODEL = {
  ...{ id: 'm', name: same('m'), key: { kind: 'person' as const }, exits: [], version: 1 },
  ...{ stages: [stage('a'), stage('b')], lapseDays: { beforeGoal: 1, afterGoal: 1 } },
};

describe('what lies between them', () => {
  it('is told with an interval, and called better or worse only beyond chance', () => {
    const [a, b] = shapeBeforeAfter(
      MODEL,
      { stages: [counts({ entered: 200, converted: 60, movedOn: 60, lost: 100 })], feelings: [] },
      { stages: [counts({ entered: 200, converted: 100, movedOn: 100, lost: 90 })], feelings: [] },
    );
    expect(a!.conversion).toMatchObject({ verdict: 'better', first: { share: 0.5 }, second: { share: 0.3 } });
    expect(a!.conversion!.difference).toBeCloseTo(0.2, 9);
    // Newcombe 1998, method 10, of 100/200 against 60/200.
    expect(a!.conversion!.interval!.map((one) => Number(one.toFixed(3)))).toEqual([0.104, 0.291]);
    expect(a!.lost.verdict).toBe('better');
    expect(a!.feeling).toMatchObject({ verdict: 'tooFew', difference: null });
    expect(b!.conversion).toBeNull();
  });

  it('is unclear where 0 is in the interval', () => {
    expect(judge({ interval: [-0.1, 0.2], tooFew: false }, 'more')).toBe('unclear');
    expect(judge({ interval: [0.1, 0.2], tooFew: false }, 'less')).toBe('worse');
  });
});

const QUIET: SurroundingFacts = {
  ...{ from: '2025-03-01', to: '2025-04-01', day: '2025-03-16', note: null, days: 15 },
  ...{ notes: [], versions: [], sources: [], channels: [] },
};

describe('what else changed', () => {
  it('is other notes in the periods, but not the change itself', () => {
    const note = (id: number, from: string, to = from) => ({ id, from, to, text: `n${id}` });
    const notes = [note(1, '2025-03-16'), note(2, '2025-02-20', '2025-03-01'), note(3, '2025-04-01')];
    expect(findOtherChanges({ ...QUIET, notes }).map((one) => 'id' in one && one.id)).toEqual([2]);
    expect(findOtherChanges({ ...QUIET, notes, note: 2 }).map((one) => 'id' in one && one.id)).toEqual([1]);
  });

  it('is a connection that was hardly heard in one of them, and a channel whose volume shifted', () => {
    const sources = [
      { name: 'till', before: 15, after: 3 },
      { name: 'site', before: 15, after: 14 },
    ];
    const channels = [
      { channel: 'email', before: 400, after: 650 },
      { channel: 'store', before: 400, after: 420 },
    ];
    const found = findOtherChanges({ ...QUIET, sources, channels });
    expect(found.map((one) => ('name' in one ? one.name : 'channel' in one && one.channel))).toEqual([
      'till',
      'email',
    ]);
  });

  it('is not what chance makes of few contacts', () => {
    expect(hasShifted(4, 9)).toBe(false);
    expect(hasShifted(0, 20)).toBe(true);
  });
});
