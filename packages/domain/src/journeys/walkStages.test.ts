import { describe, expect, it } from 'vitest';
import { exitOn, modelOf, on, ours, stageOf } from './arbitraries.fixture';
import { stageOfContacts } from './stageOfContacts';
import type { JourneyModel, WalkContact } from './types';
import { walkStages } from './walkStages';

const DAY = 86_400_000;

/** Awareness, consideration (re-entrant), purchase (goal), repurchase (re-entrant; two purchases within a year). */
const shop = modelOf([
  stageOf(0),
  stageOf(1, { reentrant: true }),
  stageOf(2, { goal: true }),
  stageOf(3, { reentrant: true, group: 'after', atLeast: { times: 2, withinDays: 365 } }),
]);

/** Stays as "stage entered–left end (cycle)", in days. */
function told(model: JourneyModel, contacts: readonly WalkContact[], asOfDay = 0): string[] {
  return walkStages(model, contacts, asOfDay * DAY).stays.map(
    ({ stage, entered, left, end, cycle }) => `${stage} ${entered / DAY}–${left / DAY} ${end} (${cycle})`,
  );
}

const positions = (model: JourneyModel, contacts: readonly WalkContact[]) => [
  ...stageOfContacts(model, contacts),
];

describe('moving through the stages', () => {
  it('has nothing to say of nobody', () => {
    expect(walkStages(shop, [], 0)).toEqual({ stays: [], positions: new Uint8Array(0), hits: [] });
  });

  it('moves forward, and the last stay is open until it would lapse', () => {
    expect(told(shop, [on(0, 0), on(2, 1), on(5, 2)])).toEqual([
      '0 0–2 moved (0)',
      '1 2–5 moved (0)',
      '2 5–370 open (0)',
    ]);
  });

  it('takes the highest of the stages a contact matches, and skips those between', () => {
    expect(told(shop, [on(0, 1, 0), on(3, 0, 2)])).toEqual(['1 0–3 moved (0)', '2 3–368 open (0)']);
  });

  it('stays when a contact matches an earlier stage that is not re-entrant', () => {
    expect(told(shop, [on(0, 1), on(3, 0)])).toEqual(['1 0–63 open (0)']);
  });

  it('orders contacts of the same millisecond as given: stays of no length are stays', () => {
    expect(told(shop, [on(1, 0), on(1, 1), on(1, 2)])).toEqual([
      '0 1–1 moved (0)',
      '1 1–1 moved (0)',
      '2 1–366 open (0)',
    ]);
  });

  it('gives the position right after each contact', () => {
    const contacts = [on(0), on(1, 0), ours(1, 1), on(2, 2), exitOn(3), on(4, 0), ours(80)];
    expect(positions(shop, contacts)).toEqual([0, 1, 1, 3, 0, 1, 0]);
  });
});

describe('whose act it was', () => {
  it('neither advances nor keeps awake on what we or others did', () => {
    const third: WalkContact = { ...on(59, 2), actor: 'third' };
    expect(told(shop, [on(0, 0), ours(10, 1), third])).toEqual(['0 0–60 open (0)']);
  });

  it('does not count our contacts for "at least n within d days"', () => {
    expect(told(shop, [on(0, 2, 3), ours(1, 2, 3)])).toEqual(['2 0–365 open (0)']);
  });

  it('keeps awake on any contact of the customer, also one that matches nothing', () => {
    expect(told(shop, [on(0, 0), on(50)])).toEqual(['0 0–110 open (0)']);
    expect(told(shop, [on(0), on(50)])).toEqual([]);
  });
});

describe('at least n within d days', () => {
  const twice = modelOf([stageOf(0), stageOf(1, { atLeast: { times: 3, withinDays: 7 } })]);

  it('counts in the rolling window that ends at the contact, its first moment included', () => {
    expect(positions(twice, [on(0, 1), on(3, 1), on(7, 1)])).toEqual([0, 0, 2]);
    expect(positions(twice, [on(0, 1), on(3, 1), on(7.001, 1), on(9, 1)])).toEqual([0, 0, 0, 2]);
  });

  it('counts contacts of the same millisecond each', () => {
    expect(positions(twice, [on(1, 1), on(1, 1), on(1, 1)])).toEqual([0, 0, 2]);
  });

  it('falls back to the next stage whose rule is met', () => {
    expect(positions(twice, [on(0, 0, 1), on(1, 1, 0), on(2, 0, 1)])).toEqual([1, 1, 2]);
  });

  it('counts across cycles: the second purchase of the year is a repurchase', () => {
    expect(told(shop, [on(0, 2, 3), exitOn(5), on(20, 2, 3)])).toEqual([
      '2 0–5 exited (0)',
      '3 20–385 open (1)',
    ]);
  });
});

describe('starting over', () => {
  it('restarts at an earlier re-entrant stage', () => {
    expect(told(shop, [on(0, 1), on(1, 2), on(9, 1)])).toEqual([
      '1 0–1 moved (0)',
      '2 1–9 restarted (0)',
      '1 9–69 open (1)',
    ]);
  });

  it('restarts before the goal too when the earlier stage is re-entrant', () => {
    const model = modelOf([stageOf(0, { reentrant: true }), stageOf(1), stageOf(2, { goal: true })]);
    expect(told(model, [on(0, 0), on(1, 1), on(2, 0)])).toEqual([
      '0 0–1 moved (0)',
      '1 1–2 restarted (0)',
      '0 2–62 open (1)',
    ]);
  });

  it('does not make a cycle of each contact repeated in the same stage before the goal', () => {
    expect(told(shop, [on(0, 1), on(1, 1), on(2, 1)])).toEqual(['1 0–62 open (0)']);
  });

  it('makes a cycle of each repurchase: the cycle before was won', () => {
    expect(told(shop, [on(0, 2, 3), on(10, 2, 3), on(20, 2, 3)])).toEqual([
      '2 0–10 moved (0)',
      '3 10–20 restarted (0)',
      '3 20–385 open (1)',
    ]);
  });

  it('never restarts in a stage that is not re-entrant', () => {
    expect(told(shop, [on(0, 2), on(10, 2)])).toEqual(['2 0–375 open (0)']);
  });
});

describe('lapse', () => {
  it('loses the cycle d days after the last contact, and a later contact starts another', () => {
    expect(told(shop, [on(0, 0), on(30), on(100, 0)])).toEqual(['0 0–90 lost (0)', '0 100–160 open (1)']);
  });

  it('waits longer once the cycle is won, also when the goal was skipped', () => {
    expect(told(shop, [on(0, 2), on(300)])).toEqual(['2 0–665 open (0)']);
    const model = modelOf([stageOf(0), stageOf(1, { goal: true }), stageOf(2)]);
    expect(told(model, [on(0, 0), on(1, 2)])).toEqual(['0 0–1 moved (0)', '2 1–366 open (0)']);
  });

  it('has lapsed at the very moment, not a millisecond before', () => {
    const just = { ...on(0, 1), time: 60 * DAY - 1 };
    expect(positions(shop, [on(0, 0), just])).toEqual([1, 2]);
    expect(told(shop, [on(0, 0), on(60, 1)])).toEqual(['0 0–60 lost (0)', '1 60–120 open (1)']);
  });

  it('is seen by our contacts too: they come after the cycle is lost', () => {
    expect(positions(shop, [on(0, 0), ours(61)])).toEqual([1, 0]);
  });

  it('writes the last stay as lost from its lapse moment on', () => {
    expect(told(shop, [on(0, 0)], 59)).toEqual(['0 0–60 open (0)']);
    expect(told(shop, [on(0, 0)], 60)).toEqual(['0 0–60 lost (0)']);
  });

  it('never wins without a goal', () => {
    const model = modelOf([stageOf(0), stageOf(1)]);
    expect(told(model, [on(0, 1)])).toEqual(['1 0–60 open (0)']);
  });
});

describe('exits', () => {
  it('end the cycle at once, whoever did it, with their rule', () => {
    const { stays } = walkStages(shop, [on(0, 0), exitOn(4, 1, 'brand')], 0);
    expect(stays).toMatchObject([{ stage: 0, left: 4 * DAY, end: 'exited', exit: 1 }]);
    expect(told(shop, [on(0, 0), exitOn(4, 0, 'customer')])).toEqual(['0 0–4 exited (0)']);
  });

  it('do nothing when no cycle is open, or when it had lapsed before', () => {
    expect(told(shop, [exitOn(1), on(2, 0)])).toEqual(['0 2–62 open (0)']);
    expect(told(shop, [on(0, 0), exitOn(70)])).toEqual(['0 0–60 lost (0)']);
  });

  it('neither start nor move a cycle by the stages they match', () => {
    const returned: WalkContact = { ...on(3, 2), exit: 1 };
    expect(told(shop, [returned])).toEqual([]);
    expect(told(shop, [on(0, 0), returned])).toEqual(['0 0–3 exited (0)']);
  });
});

describe('reached', () => {
  it('notes each stage whose rule the customer met, whatever the position', () => {
    const { hits } = walkStages(shop, [on(0, 2, 3), on(1, 0), ours(2, 1), on(3, 3, 2)], 0);
    expect(hits).toEqual([
      { stage: 2, time: 0 },
      { stage: 0, time: DAY },
      { stage: 3, time: 3 * DAY },
      { stage: 2, time: 3 * DAY },
    ]);
  });
});
