import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJourney, anyMoment } from './arbitraries.fixture';
import { stageOfContacts } from './stageOfContacts';
import { walkSlowly } from './walkSlowly.fixture';
import { walkStages } from './walkStages';

const RUNS = { numRuns: 3_000 };

describe('the walk, on random models and journeys', () => {
  it('agrees with the slow obvious walk in stays, positions and hits', () => {
    const seen = { moved: 0, lost: 0, restarted: 0, exited: 0, open: 0 };
    fc.assert(
      fc.property(anyJourney, anyMoment, ({ model, contacts }, asOf) => {
        const fast = walkStages(model, contacts, asOf);
        const slow = walkSlowly(model, contacts, asOf);
        expect(fast.stays).toEqual(slow.stays);
        expect([...fast.positions]).toEqual(slow.positions);
        expect(fast.hits).toEqual(slow.hits);
        for (const stay of fast.stays) seen[stay.end] += 1;
      }),
      RUNS,
    );
    // The comparison is worth something only where everything happens.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(300);
  });

  it('only moves up within a cycle, and its stays follow each other without a gap', () => {
    fc.assert(
      fc.property(anyJourney, ({ model, contacts }) => {
        const { stays } = walkStages(model, contacts, 0);
        stays.forEach((stay, i) => {
          expect(stay.left).toBeGreaterThanOrEqual(stay.entered);
          const next = stays[i + 1];
          if (!next) return;
          expect(next.entered).toBeGreaterThanOrEqual(stay.left);
          expect(next.cycle).toBe(stay.end === 'moved' ? stay.cycle : stay.cycle + 1);
          if (stay.end === 'moved') expect(next.stage).toBeGreaterThan(stay.stage);
          if (stay.end === 'moved' || stay.end === 'restarted') expect(next.entered).toBe(stay.left);
          if (stay.end === 'restarted') expect(model.stages[next.stage]!.reentrant).toBe(true);
          expect(stay.end).not.toBe('open');
        });
        expect(['moved', 'restarted']).not.toContain(stays.at(-1)?.end);
      }),
      RUNS,
    );
  });

  it('puts each contact where the stays say the customer is', () => {
    fc.assert(
      fc.property(anyJourney, ({ model, contacts }) => {
        const { stays, positions } = walkStages(model, contacts, 0);
        contacts.forEach(({ time }, i) => {
          // With ties several stays touch the moment; the position is one of them.
          const touching = stays.filter((stay) => stay.entered <= time && time <= stay.left);
          if (positions[i]! > 0) expect(touching.map((stay) => stay.stage + 1)).toContain(positions[i]);
          else expect(touching.every((stay) => stay.left === time || stay.entered === time)).toBe(true);
        });
      }),
      RUNS,
    );
  });

  it('never depends on what comes later: the walk of a beginning is the beginning of the walk', () => {
    fc.assert(
      fc.property(anyJourney, fc.nat(), ({ model, contacts }, cut) => {
        const beginning = contacts.slice(0, contacts.length === 0 ? 0 : cut % (contacts.length + 1));
        const whole = walkStages(model, contacts, 0);
        const part = walkStages(model, beginning, Number.NEGATIVE_INFINITY);
        expect([...part.positions]).toEqual([...whole.positions.slice(0, beginning.length)]);
        expect(stageOfContacts(model, contacts)).toEqual(whole.positions);
        const closed = part.stays.filter((stay) => stay.end !== 'open');
        expect(whole.stays.slice(0, closed.length)).toEqual(closed);
        const open = part.stays.at(-1)?.end === 'open' ? part.stays.at(-1)!.stage + 1 : 0;
        expect(open).toBe(beginning.length === 0 ? 0 : part.positions.at(-1));
      }),
      RUNS,
    );
  });
});
