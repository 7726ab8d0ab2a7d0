import type { PathsData } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { layoutFlow } from './flowLayout';

const node = (step: number, name: string, people: number, ended = 0) => ({
  step,
  name,
  people,
  customers: people,
  started: 0,
  ended,
});
const link = (step: number, from: string, to: string, people: number) => ({
  step,
  from,
  to,
  people,
  customers: people,
  medianSeconds: 60,
});
const data: PathsData = {
  nodes: [
    node(1, 'other', 60),
    node(1, 'ad', 10, 2),
    node(1, 'search', 30),
    node(2, 'cart', 68),
    node(2, 'blog', 30, 30),
  ],
  links: [
    link(1, 'search', 'blog', 30),
    link(1, 'other', 'cart', 60),
    link(1, 'ad', 'cart', 8),
    link(2, 'cart', 'gone', 5),
  ],
  total: 100,
  customers: 90,
  names: {},
};
const drawing = layoutFlow(data, 200);
const at = (id: string) => drawing.nodes.find((each) => each.id === id)!;

describe('the drawing of paths', () => {
  it('puts the most frequent places on top, and the rest at the foot', () => {
    const first = drawing.nodes.filter(({ step }) => step === 1).map(({ name }) => name);
    expect(first).toEqual(['search', 'ad', 'other']);
    expect(at('node.1.search').y).toBe(0);
    expect(at('node.1.ad').y).toBeGreaterThan(at('node.1.search').height);
  });

  it('gives each step a column, and places heights in proportion to people', () => {
    expect([at('node.1.ad').x, at('node.2.cart').x]).toEqual([0, 200]);
    expect(at('node.1.other').height / at('node.1.search').height).toBeCloseTo(2);
  });

  it('draws bands as thick as the places they leave, all together', () => {
    const cart = drawing.links.filter(({ to }) => to === 'cart');
    expect(cart.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(at('node.2.cart').height);
  });

  it('lets those who stop leave at the foot of their place', () => {
    const { y, height, stops } = at('node.1.ad');
    expect(stops?.height).toBeCloseTo(height * 0.2);
    expect(stops && stops.y + stops.height).toBeCloseTo(y + height);
    expect(at('node.1.search').stops).toBeUndefined();
  });

  it('leaves out a band whose end has no place', () => {
    expect(drawing.links.map(({ id }) => id).toSorted()).toEqual([
      'link.1.ad.cart',
      'link.1.other.cart',
      'link.1.search.blog',
    ]);
  });

  it('is empty without paths', () => {
    expect(layoutFlow({ ...data, nodes: [], links: [] }, 200)).toMatchObject({ columns: 0, height: 0 });
  });
});
