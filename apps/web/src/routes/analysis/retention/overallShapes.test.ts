import { describe, expect, it } from 'vitest';
import { drawOverall, LINE_HEIGHT } from './overallShapes';

const point = (rate: number | null, interval: [number, number] | null = null) => ({
  people: 1,
  of: 10,
  rate,
  interval,
});

describe('the line of who comes back', () => {
  it('stands in the middle of its columns, higher where more come back', () => {
    const { dots } = drawOverall([point(0.1), point(0.4)]);
    expect(dots.map(({ x }) => x)).toEqual([50, 150]);
    expect(dots[1]!.y).toBeLessThan(dots[0]!.y);
    expect(dots[0]!.y).toBeLessThan(LINE_HEIGHT);
  });

  it('leaves out what is not known yet', () => {
    expect(drawOverall([point(0.1), point(null)]).dots).toHaveLength(1);
    expect(drawOverall([point(null)])).toEqual({ line: '', band: '', dots: [] });
  });

  it('has its interval around it', () => {
    const { band } = drawOverall([point(0.2, [0.1, 0.3]), point(0.1, [0.05, 0.2])]);
    expect(band.split('L')).toHaveLength(4);
  });
});
