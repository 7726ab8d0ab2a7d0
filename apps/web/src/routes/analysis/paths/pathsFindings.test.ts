import type { PathsData } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { linksOf, pathsFinding } from './pathsFindings';

const data = {
  nodes: [
    { step: 1, name: 'other', people: 90, ended: 5 },
    { step: 1, name: 'ad', people: 30, ended: 4 },
    { step: 2, name: 'cart', people: 20, ended: 20 },
  ],
  links: [
    { step: 1, from: 'ad', to: 'other', people: 15 },
    { step: 1, from: 'ad', to: 'cart', people: 11 },
    { step: 1, from: 'other', to: 'cart', people: 9 },
  ],
} as unknown as PathsData;

describe('what paths say first', () => {
  it('is where most begin and where they go from there, by name', () => {
    const finding = pathsFinding(data);
    expect([finding?.start.name, finding?.next?.to, finding?.stopped]).toEqual(['ad', 'cart', 9]);
  });

  it('is nothing where nobody begins anywhere that has a name', () => {
    expect(pathsFinding({ ...data, nodes: data.nodes.slice(0, 1) })).toBeUndefined();
  });

  it('lists the ways out of a place and into it', () => {
    expect(linksOf(data.links, { step: 1, name: 'ad' }, 'out').map(({ to }) => to)).toEqual([
      'other',
      'cart',
    ]);
    expect(linksOf(data.links, { step: 2, name: 'cart' }, 'in').map(({ from }) => from)).toEqual([
      'ad',
      'other',
    ]);
  });
});
