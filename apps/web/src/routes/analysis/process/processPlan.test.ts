import type { ProcessMapData } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { activity, edge } from './process.fixture';
import { processPlan } from './processPlan';

const data: ProcessMapData = {
  activities: [
    activity('c', 5, 1, 40),
    activity('a', 100, 90, 5),
    activity('b', 50, 9, 60),
    activity('d', 2),
  ],
  edges: [
    edge('a', 'a', 30),
    edge('a', 'b', 900),
    edge('b', 'a', 80),
    edge('b', 'c', 15),
    edge('a', 'c', 10),
    edge('c', 'd', 1),
  ],
  otherEdges: { edges: 0, count: 0 },
  total: 100,
  customers: 90,
  names: {},
};
const ways = (detail: number) => processPlan(data, detail).edges.map(({ from, to }) => `${from}${to}`);

describe('what is drawn of a process', () => {
  it('is the most frequent contacts, and how many are left out', () => {
    const plan = processPlan(data, 2);
    expect(plan.activities.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(plan.hidden).toBe(2);
  });

  it('is the strongest ways, and the best way in and out of each contact', () => {
    expect(ways(3)).toEqual(['ab', 'ba', 'bc']);
    expect(ways(4)).toContain('cd');
  });

  it('shows a contact that follows itself on the contact', () => {
    expect(processPlan(data, 3).repeats.get('a')?.count).toBe(30);
  });

  it('begins and ends where most do', () => {
    const plan = processPlan(data, 3);
    expect(plan.starts.map(({ name }) => name)).toEqual(['a']);
    expect(plan.ends.map(({ name }) => name)).toEqual(['b', 'c']);
  });
});
