import { describe, expect, it } from 'vitest';
import { drawRiver } from './riverShapes';

/** Width of the stream at the beginning of a reach: where its lower bank returns to the left edge. */
function startWidth(path: string): number {
  return Number(/ ([\d.]+)H\d+Z$/.exec(path)?.[1]) - 6;
}

describe('the river of the map', () => {
  it('is as wide as the customers who enter', () => {
    const { flow } = drawRiver([
      { entered: 1000, movedOn: 500, lost: 300 },
      { entered: 500, movedOn: 0, lost: 0 },
    ]);
    expect(flow.map(startWidth)).toEqual([52, 26]);
  });

  it('stays visible when almost nobody is left', () => {
    const { flow } = drawRiver([
      { entered: 100_000, movedOn: 1, lost: 0 },
      { entered: 1, movedOn: 0, lost: 0 },
    ]);
    expect(startWidth(flow[1] ?? '')).toBe(1.5);
  });

  it('has a gap, not a trickle, where a stage is not measured', () => {
    const { flow, falls } = drawRiver([{ entered: 10, movedOn: 5, lost: 2 }, undefined]);
    expect(flow).toHaveLength(1);
    expect(falls).toHaveLength(1);
  });

  it('lets nobody fall where nobody is lost', () => {
    expect(drawRiver([{ entered: 10, movedOn: 10, lost: 0 }]).falls).toEqual([]);
  });
});
