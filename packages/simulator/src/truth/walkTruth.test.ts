import { describe, expect, it } from 'vitest';
import { DAY } from '../time/index';
import { EXIT, NO_STAGE } from './stageOf';
import { walkTruth } from './walkTruth';

const [LOOK, CHOOSE, BUY, PRAISE] = [0, 1, 2, 4];

/** Days and what happened on them. */
function walk(asOfDay: number, ...marks: readonly (readonly [day: number, what: number])[]): string[] {
  const stays = walkTruth(
    marks.map(([day, what]) => ({ time: day * DAY, what })),
    asOfDay * DAY,
  );
  return stays.map(
    ({ stage, entered, left, end, cycle }) => `${cycle} ${stage} ${entered / DAY}-${left / DAY} ${end}`,
  );
}

describe('the true way through the stages', () => {
  it('moves forward, skipping what did not happen', () => {
    expect(walk(5, [0, LOOK], [2, CHOOSE], [4, BUY])).toEqual([
      '0 awareness 0-2 moved',
      '0 consideration 2-4 moved',
      '0 purchase 4-369 open',
    ]);
    expect(walk(1, [0, BUY])).toEqual(['0 purchase 0-365 open']);
  });

  it('stays where it is when somebody goes back to looking around', () => {
    expect(walk(9, [0, CHOOSE], [3, LOOK], [5, LOOK])).toEqual(['0 consideration 0-65 open']);
  });

  it('is lost 60 days after the last sign of life, 365 once they have bought', () => {
    expect(walk(80, [0, LOOK], [10, NO_STAGE])).toEqual(['0 awareness 0-70 lost']);
    expect(walk(80, [0, LOOK], [70, LOOK])).toEqual(['0 awareness 0-60 lost', '1 awareness 70-130 open']);
    expect(walk(200, [0, BUY], [100, NO_STAGE])).toEqual(['0 purchase 0-465 open']);
  });

  it('starts over at the choice when a customer chooses again', () => {
    expect(walk(40, [0, BUY], [30, CHOOSE])).toEqual([
      '0 purchase 0-30 restarted',
      '1 consideration 30-90 open',
    ]);
  });

  it('reaches retention with the second order within a year, in whatever cycle', () => {
    expect(walk(50, [0, BUY], [20, BUY])).toEqual(['0 purchase 0-20 moved', '0 retention 20-385 open']);
    expect(walk(50, [0, BUY], [20, CHOOSE], [21, BUY]).at(-1)).toBe('1 retention 21-386 open');
    expect(walk(800, [0, BUY], [300, NO_STAGE], [600, NO_STAGE], [700, BUY]).at(-1)).toBe(
      '0 purchase 0-1065 open',
    );
  });

  it('ends with a refund, and praise is the last stage', () => {
    expect(walk(9, [0, BUY], [3, EXIT], [5, LOOK])).toEqual([
      '0 purchase 0-3 exited',
      '1 awareness 5-65 open',
    ]);
    expect(walk(9, [0, BUY], [3, PRAISE])).toEqual(['0 purchase 0-3 moved', '0 advocacy 3-368 open']);
  });
});
