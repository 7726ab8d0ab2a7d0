import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJourney, anyMoment } from './arbitraries.fixture';
import { isPresentAt, stateAt } from './stateAt';
import type { Stay } from './types';
import { walkStages } from './walkStages';

const DAY = 86_400_000;
const lapseDays = { beforeGoal: 60, afterGoal: 365 };
const stay: Stay = { stage: 0, entered: 0, left: 70 * DAY, end: 'open', cycle: 0, won: false, exit: -1 };

describe('the state of a stay at a moment', () => {
  it('is open, then dormant half-way to the lapse, then lost, by the clock alone', () => {
    expect(stateAt(stay, -1, lapseDays)).toBe('not_yet');
    expect(stateAt(stay, 0, lapseDays)).toBe('open');
    expect(stateAt(stay, 40 * DAY - 1, lapseDays)).toBe('open');
    expect(stateAt(stay, 40 * DAY, lapseDays)).toBe('dormant');
    expect(stateAt(stay, 70 * DAY - 1, lapseDays)).toBe('dormant');
    expect(stateAt(stay, 70 * DAY, lapseDays)).toBe('lost');
  });

  it('uses the longer span of a won cycle', () => {
    const won: Stay = { ...stay, won: true, left: 365 * DAY };
    expect(stateAt(won, 182 * DAY, lapseDays)).toBe('open');
    expect(stateAt(won, 183 * DAY, lapseDays)).toBe('dormant');
  });

  it('is open until a stay ends otherwise, and then what ended it', () => {
    for (const end of ['moved', 'restarted', 'exited'] as const) {
      expect(stateAt({ ...stay, end }, 69 * DAY, lapseDays)).toBe('open');
      expect(stateAt({ ...stay, end }, 70 * DAY, lapseDays)).toBe(end);
    }
  });

  it('is the same whether the lapse was already written down or not', () => {
    fc.assert(
      fc.property(anyJourney, anyMoment, ({ model, contacts }, t) => {
        const early = walkStages(model, contacts, Number.NEGATIVE_INFINITY).stays;
        const late = walkStages(model, contacts, Number.POSITIVE_INFINITY).stays;
        const states = (stays: readonly Stay[]) => stays.map((it) => stateAt(it, t, model.lapseDays));
        expect(states(early)).toEqual(states(late));
        for (const it of late) {
          expect(isPresentAt(it, t)).toBe(['open', 'dormant'].includes(stateAt(it, t, model.lapseDays)));
        }
      }),
    );
  });

  it('has at most one stay of a journey running at any moment', () => {
    fc.assert(
      fc.property(anyJourney, anyMoment, ({ model, contacts }, t) => {
        const { stays } = walkStages(model, contacts, 0);
        expect(stays.filter((it) => isPresentAt(it, t)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
