import { describe, expect, it } from 'vitest';
import { BOX, layoutProcess, smooth } from './layoutProcess';
import { activity, edge } from './process.fixture';
import { processPlan } from './processPlan';

const drawing = layoutProcess(
  processPlan(
    {
      activities: [activity('a', 10, 10), activity('b', 10), activity('c', 10, 0, 10)],
      edges: [edge('a', 'b', 90), edge('b', 'c', 60), edge('b', 'a', 30)],
      otherEdges: { edges: 0, count: 0 },
      total: 10,
      customers: 10,
      names: {},
    },
    10,
  ),
);
const box = (id: string) => drawing.boxes.find((each) => each.id === id)!;

describe('the drawing of a process', () => {
  it('goes from top to bottom, from the beginning to the end', () => {
    const [start, end] = drawing.dots;
    const heights = [start!.y, box('a').y, box('b').y, box('c').y, end!.y];
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('keeps everything within its size', () => {
    for (const { x, y } of drawing.boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + BOX.width).toBeLessThanOrEqual(drawing.width);
      expect(y + BOX.height).toBeLessThanOrEqual(drawing.height);
    }
  });

  it('draws what happens more often thicker, ways back too', () => {
    const width = (id: string) => drawing.edges.find((each) => each.id === id)!.width;
    expect(width('edge.a.b')).toBeGreaterThan(width('edge.b.a'));
    expect(drawing.edges).toHaveLength(5);
  });

  it('passes through the points of a line, and does not turn back between them', () => {
    const path = smooth([
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x: 0, y: 10 },
    ]);
    expect(path).toMatch(/^M0 0C[-\d. ]+ 5 5C[-\d. ]+ 0 10$/);
    const widest = Math.max(...path.split(/[MC ]/).map(Number));
    expect(widest).toBe(10);
    expect(path).not.toMatch(/-/);
    expect(smooth([])).toBe('');
  });
});
